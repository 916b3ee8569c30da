import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byPosition } from '../../src/model/board.ts';
import { atEnd, between, reordered } from '../../src/model/position.ts';

const listOf = (positions: readonly number[]) => byPosition(positions.map((pos, id) => ({ id, pos })));

test('what is put at the end comes last', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1, max: 1e9, noNaN: true })), (positions) => {
      const list = listOf(positions);
      expect(list.every(({ pos }) => pos < atEnd(list))).toBe(true);
    }),
  );
});

test('a position before an entry keeps the order of all others, under any moves', () => {
  const moves = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 30 });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), moves, (size, moves) => {
      let list = listOf(Array.from({ length: size }, (_, i) => (i + 1) * 16_384));
      for (const [from, to] of moves) {
        const moved = list[from % size];
        if (!moved) continue;
        const others = list.filter(({ id }) => id !== moved.id);
        const index = to % size;
        const wanted = others.toSpliced(index, 0, moved).map(({ id }) => id);
        list = byPosition([...others, { ...moved, pos: between(others, index, 1)[0] ?? 0 }]);
        expect(list.map(({ id }) => id)).toEqual(wanted);
      }
    }),
  );
});

test('many positions before an entry are in their order, between its neighbours', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 8 }),
      fc.nat({ max: 9 }),
      fc.integer({ min: 1, max: 40 }),
      (size, at, count) => {
        const list = listOf(Array.from({ length: size }, (_, i) => (i + 1) * 16_384));
        const index = Math.min(at, size);
        const found = between(list, index, count);
        const all = [...list.slice(0, index), ...found.map((pos) => ({ id: -1, pos })), ...list.slice(index)];
        expect(all.every(({ pos }, i) => pos > (all[i - 1]?.pos ?? 0))).toBe(true);
      },
    ),
  );
});

test('any order is reached by moving no more than must move', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 12 }), (order) => {
      const entries = order.map((id) => ({ id, pos: (id + 1) * 1_000 }));
      const moves = reordered(entries);
      const after = entries.map((entry) => ({ ...entry, pos: moves.get(entry) ?? entry.pos }));
      expect(byPosition(after)).toEqual(after);
      expect(order.length - moves.size).toBe(longestRise(order));
    }),
  );
});

/** By trying every end: slow and plain. */
function longestRise(order: readonly number[]): number {
  const ends: number[] = [];
  for (const [i, id] of order.entries()) {
    ends[i] = 1 + Math.max(0, ...order.slice(0, i).map((other, j) => (other < id ? (ends[j] ?? 0) : 0)));
  }
  return Math.max(0, ...ends);
}
