import type { Plurals, Tables, Translation } from './translation.ts';

/** How a language other than English says things. */
export interface Voice {
  readonly dir: 'ltr' | 'rtl';
  /** Fetches what it says of Trello's API. */
  learnApi?(): Promise<void>;
  say(table: keyof Tables, key: string, english: string | Plurals): string | Plurals;
}

/** The voice of a language that people wrote. */
export function translated({ api, ...translation }: Translation, dir: Voice['dir']): Voice {
  const tables: Record<string, Readonly<Record<string, string | Plurals>>> = { ...translation };
  return {
    dir,
    learnApi: async () => {
      tables.api = await api();
    },
    say: (table, key, english) => tables[table]?.[key] ?? english,
  };
}
