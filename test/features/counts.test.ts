/** What the tables count, against what follows from an export alone. */
import { describe, expect, test } from 'vitest';
import { cardTraits } from '../../src/features/cards/queries.ts';
import { findings } from '../../src/features/checklists/health.ts';
import { itemTraits } from '../../src/features/checklists/queries.ts';
import { cardsInOrder, itemRows } from '../../src/features/item-rows.ts';
import { arrange } from '../../src/features/workbench/arrange.ts';
import { commonGroupings } from '../../src/features/workbench/groupings.ts';
import { parseFilter } from '../../src/model/filter.ts';
import { compile } from '../../src/model/filter-match.ts';
import type { BoardExport } from '../emulator/contract.ts';
import { generateBoard, hardBoards } from '../emulator/seeds/generate.ts';
import { boardOf } from '../model/boards.ts';
import { oldExports } from '../pages/exports.ts';

const boards: Readonly<Record<string, () => BoardExport>> = {
  ...Object.fromEntries(Object.entries(oldExports).map(([name, board]) => [name, () => board])),
  ...hardBoards,
  'a generated board of 5,000 cards with 25,000 items': () =>
    generateBoard({ cards: 5_000, itemsPerCard: 5, commentsPerCard: 0, lists: 10, members: 12 }),
};

describe.each(Object.entries(boards))('%s', (_, make) => {
  test('is counted by state, list, member and due date as the export says', async () => {
    const source = make();
    const board = await boardOf(source);
    const { items, cards } = plainly(source);
    const now = Date.now();
    const rows = itemRows(board);
    const count = (line: string) =>
      rows.filter(compile(parseFilter(line).filter, itemTraits, { board, idMe: null, now, timeZone: 'UTC' })).length;
    const overdue = items.filter(({ due, done }) => due !== null && !done && Date.parse(due) < now);
    expect({ all: rows.length, done: count('is:done'), open: count('is:open') }).toEqual({
      all: items.length,
      done: items.filter(({ done }) => done).length,
      open: items.filter(({ done }) => !done).length,
    });
    expect([count('due:none'), count('due:any'), count('is:overdue'), count('member:none')]).toEqual([
      items.filter(({ due }) => due === null).length,
      items.filter(({ due }) => due !== null).length,
      overdue.length,
      items.filter(({ idMember }) => idMember === null).length,
    ]);

    const { list, member } = commonGroupings(board, itemTraits);
    const sizes = (grouping: typeof list | typeof member) =>
      Object.fromEntries(
        arrange(rows, { grouping, done: itemTraits.done }).map(({ key, rows, done }) => [key, [rows.length, done]]),
      );
    expect(sizes(list)).toEqual(tally(items, ({ idList }) => [idList]));
    expect(sizes(member)).toEqual(tally(items, ({ idMember }) => [idMember ?? '']));

    const table = cardsInOrder(board);
    expect(table).toHaveLength(cards.length);
    const byMember = arrange(table, {
      grouping: commonGroupings(board, cardTraits).member,
      done: cardTraits.done,
    });
    expect(Object.fromEntries(byMember.map(({ key, rows, done }) => [key, [rows.length, done]]))).toEqual(
      tally(cards, ({ idMembers }) => (idMembers.length === 0 ? [''] : idMembers)),
    );
  });
});

interface PlainItem {
  readonly done: boolean;
  readonly due: string | null;
  readonly idMember: string | null;
  readonly idList: string;
}

interface PlainCard {
  readonly idMembers: readonly string[];
  readonly done: boolean;
}

/** Reads the export as it is, by no code of Muster's. */
function plainly(source: BoardExport): { items: PlainItem[]; cards: PlainCard[] } {
  // biome-ignore lint/suspicious/noExplicitAny: an export, looked at as it is.
  const { lists, cards, checklists = [] } = source as any;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const open = new Set(lists.filter((list: any) => !list.closed).map((list: any) => list.id));
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const visible = cards.filter((card: any) => !card.closed && open.has(card.idList));
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const items = visible.flatMap((card: any) => {
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    const own = new Map(checklists.filter((list: any) => list.idCard === card.id).map((list: any) => [list.id, list]));
    for (const inside of card.checklists ?? []) if (!own.has(inside.id)) own.set(inside.id, inside);
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    return [...own.values()].flatMap((list: any) =>
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      list.checkItems.map((item: any) => ({
        done: item.state === 'complete',
        due: item.due ?? null,
        idMember: item.idMember ?? null,
        idList: card.idList,
      })),
    );
  });
  return {
    items,
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    cards: visible.map(({ idMembers = [], dueComplete = false }: any) => ({ idMembers, done: dueComplete })),
  };
}

function tally<T extends { readonly done: boolean }>(all: readonly T[], keysOf: (one: T) => readonly string[]) {
  const counts: Record<string, [number, number]> = {};
  for (const one of all) {
    for (const key of keysOf(one)) {
      const count = counts[key] ?? [0, 0];
      counts[key] = [count[0] + 1, count[1] + Number(one.done)];
    }
  }
  return counts;
}

test('checklists of one name, whatever its case, accents and blanks, are found by Health and merged', async () => {
  const source = generateBoard({ cards: 1, itemsPerCard: 2 });
  const board = await boardOf(source);
  const [card] = board.cards.values();
  if (!card) throw new Error('There is no card.');
  const named = (id: string, name: string) => ({ id, name, pos: 1, checkItems: [] });
  const doubled = { ...card, checklists: [named('1', 'Étapes'), named('2', ' etapes'), named('3', 'Steps')] };
  const [found] = findings({ ...board, cards: new Map([[card.id, doubled]]) }, [], null, Date.now()).filter(
    ({ id }) => id === 'checklists',
  );
  expect(found?.count).toBe(1);
  expect(found?.fix()).toMatchObject([{ kind: 'checklist.delete', id: '2' }]);
  expect(cardTraits.is(doubled, 'doubled')).toBe(true);
});
