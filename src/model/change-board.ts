/** Boards as they are after a change, sharing all that did not change. Apart from `board.ts`: what only reads does without. */
import { type Board, byPosition, type Card, type CheckItem, type Checklist } from './board.ts';

/** The board with one card changed; the same board when the card is unknown or the change returns it as it was. */
export function changeCard(board: Board, idCard: string, change: (card: Card) => Card): Board {
  const card = board.cards.get(idCard);
  if (!card) return board;
  const changed = change(card);
  return changed === card ? board : { ...board, cards: new Map(board.cards).set(idCard, changed) };
}

/** The cards of a list in Trello's order, without the archived ones. */
export function cardsIn(board: Board, idList: string): Card[] {
  return byPosition([...board.cards.values()].filter((card) => card.idList === idList && !card.closed));
}

/** The board with one checklist changed. */
export function changeChecklist(
  board: Board,
  idCard: string,
  idChecklist: string,
  change: (checklist: Checklist) => Checklist,
): Board {
  return changeCard(board, idCard, (card) => replaceIn(card, 'checklists', idChecklist, change));
}

/** The board with one check item changed. */
export function changeCheckItem(
  board: Board,
  place: { readonly idCard: string; readonly idChecklist: string; readonly id: string },
  change: (item: CheckItem) => CheckItem,
): Board {
  return changeChecklist(board, place.idCard, place.idChecklist, (checklist) =>
    replaceIn(checklist, 'checkItems', place.id, change),
  );
}

export function findChecklist(board: Board, idCard: string, idChecklist: string): Checklist | undefined {
  return board.cards.get(idCard)?.checklists.find(({ id }) => id === idChecklist);
}

export function findCheckItem(
  board: Board,
  place: { readonly idCard: string; readonly idChecklist: string; readonly id: string },
): CheckItem | undefined {
  return findChecklist(board, place.idCard, place.idChecklist)?.checkItems.find(({ id }) => id === place.id);
}

/** The same list with the entry put in or put in the place of the one with its id, in the order of `pos`. */
export function placed<T extends { readonly id: string; readonly pos: number }>(list: readonly T[], entry: T): T[] {
  return byPosition([...list.filter(({ id }) => id !== entry.id), entry]);
}

function replaceIn<K extends string, E extends { readonly id: string }, T extends { readonly [P in K]: readonly E[] }>(
  holder: T,
  key: K,
  id: string,
  change: (entry: E) => E,
): T {
  const list: readonly E[] = holder[key];
  const at = list.findIndex((entry) => entry.id === id);
  const entry = list[at];
  if (!entry) return holder;
  const changed = change(entry);
  return changed === entry ? holder : { ...holder, [key]: list.with(at, changed) };
}
