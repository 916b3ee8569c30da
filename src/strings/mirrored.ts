import type { Voice } from './voice.ts';

/** English from right to left: what has a fixed side shows. */
export const voice: Voice = { dir: 'rtl', say: (_table, _key, english) => english };
