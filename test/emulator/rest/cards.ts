import { actor, boardOf, type Call } from './call.ts';
import { boardLimits, listLimits, makeRoom } from './counts.ts';
import { type Board, type Card, change, type List, newCard } from './entities.ts';
import type { Json } from './json.ts';
import { place } from './placing.ts';
import type { Place } from './positions.ts';
import { boardIn, cardData, cardIn, listIn, record, touch } from './record.ts';
import { now } from './world.ts';

/** A card that stands in no list yet. */
export function draftCard(call: Call, list: List, fields: Json): Card {
  const { store, world } = call;
  const board = boardOf(call, list);
  makeRoom(boardLimits(board, store), 'cards', 'openPerBoard');
  makeRoom(listLimits(list, store), 'cards', 'openPerList');
  const card = newCard({
    ...fields,
    id: world.ids.next(),
    idBoard: board.id,
    idList: list.id,
    idShort: nextShort(call, board),
    shortLink: world.ids.shortLink(),
    dateLastActivity: now(world),
    idMemberCreator: actor(call).id,
  });
  store.shortLinks.set(`c/${card.shortLink}`, card.id);
  return card;
}

/** Numbers are given once on a board, also when their card is gone. */
function nextShort(call: Call, board: Board): number {
  const next = (call.store.lastShort.get(board.id) ?? 0) + 1;
  call.store.lastShort.set(board.id, next);
  return next;
}

export function addCard(call: Call, card: Card, where: Place, type = 'createCard', data: Json = {}): Card {
  const siblings = call.store.cards.by('idList', card.idList);
  call.store.cards.add(card);
  placeCard(call, card, siblings, where);
  record(call, type, boardOf(call, card), { ...cardData(call, card), ...data });
  touch(call, card);
  return card;
}

export function placeCard(call: Call, card: Card, siblings: readonly Card[], where: Place): void {
  place(card, siblings, where, (sibling, pos) => call.store.cards.set(sibling, { pos }));
}

/** Within its list. */
export function shiftCard(call: Call, card: Card, where: Place): void {
  const old = { pos: card.pos };
  placeCard(call, card, call.store.cards.by('idList', card.idList), where);
  if (card.pos === old.pos) return;
  record(call, 'updateCard', boardOf(call, card), { ...cardData(call, card, { pos: card.pos }), old });
  touch(call, card);
}

/** Sets fields and writes one action for each, with the value it had. */
export function changeCard(call: Call, card: Card, patch: Partial<Card>): void {
  for (const key of Object.keys(patch)) changeField(call, card, key, patch);
  touch(call, card);
}

const silent = new Set(['subscribed', 'dateClosed', 'dateCompleted', 'attachments']);

function changeField(call: Call, card: Card, key: string, patch: Partial<Card>): void {
  const before: Json = { ...card };
  const after: Json = { ...patch };
  if (JSON.stringify(before[key]) === JSON.stringify(after[key])) return;
  const date = now(call.world);
  const also: Partial<Card> = {};
  if (key === 'closed') also.dateClosed = patch.closed === true ? date : null;
  if (key === 'dueComplete') also.dateCompleted = patch.dueComplete === true ? date : null;
  call.store.cards.set(card, { ...only(patch, key), ...also });
  if (silent.has(key)) return;
  const shown = { [key]: after[key], ...also };
  record(call, 'updateCard', boardOf(call, card), { ...cardData(call, card, shown), old: { [key]: before[key] } });
}

function only(patch: Partial<Card>, key: string): Partial<Card> {
  return Object.fromEntries(Object.entries(patch).filter(([name]) => name === key));
}

/** To another list of the same board. */
export function moveToList(call: Call, card: Card, list: List): void {
  if (card.idList === list.id) return;
  makeRoom(listLimits(list, call.store), 'cards', 'openPerList');
  const before = call.store.lists.get(card.idList);
  const old = { idList: card.idList };
  call.store.cards.set(card, { idList: list.id });
  record(call, 'updateCard', boardOf(call, card), {
    card: { idList: list.id, ...cardIn(card) },
    old,
    listBefore: listIn(before),
    listAfter: listIn(list),
  });
  touch(call, card);
}

/** To another board: labels are found again by name and colour, members who are not there stay behind. */
export function moveToBoard(call: Call, card: Card, list: List): void {
  const { store } = call;
  const source = boardOf(call, card);
  const target = boardOf(call, list);
  makeRoom(boardLimits(target, store), 'cards', 'openPerBoard');
  const members = new Set(store.memberships.by('idBoard', target.id).map(({ idMember }) => idMember));
  const labels = store.labels.by('idBoard', target.id);
  const idLabels = card.idLabels.flatMap((id) => {
    const label = store.labels.get(id);
    return labels.find(({ name, color }) => name === label?.name && color === label.color)?.id ?? [];
  });
  record(call, 'moveCardFromBoard', source, {
    ...cardData(call, card),
    boardTarget: { id: target.id, name: target.name },
  });
  for (const action of store.actions.by('idCard', card.id)) {
    if (action.type !== 'moveCardFromBoard') {
      store.actions.set(action, { idBoard: target.id, data: { ...action.data, board: boardIn(target) } });
    }
  }
  for (const checklist of store.checklists.by('idCard', card.id))
    store.checklists.set(checklist, { idBoard: target.id });
  call.world.note({ idBoard: source.id, idCard: card.id });
  store.cards.set(card, {
    idBoard: target.id,
    idList: list.id,
    idShort: nextShort(call, target),
    idLabels,
    idMembers: card.idMembers.filter((id) => members.has(id)),
  });
  record(call, 'moveCardToBoard', target, {
    ...cardData(call, card),
    boardSource: { id: source.id, name: source.name },
  });
  touch(call, card);
}

/** For good, with checklists, comments and files; only that it was there remains in the activity. */
export function deleteCard(call: Call, card: Card): void {
  const { store } = call;
  const board = boardOf(call, card);
  for (const checklist of store.checklists.by('idCard', card.id)) store.checklists.delete(checklist);
  for (const action of store.actions.by('idCard', card.id)) forgetAction(call, action.id);
  for (const { id } of card.attachments) store.files.delete(id);
  store.cards.delete(card);
  store.shortLinks.delete(`c/${card.shortLink}`);
  const list = store.lists.get(card.idList);
  record(call, 'deleteCard', board, {
    card: { id: card.id, idShort: card.idShort, shortLink: card.shortLink },
    ...(list === undefined ? {} : { list: listIn(list) }),
  });
  call.world.note({ idBoard: board.id, idCard: card.id });
}

export function forgetAction(call: Call, id: string): void {
  const action = call.store.actions.get(id);
  if (action === undefined) return;
  for (const reaction of call.store.reactions.by('idAction', id)) call.store.reactions.delete(reaction);
  call.store.actions.delete(action);
}

/** An attachment came or went. */
export function setAttachments(call: Call, card: Card, attachments: Card['attachments']): void {
  change(card, { attachments });
  touch(call, card);
}
