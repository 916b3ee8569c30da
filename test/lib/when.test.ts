import { expect, test } from 'vitest';
import { relativeTime } from '../../src/lib/when.ts';

const now = Date.parse('2026-03-10T12:00:00Z');
const ago = (seconds: number) => now - seconds * 1000;

test.each([
  [0, 'now'],
  [59, 'now'],
  [60, '1 minute ago'],
  [7_199, '1 hour ago'],
  [86_400, 'yesterday'],
  [-86_400, 'tomorrow'],
  [30 * 86_400, 'last month'],
])('%i seconds ago is %s', (seconds, said) => expect(relativeTime(ago(seconds), now, 'en')).toBe(said));

test('Chinese says it too, and no time has no words', () => {
  expect(relativeTime(ago(5), now, 'zh-Hant')).toBe('現在');
  expect(relativeTime(Number.NaN, now, 'en')).toBe('');
});
