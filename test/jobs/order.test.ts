import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOrder } from '../../src/jobs/order.ts';

const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }).map((all) => new Set(all));
const work = fc.record({ changes: names, reads: names, turns: fc.nat({ max: 4 }) });

test('work is never beside what changes the same, reading is beside reading, and all of it is done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(work, { maxLength: 12 }), async (all) => {
      const order = createOrder();
      const underWay = new Set<number>();
      const done: number[] = [];
      const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].some((name) => other.has(name));
      const clash = (a: number, b: number): boolean => {
        const [one, other] = [all[a], all[b]];
        if (!one || !other) return false;
        return meet(one.changes, other.changes) || meet(one.changes, other.reads) || meet(one.reads, other.changes);
      };
      await Promise.all(
        all.map((one, nth) =>
          order(one, async () => {
            expect([...underWay].filter((other) => clash(nth, other))).toEqual([]);
            // What was asked for before and clashes is over.
            for (let before = 0; before < nth; before++) if (clash(nth, before)) expect(done).toContain(before);
            underWay.add(nth);
            for (let turn = 0; turn < one.turns; turn++) await Promise.resolve();
            underWay.delete(nth);
            done.push(nth);
          }),
        ),
      );
      expect(done).toHaveLength(all.length);
    }),
  );
});

test('copies of one thing are made beside each other', async () => {
  const order = createOrder();
  let most = 0;
  let now = 0;
  await Promise.all(
    Array.from({ length: 5 }, (_, nth) =>
      order({ changes: new Set([`card ${nth}`]), reads: new Set(['source']) }, async () => {
        most = Math.max(most, ++now);
        await new Promise((resume) => setTimeout(resume, 5));
        now--;
      }),
    ),
  );
  expect(most).toBe(5);
});

test('what failed holds up nothing', async () => {
  const order = createOrder();
  const same = { changes: new Set(['a']), reads: new Set<string>() };
  await expect(order(same, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(order(same, async () => {})).resolves.toBeUndefined();
});
