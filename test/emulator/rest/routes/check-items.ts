import { boardOf, type Call, cardAt, checkItemAt, type Routes } from '../call.ts';
import { addCard, draftCard } from '../cards.ts';
import { changeItem, moveItem, placeItem, removeItem } from '../checklists.ts';
import type { Card, CheckItem, Checklist } from '../entities.ts';
import { readItemPatch } from '../item-patch.ts';
import type { Json } from '../json.ts';
import { writeCardWith } from '../nested.ts';
import { readFields, readId, readPlace } from '../params.ts';
import { cardIn } from '../record.ts';
import { invalid, notFound } from '../refusal.ts';
import { defaultCheckItemFields, writeCheckItem } from '../wire/checklists.ts';

/** Check items are changed through their card (https://developer.atlassian.com/cloud/trello/rest/api-group-cards/). */
export const checkItemRoutes: Routes = {
  'GET /cards/:id/checkItem/:idCheckItem': (call) => {
    const [item] = checkItemAt(call, cardAt(call, 'read'));
    return writeCheckItem(item, call.view, readFields(call.params, 'fields', defaultCheckItemFields));
  },
  'PUT /cards/:id/checkItem/:idCheckItem': (call) => update(call, cardAt(call, 'write')),
  'DELETE /cards/:id/checkItem/:idCheckItem': (call) => {
    const [item, checklist] = checkItemAt(call, cardAt(call, 'write'));
    removeItem(call, item, checklist);
    return { limits: {} };
  },
  'PUT /cards/:id/checklist/:idChecklist/checkItem/:idCheckItem': (call) => update(call, cardAt(call, 'write')),
  'POST /cards/:id/checklist/:idChecklist/checkItem/:idCheckItem/convertToCard': (call) => {
    const card = cardAt(call, 'write');
    const [item, checklist] = checkItemAt(call, card);
    if (checklist.id !== call.path('idChecklist')) throw notFound();
    return convert(call, card, item, checklist);
  },
};

function update(call: Call, card: Card): Json {
  const [item, from] = checkItemAt(call, card);
  const patch = readItemPatch(call, boardOf(call, card));
  const where = readPlace(call.params);
  const to = target(call, card, from);
  if (to.id !== from.id) moveItem(call, item, from, to);
  if (where !== undefined) placeItem(item, to, where);
  changeItem(call, item, to, patch);
  return { ...writeCheckItem(item, call.view), type: null, creationMethod: null };
}

/** The checklist the item shall be in: another one of the same card, or the one it is in. */
function target(call: Call, card: Card, from: Checklist): Checklist {
  const id = readId(call.params, 'idChecklist') ?? call.path('idChecklist');
  if (id === '') return from;
  const checklist = call.store.checklists.get(id);
  if (checklist === undefined) throw notFound();
  if (checklist.idCard !== card.id) throw invalid('idChecklist');
  return checklist;
}

/** An item becomes a card of its own, in the list of its card. */
function convert(call: Call, card: Card, item: CheckItem, checklist: Checklist): Json {
  const list = call.store.lists.get(card.idList);
  if (list === undefined) throw notFound();
  const idMembers = item.idMember === null ? [] : [item.idMember];
  const draft = draftCard(call, list, { name: item.name, due: item.due, idMembers });
  removeItem(call, item, checklist);
  addCard(call, draft, 'bottom', 'convertToCardFromCheckItem', { cardSource: cardIn(card) });
  return writeCardWith(call, draft);
}
