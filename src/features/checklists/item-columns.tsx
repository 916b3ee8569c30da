/** The columns and groups of the board's table of check items. */
import type { Board } from '../../model/board.ts';
import { text } from '../../strings/items-text.ts';
import { text as bench } from '../../strings/workbench-text.ts';
import type { Workspace } from '../feature.ts';
import type { ItemRow } from '../item-rows.ts';
import { LabelDots, labelNames } from '../LabelDots.tsx';
import { commonGroupings } from '../workbench/groupings.ts';
import { byDate, byName } from '../workbench/orders.ts';
import { cardGrouping, placeColumns } from '../workbench/place-columns.tsx';
import type { BenchColumn, BenchGrouping } from '../workbench/Workbench.tsx';
import { DueCell, MemberCell, MoreCell, NameCell } from './ItemCells.tsx';
import type { ItemVerbs } from './item-verbs.ts';
import { itemTraits } from './queries.ts';

/** What is being written as the name of an item. */
export interface Draft {
  readonly id: string;
  readonly text: string;
}

export function columnsOf(
  workspace: Workspace,
  draft: Draft | null,
  verbs: ItemVerbs,
  facts: 'shown' | 'hidden',
): BenchColumn<ItemRow>[] {
  const { members, labels } = workspace.board.value;
  const nameOf = ({ item }: ItemRow) => (item.idMember === null ? '' : (members.get(item.idMember)?.fullName ?? ''));
  return [
    {
      id: 'name',
      title: text('items.column.item'),
      track: 'minmax(0, 4fr)',
      compare: byName(({ item }) => item.name),
      cell: (row) => (
        <NameCell workspace={workspace} row={row} draft={draft?.id === row.item.id ? draft.text : null} verbs={verbs} />
      ),
    },
    {
      id: 'checklist',
      title: bench('group.checklist'),
      track: 'minmax(0, 1.4fr)',
      optional: 'shown',
      compare: byName(({ checklist }) => checklist.name),
      cell: ({ checklist }) => (
        <bdi class="cell-text quiet" title={checklist.name}>
          {checklist.name}
        </bdi>
      ),
    },
    ...placeColumns<ItemRow>(workspace, 'hidden'),
    {
      id: 'labels',
      title: text('items.column.labels'),
      track: 'minmax(0, 1fr)',
      optional: 'hidden',
      compare: byName(({ card }) => labelNames(card.idLabels, labels)),
      cell: ({ card }) => <LabelDots ids={card.idLabels} labels={labels} />,
    },
    {
      id: 'member',
      title: text('items.column.member'),
      track: 'minmax(10.5rem, 1.2fr)',
      optional: facts,
      compare: byName(nameOf),
      cell: (row) => <MemberCell workspace={workspace} row={row} />,
    },
    {
      id: 'due',
      title: bench('group.due'),
      track: '6.5rem',
      optional: facts,
      compare: byDate(({ item }) => item.due),
      cell: (row) => <DueCell workspace={workspace} row={row} />,
    },
    {
      id: 'pos',
      title: text('items.column.pos'),
      track: '3.5rem',
      optional: 'hidden',
      compare: (a, b) => placeOf(a) - placeOf(b),
      cell: (row) => <span class="quiet tabular">{placeOf(row) + 1}</span>,
    },
    {
      id: 'more',
      title: text('items.column.more'),
      hidden: true,
      track: '28px',
      cell: (row) => <MoreCell workspace={workspace} row={row} verbs={verbs} />,
    },
  ];
}

const placeOf = ({ item, checklist }: ItemRow) => checklist.checkItems.indexOf(item);

export function groupingsOf(board: Board): BenchGrouping<ItemRow>[] {
  const { list, checklist, member, due, label } = commonGroupings(board, itemTraits);
  return [list, cardGrouping<ItemRow>(board), checklist, member, due, label];
}
