import { createStore, type Store } from './store.ts';
import { fill, type Table } from './table.ts';
import type { Token } from './tokens.ts';
import type { World } from './world.ts';

/** All rows of a store by the names of its tables, its maps as they are, and the tokens. */
export interface Saved {
  readonly tables: Readonly<Record<string, readonly { id: string }[]>>;
  readonly maps: Pick<Store, 'files' | 'lastShort' | 'shortLinks'>;
  readonly tokens: readonly Token[];
}

export function saveWorld({ store, tokens }: World): Saved {
  const { files, lastShort, shortLinks, ...tables } = store;
  return {
    tables: Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, [...table.all()]])),
    maps: { files, lastShort, shortLinks },
    tokens: tokens.all(),
  };
}

/** What was saved is taken over, not copied. */
export function restoreWorld(world: World, { tables, maps, tokens }: Saved): void {
  const store: Store = { ...createStore(), ...maps };
  for (const [name, rows] of Object.entries(tables)) {
    // The rows of a table came out of the table of this name.
    fill(store[name as keyof Store] as unknown as Table<never>, rows as never[]);
  }
  world.store = store;
  world.tokens.replace(tokens);
}
