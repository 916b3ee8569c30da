import type { Card } from './board.ts';

/** What a card is called where people read it or press on it: some have names that cannot be seen, all have a number. */
export function titleOf({ name, idShort }: Pick<Card, 'name' | 'idShort'>): string {
  if (seen.test(name)) return name;
  // Trello’s page tells no numbers.
  return idShort > 0 ? `#${idShort}` : '…';
}

/** Letters, numbers, signs: not blanks, and not the invisible marks that people put where Trello wants a name. */
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;
