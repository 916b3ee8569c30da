import { useMemo, useRef, useState } from 'preact/hooks';
import { showsItemFacts } from '../../model/in-plan.ts';
import { isWork } from '../../model/is-work.ts';
import { text } from '../../strings/items-text.ts';
import { Empty } from '../../ui/Empty.tsx';
import { icons } from '../../ui/Icon.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import type { BoardViewProps, Workspace } from '../feature.ts';
import { type ItemRow, itemRows } from '../item-rows.ts';
import { LineButton } from '../workbench/LineButton.tsx';
import { type Bench, Workbench } from '../workbench/Workbench.tsx';
import './board-checklists.css';
import { columnsOf, type Draft, groupingsOf } from './item-columns.tsx';
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
