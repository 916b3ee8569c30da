import { readBoard } from '../trello/boards.ts';
import type { Workspace } from './feature.ts';

/** Makes sure that the other cards of the board are known too: a card page knows one. Costs a request; false where that failed. */
export async function knowBoard(workspace: Workspace): Promise<boolean> {
  if (workspace.board.value.cards.size > 1) return true;
  const whole = await workspace.read(readBoard(workspace.board.value.id));
  if (!whole) return false;
  // What is known of the card itself is newer, or has its comments.
  workspace.merge((board) => ({ ...whole, cards: new Map([...whole.cards, ...board.cards]) }));
  return true;
}
