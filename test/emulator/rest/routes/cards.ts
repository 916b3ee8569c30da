import { listActions } from '../activity.ts';
import { boardAt, boardOf, type Call, cardAt, listAt, type Routes } from '../call.ts';
import { readCardPatch } from '../card-patch.ts';
import { addCard, changeCard, deleteCard, draftCard, moveToBoard, moveToList, placeCard, shiftCard } from '../cards.ts';
import { copyFields, copyParts, readParts } from '../copies.ts';
import type { Card, List } from '../entities.ts';
import { isId } from '../ids.ts';
import type { Json } from '../json.ts';
import { listsOf, parentBoardFields, writeCardWith } from '../nested.ts';
import { has, readFields, readId, readPlace } from '../params.ts';
import { byPos, type Place } from '../positions.ts';
import { cardIn } from '../record.ts';
import { invalid, notFound } from '../refusal.ts';
import { membersBy } from '../store.ts';
import { writeBoard } from '../wire/boards.ts';
import { cardFields, writeCard } from '../wire/cards.ts';
import { hasField, single } from '../wire/fields.ts';
import { writeList } from '../wire/lists.ts';
import { writeMember } from '../wire/members.ts';
import { attachSource } from './attachments.ts';

/** https://developer.atlassian.com/cloud/trello/rest/api-group-cards/ */
export const cardRoutes: Routes = {
  'POST /cards': (call) => create(call),
  'GET /cards/:id': (call) => writeCardWith(call, cardAt(call, 'read')),
  'PUT /cards/:id': (call) => update(call, cardAt(call, 'write')),
  'DELETE /cards/:id': (call) => {
    deleteCard(call, cardAt(call, 'write'));
    return { limits: {} };
  },
  'GET /cards/:id/actions': (call) => {
    const card = cardAt(call, 'read');
    const filter = String(call.params.filter ?? 'commentCard,updateCard:idList');
    return listActions(call, call.store.actions.by('idCard', card.id), filter);
  },
  'GET /cards/:id/board': (call) =>
    writeBoard(boardOf(call, cardAt(call, 'read')), call.view, readFields(call.params, 'fields', parentBoardFields)),
  'GET /cards/:id/list': (call) => {
    const list = call.store.lists.get(cardAt(call, 'read').idList);
    if (list === undefined) throw notFound();
    return writeList(list, call.view, readFields(call.params, 'fields', ['name', 'closed', 'idBoard', 'pos']));
  },
  'GET /cards/:id/members': (call) => members(call, cardAt(call, 'read').idMembers),
  'GET /cards/:id/membersVoted': (call) => members(call, cardAt(call, 'read').idMembersVoted),
  'POST /cards/:id/markAssociatedNotificationsRead': (call) => {
    cardAt(call, 'read');
    return { _value: null };
  },
  'GET /cards/:id/pluginData': (call) => cardAt(call, 'read').pluginData,
  'GET /cards/:id/customFieldItems': (call) => cardAt(call, 'read').raw?.customFieldItems ?? [],
  'GET /cards/:id/:field': (call) => {
    const card = cardAt(call, 'read');
    const field = call.path('field');
    if (!hasField(cardFields, card, field)) throw call.unknown();
    return single(writeCard(card, call.view, [field])[field]);
  },
  'PUT /cards/:id/:field': (call) => {
    const field = call.path('field');
    if (!writable.has(field)) throw call.unknown();
    const card = cardAt(call, 'write');
    if (!has(call.params, 'value')) throw invalid('value');
    return update({ ...call, params: { ...call.params, [field]: call.params.value } }, card);
  },
};

const writable = new Set([
  'name',
  'desc',
  'closed',
  'idMembers',
  'idAttachmentCover',
  'idList',
  'idLabels',
  'idBoard',
  'pos',
  'due',
  'start',
  'dueComplete',
  'dueReminder',
  'subscribed',
  'address',
  'locationName',
  'coordinates',
  'cover',
  'isTemplate',
]);

function members(call: Call, ids: readonly string[]): Json[] {
  const fields = readFields(call.params, 'fields', ['fullName', 'username', 'initials', 'avatarHash', 'avatarUrl']);
  return membersBy(call.store, ids).map((member) => writeMember(member, call.view, fields));
}

async function create(call: Call): Promise<Json> {
  const { params } = call;
  const idList = params.idList;
  if (typeof idList !== 'string' || !isId(idList)) throw invalid('idList');
  const where = readPlace(params) ?? 'bottom';
  const list = listAt(call, 'write', idList);
  const patch = readCardPatch(call, list.idBoard);
  const idSource = readId(params, 'idCardSource');
  if (typeof idSource === 'string') return copy(call, list, cardAt(call, 'read', idSource), patch, where);
  const card = addCard(call, draftCard(call, list, { name: '', ...patch }), where);
  await attachSource(call, card);
  return writeCardWith(call, card);
}

async function copy(call: Call, list: List, source: Card, patch: Json, where: Place): Promise<Json> {
  const kept = readParts(call.params.keepFromSource);
  const fields = { ...copyFields(call, source, kept, list.idBoard), ...patch };
  const card = addCard(call, draftCard(call, list, fields), where, 'copyCard', { cardSource: cardIn(source) });
  copyParts(call, source, card, kept);
  await attachSource(call, card);
  return writeCardWith(call, card);
}

function update(call: Call, card: Card): Json {
  const { params } = call;
  const idBoard = readId(params, 'idBoard');
  const idList = readId(params, 'idList');
  const where = readPlace(params);
  const target = typeof idBoard === 'string' ? boardAt(call, 'write', idBoard).id : card.idBoard;
  const list = typeof idList === 'string' ? listAt(call, 'write', idList) : firstList(call, card, target);
  if (list !== undefined && list.idBoard !== target) throw invalid('idList');
  const patch = readCardPatch(call, target);
  if (list !== undefined && list.id !== card.idList) {
    if (target === card.idBoard) moveToList(call, card, list);
    else moveToBoard(call, card, list);
    placeCard(call, card, call.store.cards.by('idList', list.id), where ?? 'bottom');
  } else if (where !== undefined) {
    shiftCard(call, card, where);
  }
  changeCard(call, card, patch);
  return writeCardWith(call, card);
}

/** Without a list a card that changes boards goes to the first open one there. */
function firstList(call: Call, card: Card, idBoard: string): List | undefined {
  if (idBoard === card.idBoard) return undefined;
  return listsOf(call, idBoard)
    .sort(byPos)
    .find(({ closed }) => !closed);
}
