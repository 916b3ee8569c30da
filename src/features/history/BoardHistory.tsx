import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Story } from '../../jobs/job.ts';
import { exactTime, shortDay } from '../../lib/when.ts';
import { text } from '../../strings/history-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import { drawings } from '../../ui/drawings.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import type { BoardViewProps, Workspace } from '../feature.ts';
import { Untold } from '../Untold.tsx';
import { commonGroupings } from '../workbench/groupings.ts';
import { LineButton } from '../workbench/LineButton.tsx';
import { readSetup } from '../workbench/setup.ts';
import { type Bench, Workbench } from '../workbench/Workbench.tsx';
import { withoutEchoes } from './echoes.ts';
import { HistoryExport } from './HistoryExport.tsx';
import './history.css';
import { columnsOf, groupingsOf } from './history-columns.tsx';
import { NotListed } from './NotListed.tsx';
import { NotRead } from './NotRead.tsx';
import { actionRows, type HistoryRow, historyStates, historyTraits, musterRows, together } from './queries.ts';
import { readNewer, readOlder, recorded } from './recorded.ts';
import type { ActionGroup } from './sentences.ts';

const groupName = (group: ActionGroup) => text(`group.${group}`);
/** As the table is grouped at first. */
const usual = { group: 'day' };
const loadStays = async () => (await import('./Stays.tsx')).Stays;

/** What happened on the board, as Trello and Muster recorded it. */
export function BoardHistory({ workspace }: BoardViewProps) {
  return workspace.known.value ? (
    <HistoryTable workspace={workspace} />
  ) : (
    <Untold workspace={workspace} sentence={text('history.told')} />
  );
}

function HistoryTable({ workspace }: BoardViewProps) {
  const board = workspace.board.value;
  const record = recorded(workspace).value;
  const [stories, setStories] = useState<readonly Story[]>([]);
  const [stays, setStays] = useState(false);
  const since = useLastVisit(workspace);

  useEffect(() => {
    if (record.state === 'unread') void readOlder(workspace, false);
    void workspace.jobs.stories().then(setStories);
  }, []);
  useEffect(() => {
    if (record.state === 'unread' || record.state === 'reading') return;
    // The board changed: something happened.
    const timer = setTimeout(() => {
      void readNewer(workspace);
      void workspace.jobs.stories().then(setStories);
    }, 2_000);
    return () => clearTimeout(timer);
  }, [board.cards]);

  const locale = spokenLocale();
  const rows = useMemo(() => {
    const now = Date.now();
    const when = (date: string) => shortDay(Date.parse(date), now, locale);
    return together(actionRows(withoutEchoes(record.actions), board, when), musterRows(stories, workspace.jobs, board));
  }, [record.actions, stories, board.cards, board.members]);
  const traits = useMemo(() => historyTraits(groupName, since), [since]);
  const byDay = readSetup(workspace.viewState('history').value.value, usual).group === 'day';
  const columns = useMemo(() => columnsOf(workspace, byDay), [byDay]);
  const groupings = useMemo(() => {
    const { list } = commonGroupings(board, traits);
    return [...groupingsOf(rows, locale), list];
  }, [rows]);

  const bench: Bench<HistoryRow> = {
    id: 'history',
    label: text('history.table'),
    search: text('history.search'),
    count: (count) => text('history.count', { count }),
    rows,
    keyOf: ({ id }) => id,
    labelOf: ({ sentence }) => sentence,
    lookOf: () => 'history-row',
    traits,
    keys: ['by', 'card', 'list', 'type', 'date', 'is'],
    states: historyStates,
    kindOf: ({ group }) => groupName(group),
    ...usual,
    progress: false,
    archived: 'shown',
    selectable: false,
    columns,
    groupings,
    bulk: () => null,
    tools: (act) => (
      <>
        {since !== '' && (
          <LineButton act={act} finds="is:new" title={exactTime(Date.parse(since), locale)}>
            {text('history.new')}
          </LineButton>
        )}
        <button type="button" class="button" onClick={() => setStays(true)}>
          {text('stay.open')}
        </button>
        <HistoryExport workspace={workspace} rows={act.shown} />
        {stays && <Lazy load={loadStays} props={{ workspace, onClose: () => setStays(false) }} />}
      </>
    ),
    note: (
      <div class="history-note">
        <NotListed />
        {record.state === 'reading' && (
          <p class="quiet" role="status">
            {text('history.reading', { count: record.actions.length })}
          </p>
        )}
        {record.state === 'failed' && <NotRead again={() => void readOlder(workspace, false)} />}
        {record.state === 'idle' && !record.complete && (
          <p class="row">
            <button type="button" class="button" onClick={() => void readOlder(workspace, false)}>
              {text('history.older')}
            </button>
            <button type="button" class="button" onClick={() => void readOlder(workspace, true)}>
              {text('history.all')}
            </button>
          </p>
        )}
      </div>
    ),
    empty: record.complete ? (
      <Empty drawing={drawings.clock}>
        <p class="quiet">{text('history.none')}</p>
      </Empty>
    ) : (
      record.state !== 'failed' && <div class="skeleton" />
    ),
  };
  return <Workbench workspace={workspace} bench={bench} />;
}

/** When the person looked at the history before this page was opened, by page. */
const visits = new WeakMap<Workspace, string>();

/** When the person looked at this history before, ISO 8601; empty the first time. */
function useLastVisit(workspace: Workspace): string {
  const kept = workspace.kept(`visit-${workspace.board.value.id}`);
  const since = visits.get(workspace) ?? kept.text;
  visits.set(workspace, since);
  useEffect(() => kept.keep(new Date().toISOString()), []);
  return since;
}
