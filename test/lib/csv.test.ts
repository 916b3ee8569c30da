import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv, printCsv, timeCell } from '../../src/lib/csv.ts';

const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', "'=1", '-5', '@x', 'a,b', 'a"b', 'a\nb', 'a;b', '\tx', ''));

test('reads what it wrote, formulas and all', () => {
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, (rows) => {
      expect(parseCsv(printCsv(rows))).toEqual(rows);
    }),
  );
});

test('what a spreadsheet would run stands behind an apostrophe', () => {
  expect(printCsv([['=HYPERLINK("http://x")', '+1', '-1', '@SUM', 'fine', 3]])).toBe(
    `"'=HYPERLINK(""http://x"")",'+1,'-1,'@SUM,fine,3`,
  );
});

test.each([
  [
    'name,list\r\nA,B',
    [
      ['name', 'list'],
      ['A', 'B'],
    ],
  ],
  [
    '\uFEFFname;list\nA;"B;C"\n',
    [
      ['name', 'list'],
      ['A', 'B;C'],
    ],
  ],
  [
    'name\tlist\rA\tB\r',
    [
      ['name', 'list'],
      ['A', 'B'],
    ],
  ],
  ['a,"b\nc",d\n\n', [['a', 'b\nc', 'd']]],
])('reads %j', (text, rows) => expect(parseCsv(text)).toEqual(rows));

test('times are those of the person’s clock, as spreadsheets read them', () => {
  expect(timeCell(new Date(2026, 0, 5, 9, 7, 3).toISOString())).toBe('2026-01-05 09:07:03');
  expect(timeCell('')).toBe('');
});
