import { boardOf, type Call } from './call.ts';
import { addCard, draftCard, moveToBoard } from './cards.ts';
import { copyParts, sameFields } from './copies.ts';
import { boardLimits, makeRoom } from './counts.ts';
import { type Board, type List, newList } from './entities.ts';
import type { Json } from './json.ts';
import { place } from './placing.ts';
import { byPos, type Place } from './positions.ts';
import { listIn, record } from './record.ts';

/** A list on a board, empty. */
export function addList(call: Call, board: Board, name: string, where: Place): List {
  makeRoom(boardLimits(board, call.store), 'lists', 'openPerBoard');
  makeRoom(boardLimits(board, call.store), 'lists', 'totalPerBoard');
  const list = call.store.lists.add(newList({ id: call.world.ids.next(), idBoard: board.id, name }));
  placeList(call, list, where);
  record(call, 'createList', board, { list: listIn(list) });
  return list;
}

export function placeList(call: Call, list: List, where: Place): void {
  const siblings = call.store.lists.by('idBoard', list.idBoard);
  place(list, siblings, where, (sibling, pos) => call.store.lists.set(sibling, { pos }));
}

/** Sets a field and writes an action with the value it had. */
export function changeList(call: Call, list: List, patch: Partial<List>, old: Json = oldOf(list, patch)): void {
  if (JSON.stringify(old) === JSON.stringify(patch)) return;
  call.store.lists.set(list, patch);
  call.world.note({ idBoard: list.idBoard });
  if ('subscribed' in patch) return;
  record(call, 'updateList', boardOf(call, list), { list: { ...patch, ...listIn(list) }, old });
}

function oldOf(list: List, patch: Partial<List>): Json {
  const fields: Json = { ...list };
  return Object.fromEntries(Object.keys(patch).map((key) => [key, fields[key]]));
}

/** To another board, with its cards. */
export function moveList(call: Call, list: List, board: Board, where: Place): void {
  const { store } = call;
  const source = boardOf(call, list);
  makeRoom(boardLimits(board, store), 'lists', 'openPerBoard');
  store.lists.set(list, { idBoard: board.id });
  placeList(call, list, where);
  record(call, 'moveListFromBoard', source, { list: listIn(list), boardTarget: { id: board.id, name: board.name } });
  record(call, 'moveListToBoard', board, { list: listIn(list), boardSource: { id: source.id, name: source.name } });
  for (const card of store.cards.by('idList', list.id)) call.world.note({ idBoard: source.id, idCard: card.id });
  followList(call, list);
}

/** Brings cards to the board of their list. */
function followList(call: Call, list: List): void {
  for (const card of call.store.cards.by('idList', list.id)) moveToBoard(call, card, list);
}

/** A list with copies of its open cards and all that is on them. */
export function copyList(call: Call, source: List, board: Board, name: string, where: Place): List {
  const list = addList(call, board, name, where);
  const cards = call.store.cards.by('idList', source.id).filter(({ closed }) => !closed);
  for (const card of cards.sort(byPos)) {
    const copy = draftCard(call, list, sameFields(card));
    copyParts(call, card, copy, 'all');
    addCard(call, copy, 'bottom');
  }
  return list;
}
