/** The languages Muster speaks. English comes with the pages; another is one file here, and a line in `voices.ts`. */
export const languages = ['en', 'zh-Hant', 'qps-Ploc', 'qps-plocm'] as const;
export type Language = (typeof languages)[number];

/** A language, and the locale in it by which numbers and days are written. */
export interface Speech {
  readonly language: Language;
  readonly locale: string;
}

/**
 * What to speak to somebody whose Trello speaks `said`, such as `zh-TW`, `zh_TW` or `en-GB`. Who reads a language that Muster
 * does not speak gets English, dates included: half a sentence in each would be worse.
 */
export function speechFor(said: string | undefined): Speech {
  try {
    const locale = new Intl.Locale((said ?? 'en').replaceAll('_', '-'));
    const { language, script } = locale.maximize();
    const found = languages.find(
      (name) => name === language || name === `${language}-${script}` || name === locale.baseName,
    );
    if (found) return { language: found, locale: locale.baseName };
  } catch {
    // No locale at all: as good as one that is not known.
  }
  return { language: 'en', locale: 'en' };
}
