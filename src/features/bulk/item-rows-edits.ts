/** From check items, of whatever cards, to the fewest edits that do the same to all of them: one each. */
import { type Edit, inChain } from '../../jobs/edit.ts';
import { groupBy } from '../../lib/group-by.ts';
import { inWords } from '../../lib/inline.ts';
import { shiftDays } from '../../lib/shift-days.ts';
import type { Board, Card, Checklist, Member } from '../../model/board.ts';
import { type AddCard, addCards, type CardDraft } from '../cards/new-card-edits.ts';
import {
  assignCheckItem,
  type DeleteCheckItem,
  editCheckItem,
  type ItemFields,
  removeCheckItem,
} from '../checklists/item-edits.ts';
import { moveCheckItemsTo } from '../checklists/item-move-edits.ts';
import type { ItemRow } from '../item-rows.ts';

/** Sets the same fields, or fields that follow from each item; what is so already is told by the plan. */
export function editItems(
  rows: readonly ItemRow[],
  after: Partial<ItemFields> | ((row: ItemRow) => Partial<ItemFields>),
): Edit[] {
  return rows.map((row) => editCheckItem(placeOf(row), row.item, typeof after === 'function' ? after(row) : after));
}

export function assignItems(rows: readonly ItemRow[], to: Member | null, board: Board): Edit[] {
  return rows.map((row) => assignCheckItem(placeOf(row), row.item, to, board.members));
}

/** Shifts the dates of those that have one; by the calendar of the time zone, so that the hour stays. */
export function shiftItems(rows: readonly ItemRow[], days: number, timeZone: string): Edit[] {
  return rows.flatMap((row) => {
    const { due } = row.item;
    return due === null ? [] : editCheckItem(placeOf(row), row.item, { due: shiftDays(due, days, timeZone) });
  });
}

export function deleteItems(rows: readonly ItemRow[]): Edit[] {
  return rows.map((row) => removeCheckItem(placeOf(row), row.item));
}

/** Moves items to the end of a checklist of their card, chosen for each card; cards without such a one are left out. */
export function moveItems(rows: readonly ItemRow[], targetOf: (card: Card) => Checklist | undefined): Edit[] {
  return [...groupBy(rows, ({ card }) => card).entries()].flatMap(([card, own]) => {
    const to = targetOf(card);
    if (!to) return [];
    const moving = own.filter(({ checklist }) => checklist.id !== to.id);
    const from = groupBy(moving, ({ checklist }) => checklist);
    let target = to;
    return [...from].flatMap(([checklist, entries]) => {
      const items = entries.map(({ item }) => item);
      const moves = moveCheckItemsTo(card.id, checklist, items, target);
      const moved = items.map((item, nth) => ({ ...item, pos: moves[nth]?.after ?? item.pos }));
      target = { ...target, checkItems: [...target.checkItems, ...moved] };
      return moves;
    });
  });
}

/**
 * Makes each item a card in the list of its card, with its date, assignee and state, the labels of its card and a link
 * back to it, and deletes the item once the card is made. Two edits rather than Trello's `convertToCard`, which its
 * reference no longer lists and which keeps neither labels nor a link: each of these is known, and can be undone.
 */
export function convertItems(board: Board, rows: readonly ItemRow[]): Edit[] {
  const byList = groupBy(rows, ({ card }) => card.idList);
  return [...byList].flatMap(([idList, own]) => {
    const adds = addCards(board, idList, own.map(draftOf));
    return own.flatMap((row, nth): Edit[] => {
      const add = adds[nth];
      if (!add) return [];
      const made: AddCard = { ...add, lane: row.card.id };
      const left: DeleteCheckItem = { ...removeCheckItem(placeOf(row), row.item), idHeir: add.idCard };
      return inChain(made, left);
    });
  });
}

function draftOf({ item, card }: ItemRow): CardDraft {
  const name = inWords(item.name).trim() || item.name;
  return {
    name,
    // A card's name shows no links: where they lead stands below it.
    desc: item.name.includes('](') && name !== item.name ? item.name : '',
    due: item.due,
    dueComplete: item.state === 'complete',
    idMembers: item.idMember === null ? [] : [item.idMember],
    idLabels: card.idLabels,
    urlSource: card.url,
  };
}

function placeOf({ card, checklist }: ItemRow) {
  return { idCard: card.id, idChecklist: checklist.id };
}
