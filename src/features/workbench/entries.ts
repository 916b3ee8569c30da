import { lastAtMost } from '../../lib/last-at-most.ts';
import type { Entries, Entry } from '../../ui/Table.tsx';
import type { Group } from './arrange.ts';

interface EntriesOptions<R> {
  readonly keyOf: (row: R) => string;
  /** Whether rows stand in several groups, and so several times in the table. */
  readonly again: boolean;
  /** The heading of a group; null where rows are not grouped. */
  readonly heading: ((group: Group<R>) => Heading) | null;
}

type Heading = Pick<Entry<unknown> & { kind: 'group' }, 'open' | 'content' | 'draw'>;

/** What a table shows of groups, from top to bottom. */
export function entriesOf<R>(groups: readonly Group<R>[], { keyOf, again, heading }: EntriesOptions<R>): Entries<R> {
  const keys: string[] = [];
  const begins: number[] = [];
  const headings = heading && groups.map(heading);
  for (const [nth, { key, rows }] of groups.entries()) {
    begins.push(keys.length);
    if (headings) keys.push(`group ${key}`);
    if (headings?.[nth]?.open === false) continue;
    for (const row of rows) keys.push(again ? `${key} ${keyOf(row)}` : keyOf(row));
  }
  return {
    keys,
    headings: headings ? begins : [],
    at(index) {
      const nth = lastAtMost(begins, index);
      const [key, group, heading] = [keys[index], groups[nth], headings?.[nth]];
      if (key === undefined || !group) return undefined;
      const place = index - (begins[nth] ?? 0) - (heading ? 1 : 0);
      if (heading && place < 0) return { kind: 'group', key, keys: () => group.rows.map(keyOf), ...heading };
      const row = group.rows[place];
      return row && { kind: 'row', key, id: keyOf(row), row };
    },
  };
}
