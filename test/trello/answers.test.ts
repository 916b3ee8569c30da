/** Trello's answers: exactly what is asked for in tests; in the product as much as can be read, and a count of the rest. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Board } from '../../src/model/board.ts';
import { readActions, readTicks } from '../../src/trello/actions.ts';
import { readAttachments } from '../../src/trello/attachments.ts';
import { readBoardComments } from '../../src/trello/board-comments.ts';
import { cardsPage, readBoard, readCards, readCommenting, readFrame } from '../../src/trello/boards.ts';
import type { Read } from '../../src/trello/call.ts';
import { readCard } from '../../src/trello/card.ts';
import { lookUpCheckItem, readChecklists } from '../../src/trello/checklists.ts';
import { lookUpComment, readComments, readReactions } from '../../src/trello/comments.ts';
import type { Page } from '../../src/trello/entries.ts';
import { readOwner, readToken } from '../../src/trello/tokens.ts';
import { emulate } from '../emulator/emulate.ts';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { clientOn } from '../features/desk.ts';
import { strictClient } from '../strict.ts';

const key = '0123456789abcdef0123456789abcdef';
const source = generateBoard({ cards: 6, members: 3, commentsPerCard: 3 });
const trello = emulate({ boards: [source] });
const token = trello.grant({ key, idMember: trello.personOf(source.id).id, scope: 'read,write' });
const speak = () => ({ key, token });
const honest = clientOn(trello.fetch, speak);

let board: Board;
let idCard: string;
let idComment: string;
beforeAll(async () => {
  board = await honest.read(readBoard(source.id));
  idCard = [...board.cards.values()].find(({ commentCount }) => commentCount > 1)?.id ?? '';
  const { entries } = await honest.read(readComments(idCard));
  idComment = entries[0]?.id ?? '';
  await trello.fetch(ask('POST', `/actions/${idComment}/reactions`, { native: '👍' }));
  const [item] = [...board.cards.values()].flatMap(({ id, checklists }) =>
    checklists.flatMap(({ checkItems }) => checkItems.map((item) => ({ item, id }))),
  );
  const state = item?.item.state === 'complete' ? 'incomplete' : 'complete';
  await trello.fetch(ask('PUT', `/cards/${item?.id}/checkItem/${item?.item.id}`, { state }));
});

function ask(method: string, path: string, body: object): Request {
  const headers = {
    Authorization: `OAuth oauth_consumer_key="${key}", oauth_token="${token}"`,
    'Content-Type': 'application/json',
  };
  return new Request(`https://trello.com/1${path}`, { method, headers, body: JSON.stringify(body) });
}

/** A Trello of which answers are not as they should be. */
function bent(bend: (answer: never) => unknown, onLeftOut?: (count: number) => void) {
  return clientOn(
    async (request) => {
      const answer = await (await trello.fetch(request)).json();
      return new Response(JSON.stringify(bend(answer as never)));
    },
    speak,
    onLeftOut,
  );
}

const everyRead: Readonly<Record<string, () => Read<unknown>>> = {
  'a board': () => readBoard(source.id),
  'what stands around its cards': () => readFrame(source.id, 'all'),
  'who may comment': () => readCommenting(source.id),
  'a page of its cards': () => readCards(source.id, 'visible'),
  'a card': () => readCard(idCard),
  'comments of a card': () => readComments(idCard),
  'comments of a board': () => readBoardComments(source.id, {}),
  'what happened on a board': () => readActions('boards', source.id, {}),
  'what happened to a card': () => readActions('cards', idCard, {}),
  'what was checked': () => readTicks(source.id, '2000-01-01T00:00:00.000Z'),
  'checklists of a card': () => readChecklists(idCard),
  'files of a card': () => readAttachments(idCard),
  'reactions to a comment': () => readReactions(idComment),
  'whose a token is': () => readOwner(),
  'what a token may': () => readToken(token),
};

test.each(Object.entries(everyRead))('%s is answered with exactly what is asked for', async (_, read) => {
  await strictClient(honest).read(read());
});

test('a strict reader finds fault with what is missing, what was not asked for, and what a default would hide', async () => {
  type Cards = { cards: Record<string, unknown>[] };
  const fault = (bend: (card: Record<string, unknown>) => unknown) =>
    expect(
      strictClient(
        bent((answer: Cards) => ({ ...answer, cards: answer.cards.map((card, nth) => (nth ? card : bend(card))) })),
      ).read(readBoard(source.id)),
    ).rejects;
  await fault(({ idShort: _, ...card }) => card).toThrow(/at cards\[0\]\.idShort/);
  await fault((card) => ({ ...card, unasked: 1 })).toThrow(/Unrecognized key: "unasked"/);
  await fault((card) => ({ ...card, due: 'tomorrow' })).toThrow(/at cards\[0\]\.due/);
  await fault(() => null).toThrow(/at cards\[0\]/);
});

const broken: readonly [string, unknown][] = [
  ['nothing', null],
  ['a word', 'x'],
  ['an empty object', {}],
  ['an entry without its content', { id: 'feedfeedfeedfeedfeedfeed' }],
];

describe.each(broken)('%s in the place of an entry', (_, entry) => {
  test('takes nothing else of a board with it, and is counted', async () => {
    const counts: number[] = [];
    const read = await bent(
      (answer: { lists: unknown[]; checklists: unknown[] }) => ({
        ...answer,
        checklists: [...answer.checklists, entry],
      }),
      (count) => counts.push(count),
    ).read(readBoard(source.id));
    expect([...read.cards.values()]).toEqual(
      [...board.cards.values()].map((card) => expect.objectContaining({ id: card.id })),
    );
    expect(counts).toEqual([1]);
  });

  test('takes no other comment with it, and is counted', async () => {
    const counts: number[] = [];
    const all = await honest.read(readBoardComments(source.id, {}));
    const read = await bent(
      (answer: unknown[]) => [...answer.slice(0, 2), entry, ...answer.slice(2)],
      (count) => counts.push(count),
    ).read(readBoardComments(source.id, {}));
    expect(read).toEqual(all);
    expect(counts).toEqual([1]);
  });

  test('leaves open whether what a lost request made is there', async () => {
    const client = bent((answer: unknown[]) => [entry, ...answer]);
    expect(await client.read(lookUpComment(idCard, () => 'other'))).toBe('unsure');
    const where = { idCard, idChecklist: 'none' };
    expect(await client.read(lookUpCheckItem(where, () => 'other'))).toBe('unsure');
    expect(await honest.read(lookUpComment(idCard, () => 'other'))).toBeNull();
  });

  test.each([0, 7, cardsPage - 1])(
    'does not end a list before its end, as number %s of it: the next part begins where this one did end',
    async (where) => {
      const page = (last: unknown) => Array.from({ length: cardsPage }, (_, nth) => (nth === where ? entry : last));
      const read = await bent((answer: unknown[]) => page(answer.at(-1))).read(readCards(source.id, 'visible'));
      const last = (await honest.read(readCards(source.id, 'visible'))).entries.at(-1);
      expect(read.entries).toHaveLength(cardsPage - 1);
      const known = typeof entry === 'object' && entry !== null && 'id' in entry && where === cardsPage - 1;
      expect(read.next).toBe(known ? entry.id : last?.id);
    },
  );
});

test('an answer that is no list, or no board, is refused with one of Muster’s errors', async () => {
  const refused: readonly [Read<Page<unknown> | Board>, unknown][] = [
    [readBoardComments(source.id, {}), { id: 'x' }],
    [readBoardComments(source.id, {}), null],
    [readBoard(source.id), []],
  ];
  for (const [read, answer] of refused)
    await expect(bent(() => answer).read(read)).rejects.toMatchObject({ name: 'TrelloError', kind: 'unexpected' });
});
