import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LineItem, parseItems, printItem, printItems } from '../../src/features/checklists/as-text.ts';
import { itemsOfCsv } from '../../src/features/checklists/items-csv.ts';
import { editAsText } from '../../src/features/checklists/text-edits.ts';
import { kinds } from '../../src/features/kinds.ts';
import { kindOf } from '../../src/jobs/edit.ts';
import { printCsv } from '../../src/lib/csv.ts';
import type { Board, Card, CheckItem, Checklist } from '../../src/model/board.ts';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { boardOf } from '../model/boards.ts';
import { desk } from './desk.ts';

const board = await boardOf(generateBoard({ cards: 3, members: 3 }));
const { members } = board;
const ids = [...members.keys()];

const endings = ['@member1', '!2026-12-31', '\\@x', '!soon', '@nobody', '- [ ] x', '[x] y', '1. z'];
const name = fc
  .oneof(
    fc.string({ minLength: 1 }),
    fc.tuple(fc.string(), fc.constantFrom(...endings)).map((parts) => parts.join(' ')),
  )
  .map((text) => text.replace(/[\r\n\u2028\u2029]/g, ' ').trim())
  .filter((text) => text !== '');
const due = fc.option(
  fc.date({ min: new Date('2001-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }).map((date) => {
    date.setSeconds(0, 0);
    return date.toISOString();
  }),
);
const line: fc.Arbitrary<LineItem> = fc.record({
  name,
  state: fc.constantFrom('complete' as const, 'incomplete' as const),
  due,
  idMember: fc.option(fc.constantFrom(...ids)),
});

describe('a checklist as text', () => {
  test('is read back as it was, whatever its items say', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (items) => {
        const { items: read, mistakes } = parseItems(printItems(items, members), members);
        expect(mistakes).toEqual([]);
        expect(read).toEqual(items);
      }),
    );
  });

  test('says who is nobody and what is no date, and keeps it as text', () => {
    const { items, mistakes } = parseItems('- [ ] Ask @nobody\n\nCall !soon\n* Tea @member1 !2026-05-01', members);
    expect(mistakes).toEqual([
      { line: 1, kind: 'member', value: '@nobody' },
      { line: 3, kind: 'date', value: '!soon' },
    ]);
    expect(items.map(({ name }) => name)).toEqual(['Ask @nobody', 'Call !soon', 'Tea']);
    expect(items[2]).toMatchObject({ idMember: ids[0], due: new Date('2026-05-01T17:00').toISOString() });
  });
});

const short = fc.record({
  name: fc.constantFrom('a', 'b', 'c', 'd'),
  state: fc.constantFrom('complete' as const, 'incomplete' as const),
  due: fc.constant(null),
  idMember: fc.constant(null),
});

describe('editing a checklist as text', () => {
  const card = [...board.cards.values()][0] as Card;
  const with_ = (items: readonly LineItem[]): { board: Board; checklist: Checklist } => {
    const checkItems = items.map((item, nth): CheckItem => ({ ...item, id: `item${nth}`, pos: (nth + 1) * 16 }));
    const checklist = { id: 'list', name: 'L', pos: 1, checkItems };
    return { checklist, board: { ...board, cards: new Map([[card.id, { ...card, checklists: [checklist] }]]) } };
  };
  const linesOf = (board: Board) =>
    (board.cards.get(card.id)?.checklists[0]?.checkItems ?? []).map((item) => printItem(item, members));

  test('gives exactly the edited text, by the fewest edits', () => {
    fc.assert(
      fc.property(fc.array(short, { maxLength: 6 }), fc.array(short, { maxLength: 6 }), (before, after) => {
        const start = with_(before);
        const edits = editAsText(card.id, start.checklist, after, board);
        const end = edits.reduce((board, edit) => kindOf(kinds, edit).effect(board, edit), start.board);
        const lines = after.map((item) => printItem(item, members));
        expect(linesOf(end)).toEqual(lines);
        expect(edits.length).toBe(fewest(linesOf(start.board), lines));
      }),
      { numRuns: 400 },
    );
  });

  /** Every way to keep lines in their order, tried: what is kept is free, all else costs one. */
  function fewest(before: readonly string[], after: readonly string[]): number {
    let kept = 0;
    for (let mask = 0; mask < 1 << before.length; mask++) {
      const row = before.filter((_, nth) => mask & (1 << nth));
      let at = 0;
      for (const line of after) if (line === row[at]) at++;
      if (at === row.length) kept = Math.max(kept, row.length);
    }
    return Math.max(before.length, after.length) - kept;
  }

  test('does so at Trello, and is undone', async () => {
    const { board, run, undo, truth } = await desk(generateBoard({ cards: 2, itemsPerCard: 5, members: 3, seed: 4 }));
    const card = [...board().cards.values()].find(({ checklists }) => checklists.length > 0) as Card;
    const checklist = card.checklists[0] as Checklist;
    const before = printItems(checklist.checkItems, board().members);
    const lines = before.split('\n');
    const [first = '', second = '', ...rest] = lines;
    const edited = [second, ...rest.slice(1), `${first} more`, '- [x] New @member2 !2026-08-01'].join('\n');
    const { items } = parseItems(edited, board().members);
    const { story, skipped } = await run(editAsText(card.id, checklist, items, board()));
    expect(skipped).toEqual([]);
    const now = async () => {
      const fresh = (await truth()).cards.get(card.id)?.checklists.find(({ id }) => id === checklist.id);
      return printItems(fresh?.checkItems ?? [], board().members);
    };
    expect(await now()).toBe(printItems(items, board().members));
    await undo(story);
    expect(await now()).toBe(before);
  });
});

describe('a checklist as CSV', () => {
  test('is read as the same items, whatever they say', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (items) => {
        const rows = items.map(({ name, state, idMember, due }) => [
          due ?? '',
          name,
          state === 'complete' ? 'x' : '',
          members.get(idMember ?? '')?.username ?? '',
        ]);
        const csv = printCsv([['Due', 'Item', 'Done', 'Member'], ...rows]);
        expect(itemsOfCsv(csv, members)).toEqual({ items, mistakes: [] });
      }),
    );
  });

  test('tells what it does not know, by line', () => {
    const csv = 'item;member;due\nBoil water;nobody at all;soon\n;;\n"Pour\nit";;2031-05-06';
    expect(itemsOfCsv(csv, members)).toMatchObject({
      items: [
        { name: 'Boil water', idMember: null, due: null },
        { name: 'Pour it', due: new Date('2031-05-06T17:00').toISOString() },
      ],
      mistakes: [
        { line: 2, kind: 'member', value: 'nobody at all' },
        { line: 2, kind: 'date', value: 'soon' },
      ],
    });
  });

  test.each(['item', 'Bread, milk\nEggs', '- [ ] item, due\n- [x] b', 'item,price\nBread,2'])(
    'is not what reads %o',
    (text) => {
      expect(itemsOfCsv(text, members)).toBeNull();
    },
  );
});
