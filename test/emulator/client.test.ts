import { createTrelloClient } from 'trello.js';
import { afterEach, expect, test, vi } from 'vitest';
import type { Emulator } from './contract.ts';
import { emulate } from './emulate.ts';
import { generateBoard } from './seeds/generate.ts';
import { key } from './talk.ts';

afterEach(() => vi.unstubAllGlobals());

/** A published client of the real Trello, with nothing changed but the host. */
function clientOf(emulator: Emulator, idBoard: string) {
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => emulator.fetch(new Request(url, init)));
  const apiToken = emulator.grant({ key, idMember: emulator.personOf(idBoard).id });
  return createTrelloClient({ apiKey: key, apiToken, host: 'https://trello.emulated/1' });
}

const world = () => {
  const board = generateBoard({ cards: 3, itemsPerCard: 2, members: 2 });
  const emulator = emulate({ boards: [board] });
  return { board, emulator, trello: clientOf(emulator, board.id) };
};

test('trello.js makes a board, a list, a card, a checklist, a comment, labels and members, and deletes them', async () => {
  const { emulator, trello } = world();

  const board = await trello.boards.createBoard({ name: 'From afar', defaultLists: false });
  const list = await trello.boards.createBoardList({ id: board.id, name: 'To do' });
  const label = await trello.boards.createBoardLabel({ id: board.id, name: 'Now', color: 'lime' });
  const card = await trello.cards.createCard({ idList: list.id, name: 'First', idLabels: [label.id] });
  const checklist = await trello.checklists.createChecklist({ idCard: card.id, name: 'Steps' });
  const item = await trello.checklists.createChecklistItem({ id: checklist.id, name: 'One', checked: false });
  await trello.cards.updateCardCheckItem({ id: card.id, idCheckItem: item.id, state: 'complete' });
  const me = await trello.members.getMember({ id: 'me' });
  await trello.cards.addCardMember({ id: card.id, value: me.id });
  await trello.cards.createCardAttachment({ id: card.id, url: 'https://example.com/plan', name: 'Plan' });
  const comment = await trello.cards.createCardComment({ id: card.id, text: 'Done & dusted' });

  const read = await trello.cards.getCard({ id: card.id, fields: 'all', checklists: 'all', attachments: true });
  expect(read.badges).toMatchObject({ checkItems: 1, checkItemsChecked: 1, comments: 1, attachments: 1 });
  expect(read.idMembers).toEqual([me.id]);
  expect(read.labels?.map(({ name }) => name)).toEqual(['Now']);
  expect((await trello.cards.getCardActions({ id: card.id, filter: 'commentCard' }))[0]?.id).toBe(comment.id);

  await trello.cards.deleteCard({ id: card.id });
  await expect(trello.cards.getCard({ id: card.id })).rejects.toThrow(/404/);
  expect(emulator.log.every(({ token }) => token)).toBe(true);
});

test('trello.js reads several things in one batch', async () => {
  const { board, trello } = world();
  const [lists, labels] = await trello.batch.run((b) => [
    b.boards.getBoardLists({ id: board.id }),
    b.boards.getBoardLabels({ id: board.id }),
  ]);
  expect(lists.length).toBeGreaterThan(0);
  expect(Array.isArray(labels)).toBe(true);
});

test('trello.js finds cards by a word', async () => {
  const { board, trello } = world();
  const [first] = await trello.boards.getBoardCards({ id: board.id });
  const word = first?.name?.split(' ')[0] ?? '';
  const { cards } = await trello.search.search({ query: word, idBoards: board.id });
  expect(cards?.map(({ id }) => id)).toContain(first?.id);
});
