import { useMemo, useRef, useState } from 'preact/hooks';
import type { Board } from '../../model/board.ts';
import { showsItemFacts } from '../../model/in-plan.ts';
import { isWork } from '../../model/is-work.ts';
import { text } from '../../strings/items-text.ts';
import { nameOrder } from '../../strings/text.ts';
import { text as bench } from '../../strings/workbench-text.ts';
import { Empty } from '../../ui/Empty.tsx';
import { icons } from '../../ui/Icon.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import type { BoardViewProps, Workspace } from '../feature.ts';
import { type ItemRow, itemRows } from '../item-rows.ts';
import { LabelDots, labelNames } from '../LabelDots.tsx';
import { commonGroupings } from '../workbench/groupings.ts';
import { LineButton } from '../workbench/LineButton.tsx';
import { type Bench, type BenchColumn, type BenchGrouping, Workbench } from '../workbench/Workbench.tsx';
import './board-checklists.css';
import { CardCell, DueCell, MemberCell, MoreCell, NameCell } from './ItemCells.tsx';
import { type ItemVerbs, renameItem } from './item-verbs.ts';
import { itemStates, itemTraits } from './queries.ts';

const loadBulk = async () => (await import('./ItemBulk.tsx')).ItemBulk;
const loadText = async () => (await import('./TextDialog.tsx')).TextDialog;
const loadTold = async () => (await import('./ToldChecklists.tsx')).ToldChecklists;
const loadInsights = async () => (await import('./Insights.tsx')).Insights;

/** Every check item of the board in one table. */
export function BoardChecklists({ workspace }: BoardViewProps) {
  if (workspace.known.value) return <ItemTable workspace={workspace} />;
  // What Trello's page tells is not shown for the moment of a reading: the table would push it aside.
  const skeleton = <div class="skeleton" aria-busy="true" />;
  if (workspace.reach.value === 'reading') return skeleton;
  return <Lazy load={loadTold} props={{ workspace }} meanwhile={skeleton} />;
}

/** What is being written as the name of an item. */
interface Draft {
  readonly id: string;
  readonly text: string;
}

function ItemTable({ workspace }: BoardViewProps) {
  const board = workspace.board.value;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [insight, setInsight] = useState<'health' | 'summary' | null>(null);
  /** What is typed, which need not draw the table anew. */
  const typed = useRef<Draft | null>(null);
  /** Of which item the checklist is being written as text: that goes on when the item leaves the table. */
  const [written, setWritten] = useState<ItemRow | null>(null);
  const rows = useMemo(() => itemRows(board), [board]);

  const verbs: ItemVerbs = {
    draft(row, text) {
      typed.current = text === null ? null : { id: row.item.id, text };
      if (text === null || draft?.id !== row.item.id) setDraft(typed.current);
    },
    asText: setWritten,
    async rename(row, name) {
      setDraft(null);
      const taken = await renameItem(workspace, row, name);
      if (!taken) setDraft({ id: row.item.id, text: name });
      return taken;
    },
  };
  const facts = useMemo(
    () =>
      showsItemFacts(
        board,
        rows.map(({ item }) => item),
      ),
    [board],
  );
  const columns = useMemo(
    () => columnsOf(workspace, draft, verbs, facts ? 'shown' : 'hidden'),
    [board.lists, board.labels, board.members, draft, facts],
  );
  const groupings = useMemo(() => groupingsOf(board), [board]);

  const bench: Bench<ItemRow> = {
    id: 'checklists',
    label: text('items.table'),
    search: text('items.search'),
    count: (count) => text('items.count', { count }),
    rows,
    keyOf: ({ item }) => item.id,
    labelOf: ({ item }) => item.name,
    lookOf: ({ item }) => (item.state === 'complete' ? 'item-row done' : 'item-row'),
    traits: itemTraits,
    keys: ['list', 'card', 'checklist', 'member', 'label', 'due', 'is'],
    states: itemStates,
    columns,
    groupings,
    async onDrag(event) {
      event.preventDefault();
      (await import('./drag-item.ts')).dragItem(
        event,
        workspace,
        (id) => rows.find(({ item }) => item.id === id)?.card,
      );
    },
    onKey: (event, row, chosen) => onKey(event, row, chosen, workspace, verbs),
    work: ({ card }) => isWork(card),
    bulk: (rows) => <Lazy load={loadBulk} props={{ workspace, rows }} />,
    tools: (act) =>
      rows.length > 0 && (
        <>
          <LineButton act={act} finds="is:open">
            {text('items.open')}
          </LineButton>
          <button type="button" class="button" onClick={() => setInsight('health')}>
            {text('health')}
          </button>
          <button type="button" class="button" onClick={() => setInsight('summary')}>
            {text('summary')}
          </button>
          {insight && (
            <Lazy
              load={loadInsights}
              props={{ workspace, rows, open: insight, show: act.show, close: () => setInsight(null) }}
            />
          )}
        </>
      ),
    empty: (
      <Empty drawing={icons.check}>
        <p class="quiet">{text('items.none')}</p>
        <button type="button" class="button" onClick={() => workspace.viewState('tab').set('cards')}>
          {text('items.none.cards')}
        </button>
      </Empty>
    ),
  };
  return (
    <>
      <Workbench workspace={workspace} bench={bench} />
      {written && <Lazy load={loadText} props={{ workspace, ...written, onClose: () => setWritten(null) }} />}
    </>
  );
}

/** F2 renames, Alt with an arrow moves, Delete deletes. */
function onKey(
  event: KeyboardEvent,
  row: ItemRow,
  chosen: readonly ItemRow[],
  workspace: Workspace,
  verbs: ItemVerbs,
): boolean {
  if (!workspace.canWrite.value) return false;
  const steps: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 };
  const step = steps[event.key];
  if (event.key === 'F2') verbs.draft(row, row.item.name);
  else if (event.key === 'Delete')
    void import('./seldom-verbs.ts').then(({ removeItems }) => removeItems(workspace, chosen));
  else if (event.altKey && step) void import('./step-item.ts').then(({ stepItem }) => stepItem(workspace, row, step));
  else return false;
  return true;
}

function columnsOf(
  workspace: Workspace,
  draft: Draft | null,
  verbs: ItemVerbs,
  facts: 'shown' | 'hidden',
): BenchColumn<ItemRow>[] {
  const { lists, members, labels } = workspace.board.value;
  const listOf = new Map(lists.map(({ id, name }, nth) => [id, { name, nth }]));
  const nameOf = ({ item }: ItemRow) => (item.idMember === null ? '' : (members.get(item.idMember)?.fullName ?? ''));
  const compare = nameOrder();
  const by = (of: (row: ItemRow) => string) => (a: ItemRow, b: ItemRow) => last(of(a), of(b)) || compare(of(a), of(b));
  return [
    {
      id: 'name',
      title: text('items.column.item'),
      track: 'minmax(0, 4fr)',
      compare: by(({ item }) => item.name),
      cell: (row) => (
        <NameCell workspace={workspace} row={row} draft={draft?.id === row.item.id ? draft.text : null} verbs={verbs} />
      ),
    },
    {
      id: 'checklist',
      title: bench('group.checklist'),
      track: 'minmax(0, 1.4fr)',
      optional: 'shown',
      compare: by(({ checklist }) => checklist.name),
      cell: ({ checklist }) => (
        <bdi class="cell-text quiet" title={checklist.name}>
          {checklist.name}
        </bdi>
      ),
    },
    {
      id: 'card',
      title: bench('group.card'),
      track: 'minmax(0, 2fr)',
      optional: 'shown',
      compare: by(({ card }) => card.name),
      cell: (row) => <CardCell workspace={workspace} row={row} />,
    },
    {
      id: 'list',
      title: bench('group.list'),
      track: 'minmax(0, 1fr)',
      optional: 'hidden',
      compare: (a, b) => (listOf.get(a.card.idList)?.nth ?? 1e9) - (listOf.get(b.card.idList)?.nth ?? 1e9),
      cell: ({ card }) => <bdi class="cell-text quiet">{listOf.get(card.idList)?.name}</bdi>,
    },
    {
      id: 'labels',
      title: text('items.column.labels'),
      track: 'minmax(0, 1fr)',
      optional: 'hidden',
      compare: by(({ card }) => labelNames(card.idLabels, labels)),
      cell: ({ card }) => <LabelDots ids={card.idLabels} labels={labels} />,
    },
    {
      id: 'member',
      title: text('items.column.member'),
      track: 'minmax(10.5rem, 1.2fr)',
      optional: facts,
      compare: by(nameOf),
      cell: (row) => <MemberCell workspace={workspace} row={row} />,
    },
    {
      id: 'due',
      title: bench('group.due'),
      track: '6.5rem',
      optional: facts,
      compare: (a, b) => last(a.item.due ?? '', b.item.due ?? '') || compareText(a.item.due ?? '', b.item.due ?? ''),
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
/** What has no value comes last. */
const last = (a: string, b: string) => Number(a === '') - Number(b === '');
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function groupingsOf(board: Board): BenchGrouping<ItemRow>[] {
  const { list, checklist, member, due, label } = commonGroupings(board, itemTraits);
  const card: BenchGrouping<ItemRow> = {
    id: 'card',
    title: bench('group.card'),
    keysOf: ({ card }) => [card.id],
    nameOf: (key) => board.cards.get(key)?.name ?? '',
  };
  return [list, card, checklist, member, due, label];
}
