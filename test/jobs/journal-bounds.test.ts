import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Kept, tooMuch } from '../../src/jobs/journal-bounds.ts';

const now = Date.parse('2026-11-24T12:00:00.000Z');
const ago = (days: number) => new Date(now - days * 86_400_000).toISOString();

const job = fc.record({ days: fc.integer({ min: 0, max: 120 }), size: fc.integer({ min: 0, max: 4_000_000 }) });
const journals = fc
  .array(job, { maxLength: 400 })
  .map((all) => all.map(({ days, size }, nth): Kept => ({ id: `job ${nth}`, at: ago(days + nth / 1000), size })));

test('the journal never keeps more than its bounds, forgets the oldest first, and never the newest', () => {
  fc.assert(
    fc.property(journals, (jobs) => {
      const gone = new Set(tooMuch(jobs, now));
      const byAge = jobs.toSorted((a, b) => (a.at < b.at ? 1 : -1));
      const kept = byAge.filter(({ id }) => !gone.has(id));
      expect(kept).toEqual(byAge.slice(0, kept.length));
      expect(kept.length).toBeLessThanOrEqual(300);
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(1, jobs.length));
      for (const { at } of kept.slice(1)) expect(at >= ago(90)).toBe(true);
      if (kept.length > 1) expect(kept.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(50_000_000);
    }),
  );
});

test('nothing is forgotten without need', () => {
  const jobs = Array.from({ length: 300 }, (_, nth): Kept => ({ id: `${nth}`, at: ago(nth / 4), size: 100_000 }));
  expect(tooMuch(jobs, now)).toEqual([]);
  expect(tooMuch([{ id: 'huge', at: ago(100), size: 60_000_000 }], now)).toEqual([]);
});
