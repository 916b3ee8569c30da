import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutEchoes } from '../../src/features/history/echoes.ts';
import { printHistory } from '../../src/features/history/export.ts';
import { actionRows } from '../../src/features/history/queries.ts';
import { groupOf } from '../../src/features/history/sentences.ts';
import { moveTypes, percentile, staysByList, staysOf } from '../../src/features/history/stays.ts';
import { parseCsv } from '../../src/lib/csv.ts';
import type { Board } from '../../src/model/board.ts';
import { madeAt } from '../../src/model/made-at.ts';
import { ownText } from '../../src/strings/own-history-text.ts';
import { type Action, readActions } from '../../src/trello/actions.ts';
import type { BoardExport } from '../emulator/contract.ts';
import { generateBoard, hardBoards } from '../emulator/seeds/generate.ts';
import { boardOf } from '../model/boards.ts';
import { oldExports } from '../pages/exports.ts';
import { desk } from './desk.ts';
import { ownBoards } from './own-boards.ts';

const boards: Readonly<Record<string, () => BoardExport>> = {
  ...Object.fromEntries(Object.entries(oldExports).map(([name, board]) => [name, () => board])),
  ...hardBoards,
  ...ownBoards,
  'a generated board of 20,000 actions': () => generateBoard({ cards: 400, commentsPerCard: 50, members: 8 }),
};

async function readAll(direct: Awaited<ReturnType<typeof desk>>['direct'], id: string, filter?: string) {
  const actions: Action[] = [];
  for (let before: string | null | undefined; before !== null; ) {
    const page = await direct.read(readActions('boards', id, { before, ...(filter && { filter }) }));
    actions.push(...page.entries);
    before = page.next;
  }
  return actions;
}

describe.each(Object.entries(boards))('%s', (_, make) => {
  test('is told whole: an entry for each action of the export, each with a sentence and a kind', async () => {
    const source = make();
    const { board, direct } = await desk(source);
    const actions = await readAll(direct, source.id);
    const rows = actionRows(actions, board(), (date) => date.slice(0, 10));
    // biome-ignore lint/suspicious/noExplicitAny: an export, looked at as it is.
    const plain = (source.actions ?? []) as any[];
    expect(rows.map(({ id }) => id).sort()).toEqual(plain.map(({ id }) => id).sort());
    const dull = rows.filter(({ sentence }) => sentence === '' || /\{\w+\}|undefined|^Did something/.test(sentence));
    expect(dull.map(({ type }) => type)).toEqual([]);
    expect(rows.filter(({ group }) => group === 'other')).toEqual([]);
    const told = new Map(rows.map((row) => [row.id, row]));
    const unnamed = plain.filter(({ id, type, data }) => {
      const { sentence = '', card } = told.get(id) ?? {};
      // A name of nothing that can be seen is told by its number.
      const named = /[\p{L}\p{N}\p{P}\p{S}]/u.test(data.card?.name ?? '');
      return (named && card === null) || (named && type !== 'deleteCard' && !sentence.includes(data.card.name));
    });
    expect(unnamed.map(({ type }) => type)).toEqual([]);
    expect(parseCsv(printHistory(rows, 'csv'))).toHaveLength(rows.length + 1);
  });

  test('time in lists is what the moves of the export say', async () => {
    const source = make();
    const { board, direct } = await desk(source);
    const now = Date.UTC(2027, 0, 1);
    const stays = staysOf(await readAll(direct, source.id, moveTypes), board(), now);
    const found: Record<string, number> = {};
    for (const { idCard, idList, from, to } of stays) {
      const key = `${idCard} ${idList}`;
      found[key] = (found[key] ?? 0) + to - from;
    }
    expect(found).toEqual(plainly(source, new Set(board().cards.keys()), now));
  });
});

/** Reads the export as it is, by no code of Muster's: ms of each card in each list, the archive left out. */
function plainly(source: BoardExport, cards: ReadonlySet<string>, now: number): Record<string, number> {
  const times: Record<string, number> = {};
  // biome-ignore lint/suspicious/noExplicitAny: an export, looked at as it is.
  const all = [...((source.actions ?? []) as any[])].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const byCard = new Map<string, any[]>();
  for (const action of all) byCard.set(action.data.card?.id, [...(byCard.get(action.data.card?.id) ?? []), action]);
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  for (const card of source.cards as any[]) {
    if (!cards.has(card.id)) continue;
    const own = (byCard.get(card.id) ?? []).filter(({ type }) =>
      /^(updateCard|createCard|copyCard|emailCard|convertToCardFromCheckItem|moveCardToBoard)$/.test(type),
    );
    const came = own.filter(({ type }) => type === 'moveCardToBoard').at(-1);
    const since = came ? Date.parse(came.date) : Number.parseInt(card.id.slice(0, 8), 16) * 1000;
    const moves = own.filter(({ data, date }) => data.listBefore && data.listAfter && Date.parse(date) >= since);
    const made = own.find(({ type, data }) => data.list && !/^(updateCard|moveCardToBoard)$/.test(type));
    let list = moves[0]?.data.listBefore.id ?? came?.data.list?.id ?? made?.data.list.id ?? card.idList;
    let at = since;
    let away = false;
    const pass = (time: number) => {
      const key = `${card.id} ${list}`;
      times[key] = (times[key] ?? 0) + (away ? 0 : time - at);
      at = time;
    };
    for (const { data, date } of own) {
      const time = Date.parse(date);
      if (time < since) continue;
      if (data.listBefore && data.listAfter) {
        pass(time);
        list = data.listAfter.id;
      } else if (data.old && 'closed' in data.old) {
        pass(time);
        away = data.old.closed === false;
      }
    }
    pass(now);
  }
  return times;
}

describe('stays', () => {
  test('are as long together as the card has been on the board, the archive left out', async () => {
    const base = await boardOf(generateBoard({ cards: 1, lists: 4 }));
    const [card] = base.cards.values();
    if (!card) throw new Error('The board has no cards.');
    const made = madeAt(card.id);
    const step = fc.record({ after: fc.integer({ min: 1, max: 1e8 }), to: fc.option(fc.nat({ max: 3 })) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let time = made;
        let list = 0;
        let closed = false;
        let archived = 0;
        const actions = steps.map(({ after, to }, nth): Action => {
          if (closed) archived += after;
          time += after;
          const by = { id: '', fullName: '', username: '', initials: '', avatarUrl: null };
          const about = { id: `${nth}`, type: 'updateCard', date: new Date(time).toISOString(), by };
          const named = (nth: number) => ({ id: base.lists[nth]?.id ?? '', name: '' });
          if (to === null) {
            closed = !closed;
            return { ...about, data: { card: { id: card.id }, old: { closed: !closed } } as unknown as Action['data'] };
          }
          const data = { card: { id: card.id }, listBefore: named(list), listAfter: named(to) } as Action['data'];
          list = to;
          return { ...about, data };
        });
        const now = time + 5;
        if (closed) archived += 5;
        const board: Board = { ...base, cards: new Map([[card.id, { ...card, closed }]]) };
        const total = staysOf(actions, board, now).reduce((sum, { from, to }) => sum + to - from, 0);
        expect(total).toBe(now - made - archived);
      }),
    );
  });

  test('have a median and a 90th percentile by list', async () => {
    expect(percentile([], 0.5)).toBeNull();
    expect(percentile([3, 1, 2], 0.5)).toBe(2);
    expect(
      percentile(
        Array.from({ length: 10 }, (_, nth) => nth + 1),
        0.9,
      ),
    ).toBe(9);
    const board = await boardOf(generateBoard({ cards: 3, lists: 2 }));
    const [list] = board.lists;
    const stay = (idCard: string, days: number, open: boolean) => ({
      ...{ idCard, idList: list?.id ?? '', listName: '', from: 0, to: days * 86_400_000, open },
    });
    const [first] = staysByList(
      [stay('a', 1, false), stay('a', 2, false), stay('b', 9, false), stay('c', 50, true)],
      board,
    );
    expect(first).toMatchObject({ median: 3, p90: 9, left: 2, there: 1 });
  });
});

test.each([
  ['updateCard', { old: { due: null }, card: { due: '2026-02-03T00:00:00.000Z' } }, 'from none to 2026-02-03'],
  ['updateCard', { old: { desc: 'Before' }, card: { desc: 'After' } }, 'from “Before” to “After”'],
  ['updateCard', { old: { dueReminder: -1 }, card: { dueReminder: 60 } }, 'from none to 60 minutes before'],
  [
    'updateCard',
    { old: { subscribed: false }, card: { subscribed: true } },
    'Changed subscribed of “Card” from no to yes',
  ],
  ['updateList', { old: { softLimit: null }, list: { name: 'Doing', softLimit: 5 } }, 'Doing from none to 5 cards'],
  [
    'updateBoard',
    { old: { prefs: { voting: 'disabled' } }, board: { prefs: { voting: 'members' } } },
    'voting of the board from disabled to members',
  ],
  [
    'updateLabel',
    { old: { color: 'red' }, label: { name: 'Late', color: 'sky_dark' } },
    'Late from red to dark sky blue',
  ],
  ['updateCheckItem', { old: { name: 'Knead' }, checkItem: { name: 'Bake' } }, 'Renamed “Knead” to “Bake”'],
  [
    'updateCustomFieldItem',
    { old: { value: { number: '1' } }, customField: { name: 'Cost' }, customFieldItem: { value: { number: '2' } } },
    'Changed Cost of “Card” from 1 to 2',
  ],
])('%s with %o says what was before and what came after', async (type, change, wanted) => {
  const source = generateBoard({ cards: 1 });
  const [card] = source.cards as { id: string }[];
  const data = { ...change, card: { id: card?.id, name: 'Card', ...('card' in change && change.card) } };
  const action = { id: 'f'.repeat(24), type, date: '2026-01-01T00:00:00.000Z', idMemberCreator: '', data };
  // By way of Trello's answer, as what is read of it decides.
  const { board, direct } = await desk({ ...source, actions: [action] } as BoardExport);
  const [row] = actionRows(await readAll(direct, source.id), board(), (date) => date.slice(0, 10));
  expect(row?.sentence).toContain(wanted);
});

test('an act is told once: a moved card gets a place, a new cover is recorded by two fields', async () => {
  const source = generateBoard({ cards: 1 });
  const [card] = source.cards as { id: string }[];
  let made = 0;
  const action = (date: string, data: object) => ({
    ...{ id: `f${made++}`.padEnd(24, '0'), type: 'updateCard', date, idMemberCreator: 'a'.repeat(24) },
    data: { ...data, card: { id: card?.id, name: 'Card' } },
  });
  const lists = { listBefore: { id: '1', name: 'To do' }, listAfter: { id: '2', name: 'Done' } };
  const actions = [
    action('2026-01-01T00:00:09.000Z', { old: { pos: 2 } }),
    action('2026-01-01T00:00:05.008Z', { old: { idAttachmentCover: null } }),
    action('2026-01-01T00:00:05.000Z', { old: { cover: {} } }),
    action('2026-01-01T00:00:01.020Z', { old: { pos: 1 } }),
    action('2026-01-01T00:00:01.000Z', { old: { idList: '1' }, ...lists }),
  ];
  const { board, direct } = await desk({ ...source, actions } as BoardExport);
  const rows = actionRows(withoutEchoes(await readAll(direct, source.id)), board(), String, ownText);
  expect(rows.map(({ sentence }) => sentence)).toEqual([
    'Moved within its list',
    'Changed the cover',
    'Moved from To do to Done',
  ]);
});

test('a kind that Trello adds is told by its name', async () => {
  const source = generateBoard({ cards: 1 });
  const date = '2026-01-01T00:00:00.000Z';
  const added = { id: 'f'.repeat(24), type: 'teleportCard', date, idMemberCreator: '', data: {} };
  const { board, direct } = await desk({ ...source, actions: [added] } as BoardExport);
  const actions = await readAll(direct, source.id);
  expect(actionRows(actions, board(), String)[0]?.sentence).toBe('Did something of the kind teleportCard');
  expect(actions.map(groupOf)).toEqual(['card']);
});
