import type { Draft } from '../features/feature.ts';

const prefix = 'muster-draft-';
/** Where the browser keeps nothing inside Trello, a draft lives as long as the page. */
const inPage = new Map<string, string>();

export function draft(name: string): Draft {
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

export function eraseDrafts(): void {
  inPage.clear();
  const all = stored();
  for (const key of Object.keys(all ?? {})) if (key.startsWith(prefix)) all?.removeItem(key);
}

function stored(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
