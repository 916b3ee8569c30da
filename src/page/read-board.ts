import { type Board, renewCard } from '../model/board.ts';
import { readCard } from '../trello/card.ts';
import type { Client } from '../trello/client.ts';
import { TrelloError } from '../trello/errors.ts';

/** So many cards are read one by one; for more, the board is read anew. */
export const fewCards = 10;

/** What was read, to be put into the board as it is by then. */
export type Change = (board: Board) => Board;

/** Some cards with their newest comments. Those that are no longer there, or in `gone`, are left out. */
export async function readSome(client: Client, ids: readonly string[], gone: readonly string[] = []): Promise<Change> {
  const cards = await Promise.all(ids.map((id) => client.read(readCard(id)).catch(orGone)));
  const lost = new Set([...gone, ...ids.filter((_, nth) => cards[nth] === null)]);
  return (board) => {
    const all = new Map(board.cards);
    // What Muster itself archived is known to be so, and may be taken out of the archive again.
    for (const id of lost) if (!all.get(id)?.closed) all.delete(id);
    return cards.reduce((after: Board, card) => (card ? renewCard(after, card) : after), { ...board, cards: all });
  };
}

/** A card that is deleted while it is about to be read is none. */
function orGone(error: unknown): null {
  if (error instanceof TrelloError && error.kind === 'forbidden') return null;
  throw error;
}
