/** What the benches write into the README. */
import { expect, test } from 'vitest';
import { printed, withTables } from './report.ts';

const rows = [
  { what: 'Card opened', value: '1 request' },
  { what: 'Card page', value: '12 KB', per: 'gzip' },
  { what: 'First rows', value: '12 ms', per: '100 cards' },
  { what: 'First rows', value: '90 ms', per: '5,000 cards' },
  { what: 'Memory', value: '5 MB', per: '100 cards' },
  { what: 'Memory', value: '20 MB', per: '5,000 cards' },
];

test('the tables replace those before, and nothing else', () => {
  const once = withTables('# A\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n', rows, 'a machine');
  expect(once).toBe(`# A
<!-- bench -->
| What | Measured |
| --- | --- |
| Card opened | 1 request |
| Card page, gzip | 12 KB |

| What | 100 cards | 5,000 cards |
| --- | --- | --- |
| First rows | 12 ms | 90 ms |
| Memory | 5 MB | 20 MB |

Measured on a machine.
<!-- /bench -->
after
`);
  expect(withTables(once, rows, 'a machine')).toBe(once);
});

test('in a terminal the columns stand below each other', () => {
  const [head, , first] = printed(rows.slice(2)).split('\n');
  expect(head).toBe('| What       | 100 cards | 5,000 cards |');
  expect(first).toBe('| First rows | 12 ms     | 90 ms       |');
});

test('a README without its marks is not touched', () => {
  expect(() => withTables('# A\n', rows, 'a machine')).toThrow(/no part marked/);
});
