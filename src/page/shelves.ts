import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Shelf } from '../features/feature.ts';
import type { Host } from '../host/page.ts';
import { text } from '../strings/text.ts';

/**
 * Characters that the shared data of a board may have in all. Trello's client takes 8,192; its documentation says 4,096
 * (https://developer.atlassian.com/cloud/trello/power-ups/client-library/getting-and-setting-data/): the smaller holds anywhere.
 */
export const sharedMost = 4_096;

/** Characters that values take in the shared data of a board. */
export const sizeOf = (values: Readonly<Record<string, unknown>>): number => JSON.stringify(values).length;

export interface Shelves {
  shelf(name: string): Shelf;
  /** Everything that is shared; empty until something was asked for. */
  readonly all: ReadonlySignal<Readonly<Record<string, unknown>>>;
  /** Puts all of these in place at once; resolves with whether Trello stored them. */
  replace(values: Readonly<Record<string, unknown>>): Promise<boolean>;
  /** Reads again what others may have stored. */
  refresh(): Promise<void>;
}

/** What the members of a board share through Trello. `refused` says why something was not stored. */
export function openShelves(
  host: Pick<Host, 'shared' | 'share' | 'shareAll'>,
  refused: (why: string) => void,
): Shelves {
  const all = signal<Readonly<Record<string, unknown>>>({});
  const shelves = new Map<string, Shelf>();
  const refresh = async () => {
    const fresh = await host.shared();
    if (JSON.stringify(fresh) !== JSON.stringify(all.value)) all.value = fresh;
  };

  function fits(next: Readonly<Record<string, unknown>>): boolean {
    const count = sizeOf(next) - sharedMost;
    if (count > 0) refused(text('shared.full', { count }));
    return count <= 0;
  }

  async function store(next: Readonly<Record<string, unknown>>, share: () => Promise<void>): Promise<boolean> {
    try {
      await share();
    } catch {
      // Trello's page gives no reason: https://developer.atlassian.com/cloud/trello/power-ups/client-library/getting-and-setting-data/
      refused(text('shared.refused'));
      return false;
    }
    all.value = next;
    return true;
  }

  function open(name: string): Shelf {
    const value: ReadonlySignal<unknown> = computed(() => all.value[name]);
    return {
      value,
      async change(to) {
        // Trello keeps the last writer's: what others stored meanwhile is read first.
        await refresh();
        const next = { ...all.value, [name]: to(all.value[name]) };
        return fits(next) && store(next, () => host.share(name, next[name]));
      },
    };
  }

  return {
    all,
    refresh,
    async replace(values) {
      const next = { ...all.value, ...values };
      if (!fits(next)) return false;
      return store(next, () => host.shareAll(values));
    },
    shelf(name) {
      // What is stored is read when it is first asked for.
      if (shelves.size === 0) void refresh();
      const known = shelves.get(name) ?? open(name);
      shelves.set(name, known);
      return known;
    },
  };
}
