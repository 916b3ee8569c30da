import type { Language } from './language.ts';
import type { Voice } from './voice.ts';

/** Each language other than English: fetched before the first word is shown, by those who read it. */
export const voices: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly voice: Voice }>>> = {
  'zh-Hant': () => import('./zh-Hant.ts'),
  // No people's languages: they show what breaks when texts are longer, or run from the right.
  'qps-Ploc': () => import('./pseudo.ts'),
  'qps-plocm': () => import('./mirrored.ts'),
};
