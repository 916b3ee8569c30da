/** Questions about cards, answered from the board. */
import type { Card } from '../../model/board.ts';
import type { Traits } from '../../model/filter-match.ts';
import { isWork } from '../../model/is-work.ts';
import { hasNamesakes } from '../../model/namesakes.ts';

/** What a card tells the filter. */
export const cardTraits: Traits<Card> = {
  texts: ({ name, desc }) => [name, desc],
  card: (card) => card,
  checklists: ({ checklists }) => checklists.map(({ name }) => name),
  idMembers: ({ idMembers }) => idMembers,
  due: ({ due }) => due,
  done: ({ dueComplete }) => dueComplete,
  is(card, word) {
    if (word === 'finished') return card.dueComplete || card.closed;
    if (word === 'archived') return card.closed;
    if (word === 'work') return isWork(card);
    if (word === 'template') return card.isTemplate;
    if (word === 'doubled') return hasNamesakes(card);
    if (word === 'unfilled') return card.checklists.some(({ checkItems }) => checkItems.length === 0);
    return word === 'empty' && itemsOf(card).total === 0;
  },
};

/** `unfilled`: with a checklist without items; `doubled`: with checklists of one name. */
export const cardStates: readonly string[] =
  'open done overdue empty unfilled doubled finished archived template work'.split(' ');

interface Count {
  readonly done: number;
  readonly total: number;
}

const counts = new WeakMap<Card, Count>();

/** How many of a card's items are done. */
export function itemsOf(card: Card): Count {
  const known = counts.get(card);
  if (known) return known;
  const items = card.checklists.flatMap(({ checkItems }) => checkItems);
  const count = { done: items.filter(({ state }) => state === 'complete').length, total: items.length };
  counts.set(card, count);
  return count;
}

export type CardProgress = 'none' | 'begun' | 'untouched' | 'all';

/** How far a card's checklists are. */
export function progressOf(card: Card): CardProgress {
  const { done, total } = itemsOf(card);
  if (total === 0) return 'none';
  return done === total ? 'all' : done > 0 ? 'begun' : 'untouched';
}
