import { type DBSchema, openDB } from 'idb';

/** All that a Trello in a browser knows. */
export interface Kept {
  readonly world: unknown;
  /** The data of Power-Ups. */
  readonly data: Map<string, string>;
  /** Power-Ups that were disabled. */
  readonly disabled: Set<string>;
}

export interface Copy {
  read(): Promise<Kept | undefined>;
  write(kept: Kept): Promise<void>;
}

interface Schema extends DBSchema {
  kept: { key: string; value: Kept & { readonly build: string } };
}

/** Made anew with each build: another one may keep things in another form. */
declare const BUILD: string;

/** The copy in this browser; what another build has kept is passed over. */
export async function openCopy(): Promise<Copy> {
  const db = await openDB<Schema>('emulated-trello', 1, {
    upgrade: (database) => void database.createObjectStore('kept'),
  });
  return {
    async read() {
      const kept = await db.get('kept', 'trello');
      return kept?.build === BUILD ? kept : undefined;
    },
    async write(kept) {
      await db.put('kept', { ...kept, build: BUILD }, 'trello');
    },
  };
}
