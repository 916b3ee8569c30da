import type { Plurals, Tables, Translation } from './translation.ts';

/** How a language other than English says things. */
export interface Voice {
  readonly dir: 'ltr' | 'rtl';
  say(table: keyof Tables, key: string, english: string | Plurals): string | Plurals;
}

/** The voice of a language that people wrote. */
export function translated(translation: Translation, dir: Voice['dir']): Voice {
  const tables: Readonly<Record<string, Readonly<Record<string, string | Plurals>>>> = translation;
  return { dir, say: (table, key, english) => tables[table]?.[key] ?? english };
}
