/** What a table shows of its rows: in order, in groups, looked up one by one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange, narrow } from '../../src/features/workbench/arrange.ts';
import { entriesOf } from '../../src/features/workbench/entries.ts';
import { ordered } from '../../src/features/workbench/ordered.ts';

interface Row {
  readonly id: number;
  readonly name: string;
  readonly groups: readonly string[];
}

const row = fc.record({
  id: fc.nat(),
  name: fc.constantFrom('a', 'b', 'B', 'c', ''),
  groups: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }),
});
const rows = fc.uniqueArray(row, { selector: ({ id }) => id });
const byName = (a: Row, b: Row) => a.name.localeCompare(b.name);

test('rows stand in the same order, whatever stood in it before', () => {
  fc.assert(
    fc.property(rows, rows, fc.infiniteStream(fc.boolean()), (all, gone, stays) => {
      const kept = all.filter(() => stays.next().value);
      const before = ordered([...gone, ...kept], byName, []);
      expect(ordered(all, byName, before)).toEqual([...all].sort(byName));
    }),
  );
});

test('every row of an open group is an entry below its heading, and a closed group is its heading', () => {
  fc.assert(
    fc.property(rows, fc.subarray(['x', 'y', 'z']), fc.constantFrom('a', ''), (all, closed, wanted) => {
      const grouping = { id: 'groups', keysOf: ({ groups }: Row) => groups };
      const groups = narrow(arrange(all, { grouping, done: () => false }), ({ name }) => name !== wanted);
      const heading = ({ key }: { readonly key: string }) => ({
        open: !closed.includes(key),
        content: [],
        draw: () => null,
      });
      const entries = entriesOf(groups, { keyOf: ({ id }) => String(id), again: true, heading });
      const expected = groups.flatMap(({ key, rows }) => [
        `group ${key}`,
        ...(closed.includes(key) ? [] : rows.map(({ id }) => `${key} ${id}`)),
      ]);
      expect(entries.keys).toEqual(expected);
      const seen = expected.map((_, index) => entries.at(index));
      expect(seen.map((entry) => entry?.key)).toEqual(expected);
      expect(seen.flatMap((entry, index) => (entry?.kind === 'group' ? index : []))).toEqual(entries.headings);
      expect(seen.flatMap((entry) => (entry?.kind === 'row' ? entry.row : []))).toEqual(
        groups.flatMap(({ key, rows }) => (closed.includes(key) ? [] : rows)),
      );
      expect([entries.at(-1), entries.at(expected.length), entries.at(Number.NaN)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }),
  );
});
