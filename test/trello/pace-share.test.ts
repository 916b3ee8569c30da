import { describe, expect, test } from 'vitest';
import { simulate } from '../bench/fairness.ts';

describe.each(['sliding', 'fixed'] as const)('where the window of the key is %s', (window) => {
  test.each([1, 3, 10, 30, 100])('%i people who start at once share it fairly', { timeout: 60_000 }, async (users) => {
    const outcome = await simulate({ users, window, headers: true });
    expect(outcome.lockOuts).toBe(0);
    expect(outcome.refused).toBeLessThan(0.01);
    expect(outcome.fairness).toBeGreaterThan(0.95);
    expect(outcome.fairnessOfTimes).toBeGreaterThan(0.95);
    expect(outcome.used ?? 1).toBeGreaterThan(0.85);
    if (users <= 3) expect(outcome.seconds).toBeLessThan(30);
  });

  test('100 people who come within a minute never lock it', { timeout: 60_000 }, async () => {
    const outcome = await simulate({ users: 100, window, headers: true, startWithin: 60_000 });
    expect(outcome.lockOuts).toBe(0);
    expect(outcome.refused).toBeLessThan(0.03);
    expect(outcome.used).toBeGreaterThan(0.9);
  });

  test.each([10, 100])('%i people who cannot read the headers never lock it', { timeout: 60_000 }, async (users) => {
    for (const startWithin of [0, 60_000]) {
      const outcome = await simulate({ users, window, headers: false, startWithin });
      expect(outcome.lockOuts).toBe(0);
      expect(outcome.refused).toBeLessThan(0.05);
    }
  });

  test('somebody who comes when ten are at work gets their share soon', async () => {
    const crowd = [1, 2, 3].map((seed) =>
      simulate({
        users: 11,
        window,
        headers: true,
        seed,
        start: (user) => (user === 0 ? 60_000 : 0),
        edits: (user) => (user === 0 ? 60 : 600),
      }),
    );
    const [, middle = 0] = (await Promise.all(crowd)).map(({ times }) => times[0] ?? 0).sort((a, b) => a - b);
    // At a fair share from the first moment it would be 22 seconds; with what is left over, 150 and more.
    expect(middle).toBeLessThan(100);
  });

  test('who is left when the crowd has gone has the whole pace again', async () => {
    const outcome = await simulate({ users: 30, window, headers: true, edits: (user) => (user === 0 ? 1000 : 60) });
    const [last = 0, ...crowd] = outcome.times;
    const alone = last - Math.max(...crowd);
    expect(alone).toBeLessThan(((1000 - 60) / 72) * 10 + 20);
  });
});
