import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLoaded } from '../ui/use-loaded.ts';
import { arrange, type Group, narrow } from './arrange.ts';
import type { Workspace } from './feature.ts';
import type { Understood } from './find.ts';
import type { Setup } from './setup.ts';
import type { Bench } from './Workbench.tsx';

export interface Arranged<R> {
  /** All that could be shown, whatever the filter says. */
  readonly rows: readonly R[];
  /** What is shown. */
  readonly groups: readonly Group<R>[];
  /** The rows of all groups, each once. */
  readonly shown: readonly R[];
  /** What of the filter line filters nothing, in its order. */
  readonly mistakes: Understood['mistakes'];
  /** Whether it is not known yet what the filter finds. */
  readonly waiting: boolean;
}

const loadFind = () => import('./find.ts');
const everything: Understood = { filter: [], mistakes: [] };

/** More rows than so are filtered after what is typed was painted. */
const many = 30_000;

/** What a table shows of its rows, as it is set up. Grouped and sorted once, so that a key in the filter line only filters. */
export function useArranged<R extends object>(workspace: Workspace, bench: Bench<R>, setup: Setup): Arranged<R> {
  const { traits, columns, groupings } = bench;
  const { archived } = setup;
  const board = workspace.board.value;
  const now = useMinute();
  const rows = useMemo(
    () => (archived ? bench.rows : bench.rows.filter((row) => !traits.card(row).closed)),
    [bench.rows, archived],
  );
  const late = useLater(setup.line);
  const line = rows.length > many ? late : setup.line;

  const find = useLoaded(loadFind, line !== '');
  const waiting = line !== '' && !find;
  const { filter, mistakes } = useMemo(() => find?.understand(line, bench, board) ?? everything, [find, line, board]);
  const test = useMemo(
    () => find?.questionOf(filter, bench, { board, idMe: workspace.me?.id ?? null, now }),
    [find, filter, board, now],
  );

  const grouping = groupings.find(({ id }) => id === setup.group);
  const compare = columns.find(({ id }) => id === setup.sort?.by)?.compare;
  const all = useMemo(
    () => arrange(rows, { compare, down: setup.sort?.down ?? false, grouping, done: traits.done }),
    [rows, compare, setup.sort?.down, setup.group],
  );
  const groups = useMemo(() => {
    if (waiting) return [];
    return test && filter.length > 0 ? narrow(all, test) : all;
  }, [all, filter, test, waiting]);
  const shown = useMemo(() => eachOnce(groups), [groups]);
  return { rows, groups, shown, mistakes, waiting };
}

function eachOnce<R>(groups: readonly Group<R>[]): readonly R[] {
  const all = groups.flatMap(({ rows }) => rows);
  return groups.length < 2 ? all : [...new Set(all)];
}

/** A value that follows the one given once what is typed was painted: a key must never wait for what it finds. */
function useLater<T>(value: T): T {
  const [late, setLate] = useState(value);
  const frame = useRef(0);
  useEffect(() => {
    frame.current = requestAnimationFrame(() => setTimeout(() => setLate(value)));
    return () => cancelAnimationFrame(frame.current);
  }, [value]);
  return late;
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
