import type { Board, Card } from '../model/board.ts';
import { cardsPage, readBoard, readCards, readFrame } from '../trello/boards.ts';
import type { Client } from '../trello/client.ts';
import type { Page } from '../trello/entries.ts';

/** How many cards were read so far. */
type Progress = (done: number) => void;

/**
 * A board with its open cards: one request up to 1,000 of them; above, one for each 1,000 and one for the rest. `known` are the
 * ids of its open cards as Trello's page tells them.
 */
export async function readWhole(
  client: Client,
  id: string,
  known: readonly string[],
  progress: Progress,
): Promise<Board> {
  if (known.length <= cardsPage) return client.read(readBoard(id));
  const [frame, cards] = await Promise.all([client.read(readFrame(id)), readOpen(client, id, known, progress)]);
  return { ...frame, cards };
}

/**
 * Every open card, in pages that are read beside each other: where each begins is known, as ids grow with time. A card that
 * came or went meanwhile shifts what a page holds, so each goes on until the next begins; what two hold is the same.
 */
async function readOpen(
  client: Client,
  id: string,
  known: readonly string[],
  progress: Progress,
): Promise<ReadonlyMap<string, Card>> {
  const ids = [...known].sort().reverse();
  const ends = ids.filter((_, nth) => (nth + 1) % cardsPage === 0);
  const cards = new Map<string, Card>();
  await Promise.all(
    [undefined, ...ends].map(async (before, nth) => {
      for await (const page of pagesOf(client, id, 'visible', before, ends[nth])) {
        for (const card of page) cards.set(card.id, card);
        progress(cards.size);
      }
    }),
  );
  return cards;
}

/** Every archived card of a board. */
export async function readArchived(client: Client, id: string): Promise<readonly Card[]> {
  const cards: Card[] = [];
  for await (const page of pagesOf(client, id, 'closed')) cards.push(...page);
  return cards;
}

/** Cards page by page, the youngest first: those older than `from`, until one as old as `end` was read, or the last. */
async function* pagesOf(
  client: Client,
  id: string,
  filter: 'visible' | 'closed',
  from?: string,
  end?: string,
): AsyncGenerator<readonly Card[]> {
  for (let before: string | null | undefined = from; before !== null; ) {
    const page: Page<Card> = await client.read(readCards(id, filter, before));
    yield page.entries;
    before = page.next !== null && end !== undefined && page.next <= end ? null : page.next;
  }
}
