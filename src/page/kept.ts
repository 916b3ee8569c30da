import type { Kept } from '../features/feature.ts';
import { keptPrefix as prefix } from '../host/storage.ts';

/** Where the browser keeps nothing inside Trello, it lives as long as the page. */
const inPage = new Map<string, string>();

/** What this browser keeps under a name. */
export function kept(name: string): Kept {
  const key = prefix + name;
  return {
    get text() {
      return inPage.get(key) ?? stored()?.getItem(key) ?? '';
    },
    keep(text) {
      inPage.set(key, text);
      try {
        if (text) stored()?.setItem(key, text);
        else stored()?.removeItem(key);
      } catch {
        // The disk is full: the page still has it.
      }
    },
  };
}

export function eraseKept(): void {
  inPage.clear();
  const all = stored();
  for (const key of Object.keys(all ?? {})) if (key.startsWith(prefix)) all?.removeItem(key);
}

/** Whether this page alone has some of it, so that a reload would lose it. */
export function keptHereAlone(): boolean {
  return stored() === null && [...inPage.values()].some((text) => text !== '');
}

function stored(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
