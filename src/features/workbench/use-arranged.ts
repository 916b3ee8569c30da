import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { useLoaded } from '../../ui/use-loaded.ts';
import type { Workspace } from '../feature.ts';
import { arrange, type Group } from './arrange.ts';
import type { Understood } from './find.ts';
import type { Shown } from './holding.ts';
import type { Setup } from './setup.ts';
import type { Bench } from './Workbench.tsx';

export interface Arranged<R> {
  /** All that could be shown, whatever the filter says. */
  readonly rows: readonly R[];
  /** What is shown. */
  readonly groups: readonly Group<R>[];
  /** The rows of all groups, each once. */
  readonly shown: readonly R[];
  /** Whether some stand in several groups. */
  readonly again: boolean;
  /** What the filter line asks for. */
  readonly filter: Understood['filter'];
  /** What of the filter line filters nothing, in its order. */
  readonly mistakes: Understood['mistakes'];
  /** Whether it is not known yet what the filter finds, or in which order. */
  readonly waiting: boolean;
}

const loadFind = () => import('./find.ts');
const everything: Understood = { filter: [], mistakes: [] };

/** What a table shows of its rows, as it is set up. Sorted and grouped once, so that a key in the filter line only filters. */
export function useArranged<R extends object>(workspace: Workspace, bench: Bench<R>, setup: Setup): Arranged<R> {
  const { traits, columns, groupings } = bench;
  const { line } = setup;
  const archived = setup.archived || bench.archived === 'shown';
  const board = workspace.board.value;
  const now = useMinute();
  const rows = useMemo(
    () => (archived ? bench.rows : bench.rows.filter((row) => !traits.card(row).closed)),
    [bench.rows, archived],
  );

  const compare = columns.find(({ id }) => id === setup.sort?.by)?.compare;
  const wanted = line !== '' || compare !== undefined;
  const find = useLoaded(loadFind, wanted);
  const waiting = wanted && !find;
  const { filter, mistakes } = useMemo(() => find?.understand(line, bench, board) ?? everything, [find, line, board]);
  const test = useMemo(
    () => find?.questionOf(filter, bench, { board, idMe: workspace.me?.id ?? null, now }),
    [find, filter, board, now],
  );

  const grouping = groupings.find(({ id }) => id === setup.group);
  const down = setup.sort?.down ?? false;
  const before = useRef<readonly R[]>([]);
  const sorted = useMemo(() => {
    if (!compare || !find) return rows;
    before.current = find.ordered(rows, down ? (a, b) => compare(b, a) : compare, before.current);
    return before.current;
  }, [find, rows, compare, down]);
  const all = useMemo(() => arrange(sorted, { grouping, done: traits.done }), [sorted, setup.group]);
  const shownBefore = useRef<Shown<R> | null>(null);
  const [leaves, left] = useReducer((count: number) => count + 1, 0);
  const groups = useMemo(() => {
    if (waiting) return [];
    if (!find || !test || filter.length === 0) return all;
    const { keyOf } = bench;
    shownBefore.current = find.narrowHolding({
      ...{ line, groups: all, test, keyOf, before: shownBefore.current },
      left: () => left(null),
    });
    return shownBefore.current.groups;
  }, [all, filter, test, waiting, leaves]);
  const again = useMemo(() => all.reduce((sum, { total }) => sum + total, 0) > rows.length, [all]);
  const shown = useMemo(() => {
    const each = groups.flatMap(({ rows }) => rows);
    return again ? [...new Set(each)] : each;
  }, [groups]);
  useEffect(() => find?.makeReady(rows, traits), [find, rows]);
  return { rows, groups, shown, again, filter, mistakes, waiting };
}

/** The time in ms, once a minute: what is overdue changes by itself. */
function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
