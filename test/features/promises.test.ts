/** What undo and look-ups promise in the cases that matter most. */
import { expect, test } from 'vitest';
import { addChecklistTo, replaceMember, shiftCards } from '../../src/features/bulk/card-rows-edits.ts';
import { convertItems } from '../../src/features/bulk/item-rows-edits.ts';
import { addCards } from '../../src/features/cards/new-card-edits.ts';
import { addCheckItems, editCheckItem } from '../../src/features/checklists/item-edits.ts';
import { removeComment, writeComment } from '../../src/features/comments/edits.ts';
import { kinds } from '../../src/features/kinds.ts';
import { type Edit, kindOf } from '../../src/jobs/edit.ts';
import type { Card } from '../../src/model/board.ts';
import { postCheckItem } from '../../src/trello/checklists.ts';
import { postComment } from '../../src/trello/comments.ts';
import { fullBoard } from './boards.ts';
import { desk } from './desk.ts';

type Fetch = (request: Request) => Promise<Response>;

const at = '2026-11-01T12:00:00.000Z';
const lasting = (edit: Edit | undefined) => edit && kindOf(kinds, edit).lasting?.(edit);

function firstCard(cards: ReadonlyMap<string, Card>): Card {
  const [card] = cards.values();
  if (!card) throw new Error('The board has no card.');
  return card;
}

test('somebody else’s deleted comment comes back as a quote that notifies nobody, as the preview says', async () => {
  const { board, me, run, undo, truth } = await desk(fullBoard());
  const card = firstCard(board().cards);
  const comment = card.thread?.comments.find(({ author }) => author.id !== me.id);
  if (!comment) throw new Error('Nobody else has commented.');
  const remove = removeComment(card.id, comment, me);
  expect(lasting(remove)).toContain('Undo cannot write as Bo');
  await undo((await run([remove])).story);
  const texts = (await truth()).cards.get(card.id)?.thread?.comments.map(({ text }) => text);
  expect(texts).toContain('Bo wrote on 2026-10-02 09:30 UTC:\n\nAsk @\u2060ana');
});

test('a made card that somebody has commented on since is not archived by undo', async () => {
  const { board, run, undo, truth, refresh, direct } = await desk(fullBoard());
  const [list] = board().lists;
  const { story } = await run(addCards(board(), list?.id ?? '', [{ name: 'One' }, { name: 'Two' }]));
  const idOne = [...(await truth()).cards.values()].find(({ name }) => name === 'One')?.id ?? '';
  await direct.send(postComment(idOne, 'I take it'));
  await refresh();
  const undone = await undo(story);
  expect(undone.skipped.map(({ obstacle }) => obstacle.sort)).toEqual(['changed']);
  expect([...(await truth()).cards.values()].map(({ name }) => name)).toEqual(['First', 'Second', 'Third', 'One']);
});

test('where it cannot be told whether an item was made, it is not made again', async () => {
  let idChecklist = '';
  const elsewhere = { name: 'Milk', state: 'incomplete' as const, pos: 3, due: null, idMember: null };
  let meanwhile: () => Promise<unknown> = async () => {};
  let cuts = 0;
  const world = await desk(fullBoard(), (fetch: Fetch) => async (request) => {
    if (request.method !== 'POST' || cuts++ > 0) return fetch(request);
    await meanwhile();
    throw new TypeError('Failed to fetch');
  });
  const card = firstCard(world.board().cards);
  const [checklist] = card.checklists;
  if (!checklist) throw new Error('The card has no checklist.');
  idChecklist = checklist.id;
  meanwhile = () => world.direct.send(postCheckItem(idChecklist, elsewhere));
  const { states } = await world.run(addCheckItems(card.id, checklist, [{ name: 'Milk', state: 'incomplete' }]));
  expect(states).toEqual(['unknown']);
  const names = (await world.truth()).cards.get(card.id)?.checklists[0]?.checkItems.map(({ name }) => name);
  expect(names?.filter((name) => name === 'Milk')).toHaveLength(1);
});

test('a comment of the same words from before is not taken for the one whose answer was lost', async () => {
  let cuts = 0;
  const world = await desk(fullBoard(), (fetch: Fetch) => async (request) => {
    if (request.method !== 'POST' || cuts++ > 0) return fetch(request);
    throw new TypeError('Failed to fetch');
  });
  const card = firstCard(world.board().cards);
  const unread = { ...card, thread: null };
  const { states } = await world.run([writeComment(unread, world.me, 'Mine', at)]);
  expect(states).toEqual(['done']);
  const texts = (await world.truth()).cards.get(card.id)?.thread?.comments.map(({ text }) => text);
  expect(texts?.filter((text) => text === 'Mine')).toHaveLength(2);
});

test('a checklist of any size goes to each card in one request', async () => {
  const { board, run } = await desk(fullBoard());
  const checklist = firstCard(board().cards).checklists[0];
  if (!checklist) throw new Error('The card has no checklist.');
  const { requests } = await run(addChecklistTo([...board().cards.values()], checklist));
  expect(requests).toHaveLength(3);
});

test('an item that is a link becomes a card called as the link reads', async () => {
  const { board, run, truth } = await desk(fullBoard());
  const card = firstCard(board().cards);
  const [checklist] = card.checklists;
  const [first] = checklist?.checkItems ?? [];
  if (!checklist || !first) throw new Error('The card has no item.');
  const written = '[Roof plan](https://example.org/roof)';
  await run([editCheckItem({ idCard: card.id, idChecklist: checklist.id }, first, { name: written })]);
  const item = { ...first, name: written };
  await run(convertItems(board(), [{ card, checklist, item }]));
  const made = [...(await truth()).cards.values()].find(({ desc }) => desc === written);
  expect(made?.name).toBe('Roof plan');
});

test('an item made a card keeps date, assignee, state and labels, and links back', async () => {
  const { board, run, truth } = await desk(fullBoard());
  const card = firstCard(board().cards);
  const [checklist] = card.checklists;
  const item = checklist?.checkItems[0];
  if (!checklist || !item) throw new Error('The card has no item.');
  await run(convertItems(board(), [{ card, checklist, item }]));
  const made = [...(await truth()).cards.values()].find(({ name }) => name === item.name);
  expect(made).toMatchObject({
    idList: card.idList,
    due: item.due,
    dueComplete: false,
    idMembers: [item.idMember],
    idLabels: card.idLabels,
    attachments: [{ url: card.url }],
  });
});

test('who replaces somebody who is on the card already is not added again', async () => {
  const { board } = await desk(fullBoard());
  const card = firstCard(board().cards);
  const [ana, bo] = [...board().members.values()];
  if (!ana || !bo) throw new Error('The board has no members.');
  const edits = replaceMember(board(), [card], bo, ana, 'no items');
  expect(edits.map(({ kind }) => kind)).toEqual(['member.remove']);
});

test('cards without a date are not shifted, others each from their own', async () => {
  const { board } = await desk(fullBoard());
  const [first, second] = [...board().cards.values()];
  if (!first || !second) throw new Error('The board has too few cards.');
  const edits = shiftCards([first, { ...second, due: null, start: null }], 7, 'Europe/Berlin');
  expect(edits).toMatchObject([{ idCard: first.id, after: { due: '2026-12-08T17:30:00.000Z' } }]);
});

test('a board can be stored and posted as it is', async () => {
  const { board } = await desk(fullBoard());
  expect(structuredClone(board())).toEqual(board());
});
