/** Where a row stands: columns and groups that tables of what lies on cards have in common. */
import type { Board, Card } from '../../model/board.ts';
import { titleOf } from '../../model/title.ts';
import { nameOrder } from '../../strings/text.ts';
import { text } from '../../strings/workbench-text.ts';
import type { Workspace } from '../feature.ts';
import type { BenchColumn, BenchGrouping } from './Workbench.tsx';

interface OnCard {
  readonly card: Card;
}

/** The card, which opens when it is pressed, and its list. */
export function placeColumns<R extends OnCard>(
  { board, openCard }: Pick<Workspace, 'board' | 'openCard'>,
  listIs: 'shown' | 'hidden',
): BenchColumn<R>[] {
  const lists = new Map(board.value.lists.map(({ id, name }, nth) => [id, { name, nth }]));
  const compare = nameOrder();
  return [
    {
      id: 'card',
      title: text('group.card'),
      track: 'minmax(0, 1.8fr)',
      optional: 'shown',
      compare: (a, b) => compare(a.card.name, b.card.name),
      cell: ({ card }) => (
        <button type="button" class="link cell-text" title={titleOf(card)} onClick={() => openCard(card.id)}>
          <bdi>{titleOf(card)}</bdi>
        </button>
      ),
    },
    {
      id: 'list',
      title: text('group.list'),
      track: 'minmax(0, 1fr)',
      optional: listIs,
      compare: (a, b) => (lists.get(a.card.idList)?.nth ?? 1e9) - (lists.get(b.card.idList)?.nth ?? 1e9),
      cell: ({ card }) => <bdi class="cell-text quiet">{lists.get(card.idList)?.name}</bdi>,
    },
  ];
}

/** Grouped by card. */
export function cardGrouping<R extends OnCard>({ cards }: Board): BenchGrouping<R> {
  return {
    id: 'card',
    title: text('group.card'),
    keysOf: ({ card }) => [card.id],
    nameOf: (key) => {
      const card = cards.get(key);
      return card ? titleOf(card) : '';
    },
  };
}
