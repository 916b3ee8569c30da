import { record } from '../lib/record.ts';

/** What of a page outlives its reload: kept in its address, where Trello keeps what the page was opened on. */
export interface Address {
  /** What was kept, by name. */
  read(): Readonly<Record<string, string>>;
  /** Keeps one more, or something else under a name; an empty text keeps nothing. In a moment, or at once. */
  write(name: string, value: string, when?: 'now'): void;
}

const key = 'views';
/** In ms. */
const soon = 50;

/**
 * The hash of a page is the JSON that Trello's client signed it with, read once and by name: one more name in it disturbs
 * nothing (https://developer.atlassian.com/cloud/trello/power-ups/client-library/t-signurl/). It is encoded anew, so that no
 * text in it can look like the `token=` that the client takes from an address.
 */
export function openAddress(window: Pick<Window, 'location' | 'history'>): Address {
  const signed = parse(window.location.hash);
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(record(signed?.[key]))) {
    if (typeof value === 'string') kept[name] = value;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    read: () => ({ ...kept }),
    write(name, value, when) {
      if (value === '') delete kept[name];
      else kept[name] = value;
      // Opened by hand: there is nothing that a reload would need.
      if (signed === null) return;
      // The browser takes its time for it, and a key that was typed is to be seen first.
      clearTimeout(timer);
      const put = () => {
        const hash = encodeURIComponent(JSON.stringify({ ...signed, [key]: kept }));
        window.history.replaceState(null, '', `#${hash}`);
      };
      if (when) put();
      else timer = setTimeout(put, soon);
    },
  };
}

function parse(hash: string): Readonly<Record<string, unknown>> | null {
  try {
    const signed: unknown = JSON.parse(decodeURIComponent(hash.slice(1)));
    return typeof signed === 'object' && signed !== null ? record(signed) : null;
  } catch {
    return null;
  }
}
