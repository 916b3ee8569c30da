/** What the benches write into the README. */
import { expect, test } from 'vitest';
import { withTable } from './report.ts';

const rows = [
  { what: 'First rows', value: '12 ms', per: '100 cards' },
  { what: 'First rows', value: '90 ms', per: '5,000 cards' },
  { what: 'Card opened', value: '1 requests' },
];

test('the table replaces the one before, and nothing else', () => {
  const once = withTable('# A\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n', rows, 'a machine');
  expect(once).toContain('| First rows | 12 ms · 90 ms | 100 cards · 5,000 cards |\n| Card opened | 1 requests | |');
  expect(once).toMatch(/^# A\n<!-- bench -->\n.*Measured on a machine\.\n<!-- \/bench -->\nafter\n$/s);
  expect(once).not.toContain('old');
  expect(withTable(once, rows, 'a machine')).toBe(once);
});

test('a README without its marks is not touched', () => {
  expect(() => withTable('# A\n', rows, 'a machine')).toThrow(/no part marked/);
});
