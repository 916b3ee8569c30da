import { groupBy } from '../lib/group-by.ts';
import { remembered } from '../lib/remembered.ts';
import type { Board, Card, CheckItem, Checklist } from '../model/board.ts';

/** A check item with all that it belongs to. */
export interface ItemRow {
  readonly item: CheckItem;
  readonly checklist: Checklist;
  readonly card: Card;
}

/** The items of a card in Trello's order. The same rows as long as the card is the same. */
export const rowsOfCard = remembered((card: Card): readonly ItemRow[] =>
  card.checklists.flatMap((checklist) => checklist.checkItems.map((item) => ({ item, checklist, card }))),
);

/** Every item of the board in Trello's order: by list, card, checklist. */
export function itemRows(board: Board): ItemRow[] {
  return cardsInOrder(board).flatMap(rowsOfCard);
}

/** Every card in Trello's order: by list, then by place. Cards of a list that is not known come last. */
export function cardsInOrder(board: Board): Card[] {
  const byList = groupBy(board.cards.values(), ({ idList }) => idList);
  const ordered = board.lists.flatMap(({ id }) => {
    const own = byList.get(id) ?? [];
    byList.delete(id);
    return own.sort((a, b) => a.pos - b.pos);
  });
  return [...ordered, ...[...byList.values()].flat()];
}
