import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byPosition } from '../../src/model/board.ts';
import { atEnd, before } from '../../src/model/position.ts';

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
        list = byPosition([...others, { ...moved, pos: before(others, index) }]);
        expect(list.map(({ id }) => id)).toEqual(wanted);
      }
    }),
  );
});
