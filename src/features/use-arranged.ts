import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Mistake, parseFilter } from '../model/filter.ts';
import { compile, unknownNames } from '../model/filter-match.ts';
import { arrange, type Group, narrow } from './arrange.ts';
import type { Workspace } from './feature.ts';
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
  readonly mistakes: readonly Mistake[];
}

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

  const { filter, mistakes } = useMemo(() => {
    const { places: all, mistakes } = parseFilter(line);
    const places = all.filter(({ term: { key, value } }) =>
      key === 'is' ? bench.states.includes(value.toLowerCase()) : key === 'text' || bench.keys.includes(key),
    );
    // What other tables know.
    const foreign = all
      .filter((place) => !places.includes(place))
      .map(
        ({ term: { key, value }, from, to }): Mistake =>
          key === 'is' ? { kind: 'is', value, from, to } : { kind: 'key', value: key, from, to },
      );
    // A term that names what is not there would hide everything: it is said to be a mistake, and left out.
    const unknown = unknownNames(places, board);
    const wrong = new Set(unknown.map(({ from }) => from));
    return {
      filter: places.flatMap(({ term, from }) => (wrong.has(from) ? [] : term)),
      mistakes: [
        // What is still being typed is not wrong yet.
        ...mistakes.filter(({ kind, to }) => kind !== 'missing' || to < line.length),
        ...foreign,
        ...unknown,
      ].sort((a, b) => a.from - b.from),
    };
  }, [line, board]);
  const test = useMemo(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return compile(filter, traits, { board, idMe: workspace.me?.id ?? null, now, timeZone });
  }, [filter, board, now]);

  const grouping = groupings.find(({ id }) => id === setup.group);
  const compare = columns.find(({ id }) => id === setup.sort?.by)?.compare;
  const all = useMemo(
    () => arrange(rows, { compare, down: setup.sort?.down ?? false, grouping, done: traits.done }),
    [rows, compare, setup.sort?.down, setup.group],
  );
  const groups = useMemo(() => (filter.length === 0 ? all : narrow(all, test)), [all, filter, test]);
  const shown = useMemo(() => eachOnce(groups), [groups]);
  return { rows, groups, shown, mistakes };
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
