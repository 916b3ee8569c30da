/** Questions about cards, answered from the board. */
import { remembered } from '../../lib/remembered.ts';
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

/** How many of a card's items are done. */
export const itemsOf = remembered(({ checklists }: Card) => {
  const items = checklists.flatMap(({ checkItems }) => checkItems);
  return { done: items.filter(({ state }) => state === 'complete').length, total: items.length };
});

export type CardProgress = 'none' | 'begun' | 'untouched' | 'all';

/** How far a card's checklists are. */
export function progressOf(card: Card): CardProgress {
  const { done, total } = itemsOf(card);
  if (total === 0) return 'none';
  return done === total ? 'all' : done > 0 ? 'begun' : 'untouched';
}
