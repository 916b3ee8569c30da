import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardExport } from '../contract.ts';
import { emulate } from '../emulate.ts';
import { generateBoard, hardBoards } from '../seeds/generate.ts';
import { sampleBoard } from '../seeds/sample.ts';
import { type Talk, talkTo } from '../talk.ts';

type Json = Record<string, unknown>;

const roundTrip = (board: BoardExport): BoardExport => emulate({ boards: [board] }).exportBoard(board.id);

test('the sample board comes back as it was, in the same order', () => {
  const board = sampleBoard(Date.UTC(2026, 4, 1));
  expect(JSON.stringify(roundTrip(board))).toBe(JSON.stringify(board));
});

test('every hard board comes back as it was', () => {
  for (const make of Object.values(hardBoards)) {
    const board = make();
    expect(roundTrip(board)).toEqual(board);
  }
}, 60_000);

const word = fc.string({ unit: 'binary', maxLength: 12 });
const strange = fc.oneof(
  fc.constant(null),
  fc.integer(),
  word,
  fc.boolean(),
  fc.array(fc.integer(), { maxLength: 2 }),
  fc.dictionary(word, fc.jsonValue(), { maxKeys: 2 }),
);

/** Takes keys away, adds others, and puts values of other types in their place, anywhere in the board. */
const damages = fc.array(
  fc.record({
    table: fc.constantFrom('lists', 'cards', 'checklists', 'labels', 'members', 'memberships', 'actions', ''),
    index: fc.nat(40),
    how: fc.constantFrom('drop', 'replace', 'add', 'remove', 'orphan', 'twice'),
    key: fc.constantFrom(
      'name',
      'idList',
      'idCard',
      'idMembers',
      'badges',
      'checkItems',
      'pos',
      'idShort',
      'data',
      'due',
    ),
    value: strange,
  }),
  { maxLength: 12 },
);

type Damage = { table: string; index: number; how: string; key: string; value: unknown };

function damaged(board: BoardExport, all: readonly Damage[]): BoardExport {
  const copy: Json = structuredClone({ ...board });
  for (const { table, index, how, key, value } of all) {
    const rows = copy[table];
    if (table === '') copy[how === 'drop' ? key : `x-${key}`] = value;
    else if (how === 'remove') delete copy[table];
    else if (Array.isArray(rows) && rows.length > 0) {
      const at = index % rows.length;
      const row = rows[at] as Json;
      if (typeof row !== 'object' || row === null) continue;
      if (how === 'drop') delete row[key];
      if (how === 'replace') row[key] = value;
      if (how === 'add') row[`x-${key}`] = value;
      if (how === 'orphan') rows[at] = value;
      if (how === 'twice') rows.push(structuredClone(row));
    }
  }
  return { ...copy, id: board.id };
}

test('whatever stands in an export comes back, key for key and value for value', () => {
  fc.assert(
    fc.property(fc.nat(1_000), damages, (seed, all) => {
      const board = damaged(generateBoard({ cards: 8, itemsPerCard: 2, seed }), all);
      expect(JSON.stringify(roundTrip(board))).toBe(JSON.stringify(board));
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('whatever stands in an export, it can be read through the API', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000), damages, async (seed, all) => {
      const board = damaged(generateBoard({ cards: 4, seed }), all);
      const emulator = emulate({ boards: [board] });
      const talk = talkTo(emulator, board.id);
      const everything =
        'fields=all&lists=all&cards=all&checklists=all&members=all&labels=all&actions=all&memberships=all';
      expect((await talk('GET', `/boards/${board.id}?${everything}`)).status).toBe(200);
      expect(emulator.exportBoard(board.id)).toEqual(board);
    }),
    { numRuns: 30 },
  );
}, 60_000);

test('a change shows in the export, and nothing else does', async () => {
  const board = generateBoard({ cards: 3 });
  const emulator = emulate({ boards: [board] });
  const talk = talkTo(emulator, board.id);
  const [card, ...others] = board.cards as Json[];
  await talk('PUT', `/cards/${card?.id}`, { name: 'Renamed' });

  const changed = emulator.exportBoard(board.id);
  const [now, ...rest] = changed.cards as Json[];
  expect(rest).toEqual(others);
  expect(now).toEqual({
    ...card,
    name: 'Renamed',
    url: expect.stringMatching(/-renamed$/),
    dateLastActivity: expect.any(String),
  });
  expect(changed.checklists).toEqual(board.checklists);
  expect((changed.actions as Json[])[0]).toMatchObject({ type: 'updateCard' });
  expect((changed.actions as Json[]).slice(1)).toEqual(board.actions);
});

test('a board made through the API can be loaded again elsewhere', async () => {
  const emulator = emulate();
  const [sample] = (await (await emulator.fetch(new Request('https://trello.com/_emulator/boards'))).json()) as {
    id: string;
  }[];
  const talk = talkTo(emulator, sample?.id ?? '');
  const { id } = (await talk('POST', '/boards', { name: 'Fresh' })).body;
  const [list] = (await talk('GET', `/boards/${id}/lists`)).body;
  const card = (await talk('POST', '/cards', { idList: list.id, name: 'One' })).body;
  await talk('POST', `/cards/${card.id}/checklists`, { name: 'Steps' });
  const board = emulator.exportBoard(id);
  expect(roundTrip(board)).toEqual(board);
  expect(Object.keys(board)).toContain('memberships');
});

test('what a Power-Up shares on a card can be read by anybody who sees the card, and is exported', async () => {
  const board = generateBoard({ cards: 1 });
  const emulator = emulate({ boards: [board] });
  const talk = talkTo(emulator, board.id);
  const id = (board.cards as { id: string }[])[0]?.id ?? '';
  emulator.setPluginData({ scope: 'card', id, idPlugin: '5e0000000000000000000009', value: '{"votes":3}' });
  const shared = [
    { scope: 'card', idModel: id, idPlugin: '5e0000000000000000000009', value: '{"votes":3}', access: 'shared' },
  ];
  expect((await talk('GET', `/cards/${id}/pluginData`)).body).toMatchObject(shared);
  expect((await talk('GET', `/cards/${id}?fields=name&pluginData=true`)).body.pluginData).toMatchObject(shared);
  expect(emulator.exportBoard(board.id).cards).toMatchObject([{ pluginData: shared }]);
  emulator.setPluginData({ scope: 'card', id, idPlugin: '5e0000000000000000000009', value: '' });
  expect((await talk('GET', `/cards/${id}/pluginData`)).body).toEqual([]);
});

/** One change through the API, made of a few numbers. */
async function edit(talk: Talk, idBoard: string, [kind, one, two]: readonly [number, number, number]): Promise<void> {
  const all = async (path: string): Promise<{ id: string; idCard?: string }[]> => (await talk('GET', path)).body;
  const pick = async (path: string, index: number): Promise<string> => {
    const rows = await all(path);
    return rows[index % Math.max(rows.length, 1)]?.id ?? 'none';
  };
  const card = await pick(`/boards/${idBoard}/cards/all?fields=id`, one);
  const checklist = await pick(`/boards/${idBoard}/checklists?fields=id`, one);
  const edits = [
    async () => talk('PUT', `/cards/${card}`, { name: `Name ${two}`, closed: two % 2 === 0 }),
    async () => talk('PUT', `/cards/${card}`, { idList: await pick(`/boards/${idBoard}/lists/all`, two) }),
    async () => talk('PUT', `/cards/${card}`, { pos: two % 3 === 0 ? 'top' : two + 1 }),
    async () => talk('DELETE', `/cards/${card}`),
    async () => talk('POST', `/cards/${card}/actions/comments`, { text: `Text ${two}` }),
    async () => talk('POST', `/checklists/${checklist}/checkItems`, { name: `Item ${two}`, pos: 'top' }),
    async () =>
      talk('DELETE', `/checklists/${checklist}/checkItems/${await pick(`/checklists/${checklist}/checkItems`, two)}`),
    async () => talk('DELETE', `/checklists/${checklist}`),
    async () => talk('POST', `/cards/${card}/checklists`, { idChecklistSource: checklist }),
    async () => talk('POST', '/labels', { idBoard, name: `Label ${two}`, color: 'sky' }),
    async () => talk('DELETE', `/labels/${await pick(`/boards/${idBoard}/labels`, two)}`),
    async () => talk('POST', `/cards/${card}/idMembers`, { value: await pick(`/boards/${idBoard}/members`, two) }),
    async () => talk('POST', `/cards/${card}/attachments`, { url: `https://example.com/${two}` }),
    async () => talk('POST', `/cards`, { idList: await pick(`/boards/${idBoard}/lists/all`, two), idCardSource: card }),
    async () =>
      talk('PUT', `/boards/${idBoard}/members/${await pick(`/boards/${idBoard}/members`, two)}`, { type: 'observer' }),
  ];
  await edits[kind % edits.length]?.();
}

test('after any changes the export, loaded elsewhere, is the same board', async () => {
  const changes = fc.array(fc.tuple(fc.nat(14), fc.nat(9), fc.nat(9)), { maxLength: 15 });
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000), changes, async (seed, edits) => {
      const board = generateBoard({ cards: 5, itemsPerCard: 2, lists: 2, seed });
      const emulator = emulate({ boards: [board], limits: { tokenPerWindow: 10_000, keyPerWindow: 10_000 } });
      const talk = talkTo(emulator, board.id);
      for (const one of edits) await edit(talk, board.id, one);
      const exported = emulator.exportBoard(board.id);
      const there = emulate({ boards: [exported] });
      expect(there.exportBoard(board.id)).toEqual(exported);
      const read = `/boards/${board.id}?fields=name&cards=all&card_fields=all&checklists=all&members=all&lists=all&labels=all`;
      expect((await talkTo(there, board.id)('GET', read)).body).toEqual((await talk('GET', read)).body);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('exports of 2013 to 2015 without labels, members, actions or ids of labels are served in full', async () => {
  const board = {
    id: '50c8b0000000000000000001',
    name: 'Old',
    shortUrl: 'https://trello.com/b/AbCdEfGh',
    lists: [{ id: '50c8b0000000000000000002', name: 'A', closed: false, pos: 1 }],
    cards: [
      {
        id: '50c8b0000000000000000003',
        idList: '50c8b0000000000000000002',
        name: 'Card',
        labels: [{ color: 'red', name: 'Hot' }],
        shortUrl: 'https://trello.com/c/kfZ9cOm7',
        checklists: [
          {
            id: '50c8b0000000000000000004',
            name: 'Here',
            checkItems: [{ id: '50c8b0000000000000000005', name: 'x', state: 'complete' }],
          },
        ],
      },
    ],
  };
  const emulator = emulate({ boards: [board] });
  const talk = talkTo(emulator, board.id);
  const card = (await talk('GET', '/cards/kfZ9cOm7')).body;
  expect(card.labels).toMatchObject([{ name: 'Hot', color: 'red' }]);
  expect(card.badges).toMatchObject({ checkItems: 1, checkItemsChecked: 1 });
  expect((await talk('GET', '/boards/AbCdEfGh/labels')).body).toHaveLength(1);
  expect(emulator.exportBoard(board.id)).toEqual(board);
});

test('the person of a board is its first admin, its first member, or somebody invented who is not exported', () => {
  const board = generateBoard({ members: 3 });
  const members = board.members as { id: string; fullName: string }[];
  const memberships = (board.memberships as Json[]).map((one, index) => ({
    ...one,
    memberType: index === 1 ? 'admin' : 'normal',
  }));
  const person = (changed: BoardExport) => emulate({ boards: [changed] }).personOf(board.id);
  expect(person({ ...board, memberships }).id).toBe(members[1]?.id);
  expect(person({ ...board, memberships: [] }).id).toBe(members[0]?.id);
  const alone = { ...board, members: [], memberships: [] };
  expect(person(alone).fullName).not.toBe('');
  expect(roundTrip(alone)).toEqual(alone);
});
