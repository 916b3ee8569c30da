/** What can be done with whole checklists although Trello has no request for it. */
import { type Edit, inChain } from '../../jobs/edit.ts';
import type { Card, CheckItem, Checklist } from '../../model/board.ts';
import { checklistsByName } from '../../model/namesakes.ts';
import { titleOf } from '../../model/title.ts';
import { type AddChecklist, addChecklist, copyChecklist, removeChecklist } from './edits.ts';
import { addCheckItems } from './item-edits.ts';
import { moveCheckItemsTo } from './item-move-edits.ts';

/**
 * Moves the items of checklists of the same name into the first of them, and deletes the others. One that an item could
 * not leave stays.
 */
export function mergeChecklists(card: Card): Edit[] {
  return [...checklistsByName(card).values()].flatMap(([first, ...others]) =>
    first ? mergeInto(card, first, others) : [],
  );
}

function mergeInto({ id: idCard }: Card, first: Checklist, others: readonly Checklist[]): Edit[] {
  let target = first;
  return others.flatMap((other) => {
    const moves = moveCheckItemsTo(idCard, other, other.checkItems, target);
    const moved = other.checkItems.map((item, nth): CheckItem => ({ ...item, pos: moves[nth]?.after ?? item.pos }));
    target = { ...target, checkItems: [...target.checkItems, ...moved] };
    return inChain(...moves, removeChecklist(idCard, { ...other, checkItems: [] }));
  });
}

/**
 * A new checklist with items, at the end of a card: a request for it and for each item. `template`: what it is called where
 * the card is not filled in yet.
 */
export function addFilledChecklist(
  card: Pick<Card, 'id' | 'checklists'>,
  name: string,
  items: Parameters<typeof addCheckItems>[2],
  template = name,
): [AddChecklist, ...Edit[]] {
  const add = { ...addChecklist(card, name), ...(template !== name && { template }) };
  return inChain(add, ...addCheckItems(card.id, { id: add.id, name, pos: 0, checkItems: [] }, items));
}

/**
 * Moves a checklist to another card: as a copy whose original is deleted once all of it has arrived. A copy in one
 * request where the items are all open, without date and assignee; else item by item, so that those come along.
 */
export function moveChecklistTo(from: Card, checklist: Checklist, to: Card): Edit[] {
  const plain = checklist.checkItems.every(({ state, due, idMember }) => state === 'incomplete' && !due && !idMember);
  const [add, ...items] = plain
    ? [copyChecklist(to, checklist)]
    : addFilledChecklist(to, checklist.name, checklist.checkItems);
  const heir = { idHeir: add.id, idHeirCard: to.id, heirCard: titleOf(to), gist: true as const };
  const remove = { ...removeChecklist(from.id, checklist), ...heir };
  return inChain(add, ...items, remove).map((edit) => ({ ...edit, lane: from.id }));
}
