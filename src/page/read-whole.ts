import type { Board, Card } from '../model/board.ts';
import { cardsPage, readBoard, readCards, readFrame } from '../trello/boards.ts';
import type { Client } from '../trello/client.ts';

/** How many cards were read so far. */
type Progress = (done: number) => void;

/** A board with its open cards: one request up to 1,000 of them; above, one for each 1,000 and one for the rest. */
export async function readWhole(client: Client, id: string, count: number, progress: Progress): Promise<Board> {
  if (count <= cardsPage) return client.read(readBoard(id));
  const [frame, cards] = await Promise.all([client.read(readFrame(id)), readPages(client, id, 'visible', progress)]);
  return { ...frame, cards: new Map(cards.map((card) => [card.id, card])) };
}

/** Every open, or every archived, card of a board. */
export async function readPages(
  client: Client,
  id: string,
  filter: 'visible' | 'closed',
  progress: Progress,
): Promise<readonly Card[]> {
  const cards: Card[] = [];
  for (let before: string | null | undefined; before !== null; ) {
    const page = await client.read(readCards(id, filter, before));
    cards.push(...page.entries);
    progress(cards.length);
    before = page.next;
  }
  return cards;
}
