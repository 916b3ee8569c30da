import { groupBy } from '../lib/group-by.ts';
import type { Card, Checklist } from './board.ts';
import { fold } from './fold.ts';

/** The checklists of a card by their names: case, accents and blanks around make no other name. */
export function checklistsByName({ checklists }: Pick<Card, 'checklists'>): ReadonlyMap<string, readonly Checklist[]> {
  return groupBy(checklists, ({ name }) => fold(name.trim()));
}

/** Whether a card has several checklists of one name. */
export function hasNamesakes(card: Card): boolean {
  return checklistsByName(card).size < card.checklists.length;
}
