import type { Kept } from '../features/feature.ts';
import { keptPrefix as prefix } from '../host/storage.ts';
import { openChannel } from '../lib/channel.ts';
import { record } from '../lib/record.ts';

/** So long, in ms, the connector may take to tell what it keeps. */
const patience = 500;

const inPage = new Map<string, string>();

/** Where the browser keeps nothing inside Trello, the connector does, which lives as long as the tab. */
const inTab = stored() ? null : openChannel('muster-kept');

/** Resolves when the connector has told what it keeps. */
export const keptKnown =
  inTab &&
  new Promise<void>((resolve) => {
    inTab.onMessage((said) => {
      for (const [key, text] of Object.entries(record(record(said).kept)))
        if (typeof text === 'string' && !inPage.has(key)) inPage.set(key, text);
      resolve();
    });
    inTab.post({ ask: true });
    setTimeout(resolve, patience);
  });

/** What this browser keeps under a name. */
export function kept(name: string): Kept {
  const key = prefix + name;
  return {
    get text() {
      return inPage.get(key) ?? stored()?.getItem(key) ?? '';
    },
    keep(text) {
      inPage.set(key, text);
      inTab?.post({ key, text });
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
  inTab?.post({ erase: true });
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
