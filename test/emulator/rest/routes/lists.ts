import { listActions } from '../activity.ts';
import { boardAt, boardOf, type Call, listAt, type Routes } from '../call.ts';
import { changeCard, moveToBoard, moveToList } from '../cards.ts';
import type { List } from '../entities.ts';
import { isId } from '../ids.ts';
import type { Json } from '../json.ts';
import { addList, changeList, copyList, moveList, placeList } from '../lists.ts';
import { filterCards, listCards, parentBoardFields, readCardFilter, writeCardWith } from '../nested.ts';
import { has, isAsked, readFields, readFlag, readId, readName, readPlace } from '../params.ts';
import { byPos } from '../positions.ts';
import { invalid, notFound } from '../refusal.ts';
import { writeBoard } from '../wire/boards.ts';
import { hasField, single } from '../wire/fields.ts';
import { listFields, writeList } from '../wire/lists.ts';

/** https://developer.atlassian.com/cloud/trello/rest/api-group-lists/ */
export const listRoutes: Routes = {
  'POST /lists': (call) => create(call, readId(call.params, 'idBoard') ?? undefined),
  'POST /boards/:id/lists': (call) => create(call, call.path('id')),
  'GET /lists/:id': (call) => read(call, listAt(call, 'read')),
  'PUT /lists/:id': (call) => update(call, listAt(call, 'write')),
  'POST /lists/:id/archiveAllCards': (call) => {
    const list = listAt(call, 'write');
    for (const card of call.store.cards.by('idList', list.id)) changeCard(call, card, { closed: true });
    return {};
  },
  'POST /lists/:id/moveAllCards': (call) => {
    const source = listAt(call, 'write');
    const board = boardAt(call, 'write', requiredId(call, 'idBoard'));
    const target = listAt(call, 'write', requiredId(call, 'idList'));
    if (target.idBoard !== board.id) throw invalid('idList');
    const moved = call.store.cards.by('idList', source.id).sort(byPos);
    for (const card of moved) {
      if (target.idBoard === source.idBoard) moveToList(call, card, target);
      else moveToBoard(call, card, target);
    }
    return {};
  },
  'GET /lists/:id/actions': (call) => {
    const list = listAt(call, 'read');
    const actions = call.store.actions.by('idBoard', list.idBoard).filter(({ idList }) => idList === list.id);
    return listActions(call, actions, String(call.params.filter ?? 'all'));
  },
  'GET /lists/:id/board': (call) =>
    writeBoard(boardOf(call, listAt(call, 'read')), call.view, readFields(call.params, 'fields', parentBoardFields)),
  'GET /lists/:id/cards': (call) => cards(call, call.params.filter),
  'GET /lists/:id/cards/:filter': (call) => cards(call, call.path('filter')),
  'GET /lists/:id/:field': (call) => {
    const list = listAt(call, 'read');
    const field = call.path('field');
    if (!hasField(listFields, list, field)) throw call.unknown();
    return single(writeList(list, call.view, [field])[field]);
  },
  'PUT /lists/:id/:field': (call) => {
    const field = call.path('field');
    if (!writable.has(field)) throw call.unknown();
    const list = listAt(call, 'write');
    if (!has(call.params, 'value')) throw invalid('value');
    return update({ ...call, params: { [field]: call.params.value } }, list);
  },
};

const usual = ['name', 'closed', 'color', 'idBoard', 'pos', 'subscribed', 'softLimit', 'type', 'datasource'];
const writable = new Set(['name', 'closed', 'pos', 'idBoard', 'subscribed', 'color']);

function create(call: Call, idBoard: string | undefined) {
  if (idBoard === undefined) throw invalid('idBoard');
  const name = readName(call.params);
  const source = readId(call.params, 'idListSource');
  const where = readPlace(call.params) ?? 'top';
  const board = boardAt(call, 'write', idBoard);
  if (name === undefined) throw invalid('name');
  if (typeof source === 'string') {
    return writeList(copyList(call, listAt(call, 'read', source), board, name, where), call.view);
  }
  return writeList(addList(call, board, name, where), call.view, [...usual, 'limits']);
}

function read(call: Call, list: List): Json {
  const { params, store, view } = call;
  const written = writeList(list, view, readFields(params, 'fields', usual));
  const filter = readCardFilter(params.cards, 'none');
  if (filter !== 'none') {
    const own = store.cards.by('idList', list.id).sort(byPos);
    written.cards = filterCards(call, own, filter).map((card) => writeCardWith(call, card, 'card_'));
  }
  if (isAsked(params, 'board')) {
    written.board = writeBoard(boardOf(call, list), view, readFields(params, 'board_fields', parentBoardFields));
  }
  return written;
}

function update(call: Call, list: List) {
  const { params } = call;
  const name = readName(params);
  const closed = readFlag(params, 'closed');
  const subscribed = readFlag(params, 'subscribed');
  const where = readPlace(params);
  const idBoard = readId(params, 'idBoard');
  const color = params.color;
  if (typeof idBoard === 'string' && idBoard !== list.idBoard) {
    moveList(call, list, boardAt(call, 'write', idBoard), where ?? 'bottom');
  } else if (where !== undefined) {
    const pos = list.pos;
    placeList(call, list, where);
    changeList(call, list, { pos: list.pos }, { pos });
  }
  if (name !== undefined) changeList(call, list, { name });
  if (closed !== undefined) changeList(call, list, { closed });
  if (subscribed !== undefined) changeList(call, list, { subscribed });
  if (typeof color === 'string' || color === null) changeList(call, list, { color });
  return writeList(list, call.view);
}

function cards(call: Call, filter: unknown) {
  const list = listAt(call, 'read');
  const own = call.store.cards.by('idList', list.id).sort(byPos);
  return listCards(call, own, readCardFilter(filter, 'open'));
}

function requiredId(call: Call, name: string): string {
  const value = call.params[name];
  if (typeof value !== 'string' || !isId(value)) throw invalid(name);
  if (name === 'idList' && call.store.lists.get(value) === undefined) throw notFound();
  return value;
}
