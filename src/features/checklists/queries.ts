/** Questions about check items, answered from the board. */
import { remembered } from '../../lib/remembered.ts';
import type { Checklist } from '../../model/board.ts';
import type { Traits } from '../../model/filter-match.ts';
import { fold } from '../../model/fold.ts';
import { isWork } from '../../model/is-work.ts';
import type { ItemRow } from '../item-rows.ts';

/** What a check item tells the filter. */
export const itemTraits: Traits<ItemRow> = {
  texts: ({ item, checklist, card }) => [item.name, checklist.name, card.name],
  card: ({ card }) => card,
  checklists: ({ checklist }) => [checklist.name],
  idMembers: ({ item }) => membersOf(item.idMember),
  due: ({ item }) => item.due,
  done: ({ item }) => item.state === 'complete',
  is({ item, checklist, card }, word) {
    if (word === 'doubled') return doubledIn(checklist).has(item.id);
    if (word === 'finished') return card.dueComplete || card.closed;
    if (word === 'archived') return card.closed;
    if (word === 'work') return isWork(card);
    return word === 'template' && card.isTemplate;
  },
};

export const itemStates = ['open', 'done', 'overdue', 'doubled', 'finished', 'archived', 'template', 'work'] as const;

const nobody: readonly string[] = [];
const lists = new Map<string, readonly string[]>();

function membersOf(id: string | null): readonly string[] {
  if (id === null) return nobody;
  const known = lists.get(id) ?? [id];
  lists.set(id, known);
  return known;
}

/** Items of a checklist that say the same as one before them. */
export const doubledIn = remembered(({ checkItems }: Checklist): ReadonlySet<string> => {
  const names = new Set<string>();
  const found = new Set<string>();
  for (const { id, name } of checkItems) {
    const folded = fold(name.trim());
    if (names.has(folded)) found.add(id);
    names.add(folded);
  }
  return found;
});
