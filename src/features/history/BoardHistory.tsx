import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Story } from '../../jobs/job.ts';
import { exactTime, relativeTime, shortDay } from '../../lib/when.ts';
import { calendar } from '../../model/filter-match.ts';
import { text } from '../../strings/history-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { BoardViewProps, Workspace } from '../feature.ts';
import { commonGroupings } from '../groupings.ts';
import { type Bench, type BenchColumn, type BenchGrouping, Workbench } from '../Workbench.tsx';
import './history.css';
import { actionRows, type HistoryRow, historyStates, historyTraits, musterRows, together } from './queries.ts';
import { readNewer, readOlder, recorded } from './recorded.ts';
import type { ActionGroup } from './sentences.ts';

const groupName = (group: ActionGroup) => text(`group.${group}`);
const loadStays = async () => (await import('./Stays.tsx')).Stays;

/** What happened on the board, as Trello and Muster recorded it. */
export function BoardHistory({ workspace }: BoardViewProps) {
  return workspace.known.value ? <HistoryTable workspace={workspace} /> : <p class="quiet">{text('history.told')}</p>;
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
    if (record.state !== 'idle') return;
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
    return together(actionRows(record.actions, board, when), musterRows(stories, workspace.jobs, board));
  }, [record.actions, stories, board.cards, board.members]);
  const traits = useMemo(() => historyTraits(groupName, since), [since]);
  const columns = useMemo(() => columnsOf(workspace), []);
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
    group: 'day',
    progress: false,
    selectable: false,
    columns,
    groupings,
    stamp: board.members,
    bulk: () => null,
    tools: ({ show, shown }) => (
      <>
        {since !== '' && (
          <button type="button" class="button subtle" onClick={() => show('is:new')}>
            {text('history.new')}
          </button>
        )}
        <button type="button" class="button subtle" onClick={() => setStays(true)}>
          {text('stay.open')}
        </button>
        <Menu
          label={text('history.export')}
          class="button subtle"
          disabled={shown.length === 0}
          sections={[
            {
              items: (['csv', 'json'] as const).map((format) => ({
                label: text(`export.${format}`),
                act: () => void import('./export.ts').then(({ exportHistory }) => exportHistory(shown, format)),
              })),
            },
          ]}
        />
        {stays && <Lazy load={loadStays} props={{ workspace, onClose: () => setStays(false) }} />}
      </>
    ),
    note: (
      <div class="history-note">
        <p class="quiet">{text('history.untold')}</p>
        {record.state === 'reading' && (
          <p class="quiet" role="status">
            {text('history.reading', { count: record.actions.length })}
          </p>
        )}
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
    empty: <div class="empty">{record.complete && <p class="quiet">{text('history.none')}</p>}</div>,
  };
  return <Workbench workspace={workspace} bench={bench} />;
}

/** When the person looked at this history before, ISO 8601; empty the first time. */
function useLastVisit(workspace: Workspace): string {
  const kept = workspace.kept(`visit-${workspace.board.value.id}`);
  const [since] = useState(kept.text);
  useEffect(() => kept.keep(new Date().toISOString()), []);
  return since;
}

function columnsOf(workspace: Workspace): BenchColumn<HistoryRow>[] {
  const { compare } = new Intl.Collator(spokenLocale(), { numeric: true });
  const locale = spokenLocale();
  return [
    {
      id: 'when',
      title: text('column.when'),
      track: '7.5rem',
      compare: (a, b) => Date.parse(a.date) - Date.parse(b.date),
      cell: ({ date }) => (
        <time class="quiet" dateTime={date} title={exactTime(Date.parse(date), locale)}>
          {relativeTime(Date.parse(date), Date.now(), locale)}
        </time>
      ),
    },
    {
      id: 'who',
      title: text('column.who'),
      track: 'minmax(0, 1.3fr)',
      compare: (a, b) => compare(a.by.fullName, b.by.fullName),
      cell: ({ by }) => (
        <span class="row history-who">
          <Avatar name={by.fullName} initials={by.initials} url={by.avatarUrl} size="small" />
          <bdi class="cell-text">{by.fullName}</bdi>
        </span>
      ),
    },
    {
      id: 'what',
      title: text('column.what'),
      track: 'minmax(0, 5fr)',
      cell: ({ sentence, group }) => (
        <span class="history-what" dir="auto">
          {sentence}
          {group === 'muster' && <span class="quiet"> {text('history.muster')}</span>}
        </span>
      ),
    },
    {
      id: 'kind',
      title: text('column.kind'),
      track: '7rem',
      optional: 'shown',
      compare: (a, b) => compare(groupName(a.group), groupName(b.group)),
      cell: ({ group }) => <span class="quiet">{groupName(group)}</span>,
    },
    {
      id: 'card',
      title: text('column.card'),
      track: 'minmax(0, 1.6fr)',
      optional: 'shown',
      compare: (a, b) => compare(a.card?.name ?? '', b.card?.name ?? ''),
      cell: ({ card }) =>
        card?.url ? (
          <button type="button" class="link cell-text" title={card.name} onClick={() => workspace.openCard(card.id)}>
            <bdi>{card.name}</bdi>
          </button>
        ) : (
          <bdi class="cell-text quiet">{card?.name}</bdi>
        ),
    },
  ];
}

function groupingsOf(rows: readonly HistoryRow[], locale: string): BenchGrouping<HistoryRow>[] {
  const dayOf = calendar(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const names = new Map(rows.map(({ by }) => [by.id, by.fullName]));
  const cards = new Map(rows.map(({ card }) => [card?.id ?? '', card?.name ?? '']));
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
  return [
    {
      id: 'day',
      title: text('column.day'),
      keysOf: ({ date }) => [dayOf(Date.parse(date))],
      rank: (key) => -Date.parse(key),
      nameOf: (key) => long.format(new Date(`${key}T12:00:00`)),
    },
    {
      id: 'by',
      title: text('column.who'),
      keysOf: ({ by }) => [by.id],
      nameOf: (key) => names.get(key) ?? '?',
    },
    {
      id: 'card',
      title: text('column.card'),
      keysOf: ({ card }) => [card?.id ?? ''],
      nameOf: (key) => cards.get(key) || '—',
    },
    {
      id: 'kind',
      title: text('column.kind'),
      keysOf: ({ group }) => [group],
      nameOf: (key) => groupName(key as ActionGroup),
    },
  ];
}
