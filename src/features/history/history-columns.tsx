/** The columns and groups of the board's history. */
import { clockTime, dayAndTime, exactTime } from '../../lib/when.ts';
import { calendar } from '../../model/days.ts';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/history-text.ts';
import { nameOrder, spokenLocale } from '../../strings/text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import type { Workspace } from '../feature.ts';
import type { BenchColumn, BenchGrouping } from '../workbench/Workbench.tsx';
import type { HistoryRow } from './queries.ts';
import type { ActionGroup } from './sentences.ts';

const groupName = (group: ActionGroup) => text(`group.${group}`);

/** Where rows stand below their day, the time of the day says when. */
export function columnsOf(workspace: Workspace, byDay: boolean): BenchColumn<HistoryRow>[] {
  const compare = nameOrder();
  const locale = spokenLocale();
  return [
    {
      id: 'when',
      title: text('column.when'),
      track: byDay ? '5.5rem' : '13rem',
      compare: (a, b) => Date.parse(a.date) - Date.parse(b.date),
      cell: ({ date }) => (
        <time class="quiet tabular" dateTime={date} title={exactTime(Date.parse(date), locale)}>
          {(byDay ? clockTime : dayAndTime)(Date.parse(date), locale)}
        </time>
      ),
    },
    {
      id: 'who',
      title: text('column.who'),
      track: 'minmax(10rem, 1.3fr)',
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
          <button
            type="button"
            class="link cell-text"
            title={titleOf(card)}
            onClick={() => workspace.openCard(card.id)}
          >
            <bdi>{titleOf(card)}</bdi>
          </button>
        ) : (
          <bdi class="cell-text quiet">{card?.name}</bdi>
        ),
    },
  ];
}

export function groupingsOf(rows: readonly HistoryRow[], locale: string): BenchGrouping<HistoryRow>[] {
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
