import type { Board, CheckItem } from './board.ts';

/** Whether check items of the board may have a date and somebody: that is part of paid plans (https://trello.com/pricing). */
export function hasItemFacts({ features }: Board): boolean {
  return features === null || features.includes('advancedChecklists');
}

/** Whether dates and people of these items are shown and offered: also where they are left from a plan that had them. */
export function showsItemFacts(board: Board, items: readonly CheckItem[]): boolean {
  return hasItemFacts(board) || items.some(({ due, idMember }) => due !== null || idMember !== null);
}
