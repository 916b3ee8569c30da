import { boardOf, type Call, cardAt, checklistAt, found, type Routes } from '../call.ts';
import {
  addChecklist,
  addItem,
  copyItems,
  placeChecklist,
  recordChecklist,
  removeChecklist,
  removeItem,
  renameChecklist,
  touchCardOf,
} from '../checklists.ts';
import type { Card, CheckItem, Checklist } from '../entities.ts';
import { isId } from '../ids.ts';
import { readItemPatch } from '../item-patch.ts';
import type { Json } from '../json.ts';
import { filterCards, parentBoardFields, readCardFilter, writeCardWith } from '../nested.ts';
import { has, readFields, readFlag, readId, readName, readPlace, readText, readWord } from '../params.ts';
import { byPos } from '../positions.ts';
import { invalid, notFound, Refusal } from '../refusal.ts';
import { writeBoard } from '../wire/boards.ts';
import {
  checklistFields,
  defaultCheckItemFields,
  defaultChecklistFields,
  writeCheckItem,
  writeChecklist,
} from '../wire/checklists.ts';
import { hasField, single } from '../wire/fields.ts';

/** https://developer.atlassian.com/cloud/trello/rest/api-group-checklists/ */
export const checklistRoutes: Routes = {
  'POST /checklists': (call) => {
    const { idCard } = call.params;
    if (typeof idCard !== 'string' || !isId(idCard)) throw invalid('idCard');
    return create(call, cardAt(call, 'write', idCard));
  },
  'POST /cards/:id/checklists': (call) => create(call, cardAt(call, 'write')),
  'GET /cards/:id/checklists': (call) => {
    const card = cardAt(call, 'read');
    if (call.params.filter === 'none') return [];
    return call.store.checklists
      .by('idCard', card.id)
      .sort(byPos)
      .map((checklist) => write(call, checklist));
  },
  'DELETE /cards/:id/checklists/:idChecklist': (call) => {
    const card = cardAt(call, 'write');
    const checklist = found(call.store.checklists.get(call.path('idChecklist')));
    if (checklist.idCard !== card.id) throw notFound();
    removeChecklist(call, checklist);
    return { limits: {} };
  },
  'GET /checklists/:id': (call) => {
    const checklist = checklistAt(call, 'read');
    const written = write(call, checklist);
    if (call.params.cards === undefined || call.params.cards === 'none') return written;
    return { ...written, cards: cardsOf(call, checklist).map((card) => writeCardWith(call, card, 'card_')) };
  },
  'PUT /checklists/:id': (call) => update(call, checklistAt(call, 'write')),
  'DELETE /checklists/:id': (call) => {
    removeChecklist(call, checklistAt(call, 'write'));
    return { limits: {} };
  },
  'GET /checklists/:id/board': (call) =>
    writeBoard(
      boardOf(call, checklistAt(call, 'read')),
      call.view,
      readFields(call.params, 'fields', parentBoardFields),
    ),
  'GET /checklists/:id/cards': (call) =>
    cardsOf(call, checklistAt(call, 'read')).map((card) => writeCardWith(call, card)),
  'GET /checklists/:id/checkItems': (call) => {
    const checklist = checklistAt(call, 'read');
    const fields = readFields(call.params, 'fields', defaultCheckItemFields);
    if (call.params.filter === 'none') return [];
    return checklist.checkItems.map((item) => writeCheckItem(item, call.view, fields));
  },
  'POST /checklists/:id/checkItems': (call) => createItem(call, checklistAt(call, 'write')),
  'GET /checklists/:id/checkItems/:idCheckItem': (call) => {
    const item = itemIn(call, checklistAt(call, 'read'));
    return writeCheckItem(item, call.view, readFields(call.params, 'fields', defaultCheckItemFields));
  },
  'DELETE /checklists/:id/checkItems/:idCheckItem': (call) => {
    const checklist = checklistAt(call, 'write');
    removeItem(call, itemIn(call, checklist), checklist);
    return { limits: {} };
  },
  'GET /checklists/:id/:field': (call) => {
    const checklist = checklistAt(call, 'read');
    const field = call.path('field');
    if (!hasField(checklistFields, checklist, field)) throw call.unknown();
    return single(writeChecklist(checklist, call.view, { fields: [field] })[field]);
  },
  'PUT /checklists/:id/:field': (call) => {
    const field = call.path('field');
    if (field !== 'name' && field !== 'pos') throw call.unknown();
    const checklist = checklistAt(call, 'write');
    if (!has(call.params, 'value')) throw invalid('value');
    return update({ ...call, params: { [field]: call.params.value } }, checklist);
  },
};

function create(call: Call, card: Card): Json {
  const name = readText(call.params, 'name');
  const where = readPlace(call.params) ?? 'bottom';
  const idSource = readId(call.params, 'idChecklistSource');
  const source = typeof idSource === 'string' ? checklistAt(call, 'read', idSource) : undefined;
  const chosen = name === undefined || name.trim() === '' ? (source?.name ?? 'Checklist') : name;
  const checklist = addChecklist(call, card, chosen, where);
  recordChecklist(call, card, checklist);
  if (source !== undefined) copyItems(call, source, checklist, 'reset');
  return writeChecklist(checklist, call.view, { fields: [...defaultChecklistFields, 'limits'] });
}

function update(call: Call, checklist: Checklist): Json {
  const name = readName(call.params);
  const where = readPlace(call.params);
  if (name !== undefined) renameChecklist(call, checklist, name);
  if (where !== undefined) {
    placeChecklist(call, checklist, call.store.checklists.by('idCard', checklist.idCard), where);
    touchCardOf(call, checklist);
  }
  return writeChecklist(checklist, call.view);
}

function write(call: Call, checklist: Checklist): Json {
  return writeChecklist(checklist, call.view, {
    fields: readFields(call.params, 'fields', defaultChecklistFields),
    checkItems: readWord(call.params, 'checkItems', ['all', 'none']),
    itemFields: readFields(call.params, 'checkItem_fields', defaultCheckItemFields),
  });
}

function createItem(call: Call, checklist: Checklist): Json {
  const { params } = call;
  const name = readName(params);
  if (name === undefined) throw invalid('name');
  const checked = readFlag(params, 'checked') ?? false;
  const where = readPlace(params) ?? 'bottom';
  const { due, dueReminder, idMember } = readItemPatch(call, boardOf(call, checklist));
  const draft = { name, state: checked ? 'complete' : 'incomplete', due, dueReminder, idMember };
  const item = addItem(call, checklist, draft, where);
  return { ...writeCheckItem(item, call.view), limits: {} };
}

function cardsOf(call: Call, checklist: Checklist): Card[] {
  const card = call.store.cards.get(checklist.idCard);
  return card === undefined ? [] : filterCards(call, [card], readCardFilter(call.params.filter, 'all'));
}

function itemIn(call: Call, checklist: Checklist): CheckItem {
  const id = call.path('idCheckItem');
  if (!isId(id)) throw new Refusal(400, 'invalid id');
  return found(checklist.checkItems.find((item) => item.id === id));
}
