import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brief, briefChange } from '../../src/lib/brief.ts';

test('of a long text that was changed, the place is shown', () => {
  const start = 'The store sells what adventurers want. '.repeat(10);
  expect(briefChange(`${start}It costs 10.`, `${start}It costs 12.`)).toEqual([
    '…adventurers want. It costs 10.',
    '…adventurers want. It costs 12.',
  ]);
  expect(briefChange('costs 10', 'costs 12')).toEqual(['costs 10', 'costs 12']);
  expect(briefChange(start, `${start}More.`)[1]).toMatch(/More\.$/);
});

test('what differs is never told as the same, nor at length', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '👍', ' '), { maxLength: 300 }).map((signs) => signs.join(''));
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  fc.assert(
    fc.property(text, text, text, (start, a, b) => {
      const [before, after] = briefChange(start + a, start + b);
      expect([...before].length).toBeLessThanOrEqual(100);
      expect([...after].length).toBeLessThanOrEqual(100);
      expect(before === after).toBe(oneLine(start + a) === oneLine(start + b));
      expect(brief(before)).toBe(before);
    }),
  );
});
