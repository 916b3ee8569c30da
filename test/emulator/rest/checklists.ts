import { actor, boardOf, type Call } from './call.ts';
import { boardLimits, cardLimits, checklistLimits, makeRoom } from './counts.ts';
import { type Card, type CheckItem, type Checklist, change, newCheckItem, newChecklist } from './entities.ts';
import type { Json } from './json.ts';
import { place } from './placing.ts';
import type { Place } from './positions.ts';
import { cardIn, checklistIn, record, touch } from './record.ts';

/** A checklist on a card, empty. */
export function addChecklist(call: Call, card: Card, name: string, where: Place): Checklist {
  const { store, world } = call;
  makeRoom(cardLimits(card, store), 'checklists', 'perCard');
  makeRoom(boardLimits(boardOf(call, card), store), 'checklists', 'perBoard');
  const siblings = store.checklists.by('idCard', card.id);
  const draft = { id: world.ids.next(), idBoard: card.idBoard, idCard: card.id, name };
  const checklist = store.checklists.add(newChecklist(draft));
  placeChecklist(call, checklist, siblings, where);
  return checklist;
}

/** That a card got a checklist, in the activity; copies of cards bring theirs silently. */
export function recordChecklist(call: Call, card: Card, checklist: Checklist): void {
  record(call, 'addChecklistToCard', boardOf(call, card), { card: cardIn(card), checklist: checklistIn(checklist) });
  touch(call, card);
}

export function placeChecklist(call: Call, checklist: Checklist, siblings: readonly Checklist[], where: Place): void {
  place(checklist, siblings, where, (sibling, pos) => call.store.checklists.set(sibling, { pos }));
}

/** The items of another checklist, with new ids in the same places; by the API they come back incomplete. */
export function copyItems(call: Call, source: Checklist, target: Checklist, states: 'kept' | 'reset'): void {
  const items = source.checkItems.map((item) =>
    newCheckItem({
      id: call.world.ids.next(),
      idChecklist: target.id,
      name: item.name,
      pos: item.pos,
      state: states === 'kept' ? item.state : 'incomplete',
      due: item.due,
      dueReminder: item.dueReminder,
      idMember: item.idMember,
    }),
  );
  change(target, { checkItems: [...target.checkItems, ...items] });
}

export function removeChecklist(call: Call, checklist: Checklist): void {
  const card = call.store.cards.get(checklist.idCard);
  call.store.checklists.delete(checklist);
  const data: Json = card === undefined ? {} : { card: cardIn(card) };
  record(call, 'removeChecklistFromCard', boardOf(call, checklist), { ...data, checklist: checklistIn(checklist) });
  if (card !== undefined) touch(call, card);
}

export function renameChecklist(call: Call, checklist: Checklist, name: string): void {
  if (name === checklist.name) return;
  const old = { name: checklist.name };
  call.store.checklists.set(checklist, { name });
  const card = call.store.cards.get(checklist.idCard);
  record(call, 'updateChecklist', boardOf(call, checklist), {
    ...(card === undefined ? {} : { card: cardIn(card) }),
    checklist: checklistIn(checklist),
    old,
  });
  touchCardOf(call, checklist);
}

export function addItem(call: Call, checklist: Checklist, draft: Json & { name: string }, where: Place): CheckItem {
  makeRoom(checklistLimits(checklist, call.store), 'checkItems', 'perChecklist');
  const item = newCheckItem({ ...draft, id: call.world.ids.next(), idChecklist: checklist.id });
  placeItem(item, checklist, where);
  change(checklist, { checkItems: [...checklist.checkItems, item] });
  touchCardOf(call, checklist);
  return item;
}

export function placeItem(item: CheckItem, checklist: Checklist, where: Place): void {
  place(item, checklist.checkItems, where, (sibling, pos) => change(sibling, { pos }));
}

export function removeItem(call: Call, item: CheckItem, checklist: Checklist): void {
  change(checklist, { checkItems: checklist.checkItems.filter(({ id }) => id !== item.id) });
  touchCardOf(call, checklist);
}

/** Changes an item; that it was checked or unchecked stands in the activity, all else does not. */
export function changeItem(call: Call, item: CheckItem, checklist: Checklist, patch: Partial<CheckItem>): void {
  const checked = patch.state !== undefined && patch.state !== item.state;
  change(item, patch);
  change(checklist, { checkItems: [...checklist.checkItems] });
  const card = call.store.cards.get(checklist.idCard);
  if (checked && card !== undefined) {
    record(call, 'updateCheckItemStateOnCard', boardOf(call, checklist), {
      card: cardIn(card),
      checklist: checklistIn(checklist),
      checkItem: { id: item.id, name: item.name, state: item.state, textData: { emoji: {} } },
    });
  }
  touchCardOf(call, checklist);
}

/** An item leaves its checklist for another one of the same card. */
export function moveItem(call: Call, item: CheckItem, from: Checklist, to: Checklist): void {
  change(from, { checkItems: from.checkItems.filter(({ id }) => id !== item.id) });
  change(item, { idChecklist: to.id });
  change(to, { checkItems: [...to.checkItems, item] });
  touchCardOf(call, to);
}

export function touchCardOf(call: Call, checklist: Checklist): void {
  actor(call);
  const card = call.store.cards.get(checklist.idCard);
  if (card !== undefined) touch(call, card);
  else call.world.note({ idBoard: checklist.idBoard });
}
