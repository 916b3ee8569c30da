import { useEffect, useMemo, useState } from 'preact/hooks';
import { shortDay } from '../../lib/when.ts';
import { calendar } from '../../model/days.ts';
import { text } from '../../strings/items-more-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import { readTicks } from '../../trello/actions.ts';
import { type Bar, Bars } from '../../ui/Bars.tsx';
import { Line } from '../../ui/Line.tsx';
import type { Workspace } from '../feature.ts';
import type { ItemRow } from '../item-rows.ts';
import { arrange } from '../workbench/arrange.ts';
import { commonGroupings } from '../workbench/groupings.ts';
import type { BenchGrouping } from '../workbench/Workbench.tsx';
import { itemTraits } from './queries.ts';
import { doneByWeek, type Tick } from './weeks.ts';

interface SummaryProps {
  readonly workspace: Workspace;
  readonly rows: readonly ItemRow[];
}

const weeks = 12;
const week = 7 * 86_400_000;

/** How far the items of the board are: by list, by member, by checklist, and from week to week. */
export function Summary({ workspace, rows }: SummaryProps) {
  const board = workspace.board.value;
  const { list, member, checklist } = useMemo(() => commonGroupings(board, itemTraits), [board]);
  const bars = (grouping: BenchGrouping<ItemRow>): Bar[] =>
    arrange(rows, { grouping, done: itemTraits.done }).map(({ key, done, total }) => ({
      name: grouping.nameOf(key),
      done,
      total,
    }));
  const texts = {
    name: text('summary.name'),
    done: text('summary.done'),
    total: text('summary.total'),
    table: text('chart.table'),
    picture: text('chart.picture'),
  };
  return (
    <div class="summary">
      <Weeks workspace={workspace} />
      <Bars title={text('summary.list')} bars={bars(list)} texts={texts} />
      {rows.some(({ item }) => item.idMember !== null) && (
        <Bars title={text('summary.member')} bars={bars(member)} texts={texts} />
      )}
      <Bars title={text('summary.checklist')} bars={bars(checklist)} texts={texts} />
    </div>
  );
}

/** What was done from week to week; read when it is looked at. */
function Weeks({ workspace }: Pick<SummaryProps, 'workspace'>) {
  const [ticks, setTicks] = useState<readonly Tick[] | 'lost' | null>(null);
  useEffect(() => {
    void readAll(workspace).then(setTicks);
  }, []);
  // A note says why.
  if (ticks === 'lost') return null;
  if (!ticks) return <p class="quiet">{text('summary.reading')}</p>;
  const now = Date.now();
  const locale = spokenLocale();
  const dayOf = calendar(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const points = doneByWeek(ticks, dayOf, now, weeks).map(({ from, done }) => ({
    name: text('summary.week', { day: shortDay(Date.parse(`${from}T12:00:00`), now, locale) }),
    value: done,
  }));
  if (points.every(({ value }) => value === 0)) {
    return (
      <section class="chart">
        <h3>{text('summary.weeks')}</h3>
        <p class="quiet">{text('summary.weeks.none')}</p>
      </section>
    );
  }
  return (
    <Line
      title={text('summary.weeks')}
      points={points}
      texts={{
        name: text('summary.name'),
        value: text('summary.done'),
        table: text('chart.table'),
        picture: text('chart.picture'),
      }}
    />
  );
}

/** What was checked and unchecked in the last weeks, one request for each thousand; `lost` where it could not be read. */
async function readAll(workspace: Workspace): Promise<Tick[] | 'lost'> {
  const since = new Date(Date.now() - weeks * week).toISOString();
  const ticks: Tick[] = [];
  for (let before: string | null | undefined; before !== null; ) {
    const page = await workspace.read(readTicks(workspace.board.value.id, since, before));
    if (!page) return 'lost';
    ticks.push(...page.entries);
    before = page.next;
  }
  return ticks;
}
