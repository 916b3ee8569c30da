import type { Ask } from './t.ts';

type Data = Record<string, unknown>;
type Leaves = Record<string, { shared?: string; private?: string } | undefined>;

/** Getting and setting data: https://developer.atlassian.com/cloud/trello/power-ups/client-library/getting-and-setting-data/ */
export interface Storage {
  getAll(): Promise<Record<string, { shared?: Data; private?: Data }>>;
  get(scope: string, visibility: string, key?: string, fallback?: unknown): Promise<unknown>;
  set(scope: string, visibility: string, keyOrEntries: string | Data, value?: unknown): Promise<void>;
  remove(scope: string, visibility: string, keys: string | readonly string[]): Promise<void>;
}

/** Characters of the JSON of one scope and visibility. */
const LIMITS: Readonly<Record<string, number>> = { board: 8192, organization: 8192, card: 4096, member: 4096 };
const HELP = 'https://developer.atlassian.com/cloud/trello/power-ups/client-library/getting-and-setting-data/';

export function createStorage(ask: Ask): Storage {
  let reading: { idCard: string | undefined; leaves: Promise<Leaves> } | undefined;
  let writing: Promise<unknown> = Promise.resolve();

  /** Those who ask at the same time share one answer. */
  function leavesOf(idCard: string | undefined): Promise<Leaves> {
    if (reading && reading.idCard === idCard) return reading.leaves;
    const leaves = ask('data', { idCard }) as Promise<Leaves>;
    const mine = { idCard, leaves };
    const over = () => {
      if (reading === mine) reading = undefined;
    };
    reading = mine;
    leaves.then(over, over);
    return leaves;
  }

  async function read(scope: string, visibility: string): Promise<Data> {
    const place = placeOf(scope);
    const leaves = await leavesOf(place.idCard);
    const leaf = leaves[place.scope]?.[visibility === 'private' ? 'private' : 'shared'];
    return leaf ? (JSON.parse(leaf) as Data) : {};
  }

  /** Writes are made one after the other, each on what the one before left. */
  function change(scope: string, visibility: string, edit: (data: Data) => Data): Promise<void> {
    const place = placeOf(scope);
    const write = async () => {
      const before = await read(scope, visibility);
      const data = JSON.stringify(edit({ ...before }));
      if (data === JSON.stringify(before)) return;
      if (data.length > (LIMITS[place.scope] ?? 0)) {
        throw new Error(`PluginData length of ${data.length} characters exceeded. See: ${HELP}`);
      }
      await ask('set', { ...place, visibility, data });
    };
    const done = writing.then(write);
    writing = done.catch(() => {});
    return done;
  }

  return {
    getAll: async () => {
      const leaves = await leavesOf(undefined);
      return Object.fromEntries(
        Object.entries(leaves).map(([scope, texts]) => [
          scope,
          Object.fromEntries(Object.entries(texts ?? {}).map(([name, text]) => [name, JSON.parse(text)])),
        ]),
      );
    },
    get: async (scope, visibility, key, fallback) => {
      const data = await read(scope, visibility);
      return key === undefined ? data : (data[key] ?? fallback);
    },
    set: (scope, visibility, keyOrEntries, value) => {
      const entries = typeof keyOrEntries === 'string' ? { [keyOrEntries]: value } : keyOrEntries;
      return change(scope, visibility, (data) => Object.assign(data, entries));
    },
    remove: (scope, visibility, keys) =>
      change(scope, visibility, (data) => {
        for (const key of typeof keys === 'string' ? [keys] : keys) delete data[key];
        return data;
      }),
  };
}

/** In place of a scope the id or short link of a card may be given. */
function placeOf(scope: string): { scope: string; idCard?: string } {
  if (scope in LIMITS) return { scope };
  if (/^([0-9a-f]{24}|\w{8})$/i.test(scope)) return { scope: 'card', idCard: scope };
  throw new Error(`Invalid scope: ${scope}`);
}
