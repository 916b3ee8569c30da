/** As much of the browser's storage as Trello's library and we use. */
export type SimpleStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What stands before the names under which the browser keeps what outlives a page. */
export const keptPrefix = 'muster-kept-';

/**
 * The page's storage, or the page's memory where the browser blocks storage in third-party frames: there the very
 * property `localStorage` throws, and Trello's library with it.
 */
export function pageStorage(): SimpleStorage {
  try {
    const { localStorage } = window;
    localStorage.getItem('');
    return localStorage;
  } catch {
    const kept = new Map<string, string>();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
  }
}
