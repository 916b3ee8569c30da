import { type ComponentChildren, Fragment } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type FilterKey, parseFilter } from '../model/filter.ts';
import { compile, type Traits, unknownNames } from '../model/filter-match.ts';
import { text as common } from '../strings/text.ts';
import { text } from '../strings/workbench-text.ts';
import { FilterLine } from '../ui/FilterLine.tsx';
import { Progress } from '../ui/Progress.tsx';
import { nothing, type Selection, within } from '../ui/selection.ts';
import { type Column, type Entry, Table } from '../ui/Table.tsx';
import { arrange, type Grouping } from './arrange.ts';
import type { Workspace } from './feature.ts';
import { sentencesOf } from './mistakes.ts';
import { readSetup, type Setup, writeSetup } from './setup.ts';
import { ViewMenus } from './ViewMenus.tsx';
import './workbench.css';

export interface BenchColumn<R> extends Omit<Column<R>, 'sortable'> {
  readonly compare?: (a: R, b: R) => number;
  /** Whether it may be hidden, and whether it is at first. */
  readonly optional?: 'shown' | 'hidden';
}

export interface BenchGrouping<R> extends Grouping<R> {
  readonly title: string;
  /** What a group is called. */
  readonly nameOf: (key: string) => string;
}

/** What a table of the board page is about. */
export interface Bench<R> {
  /** Names its state and its saved views. */
  readonly id: string;
  readonly label: string;
  readonly search: string;
  readonly count: (shown: number) => string;
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly labelOf: (row: R) => string;
  readonly lookOf: (row: R) => string;
  readonly traits: Traits<R>;
  readonly keys: readonly FilterKey[];
  /** The words of `is:` it knows. */
  readonly states: readonly string[];
  readonly columns: readonly BenchColumn<R>[];
  readonly groupings: readonly BenchGrouping<R>[];
  /** How the rows are grouped at first; by list unless it is said. */
  readonly group?: string;
  /** Whether its rows are done or not, so that groups have progress. */
  readonly progress?: false;
  /** Whether rows can be chosen; where the person may write, they can. */
  readonly selectable?: false;
  /** Beyond a row, what its cells show. */
  readonly stamp: unknown;
  readonly onKey?: (event: KeyboardEvent, row: R) => boolean;
  /** Called when the handle of a row is pressed. */
  readonly onDrag?: (event: PointerEvent) => void;
  /** The verbs on what is selected. */
  readonly bulk: (rows: readonly R[]) => ComponentChildren;
  /** More buttons beside the menus. */
  readonly tools?: (act: BenchActions<R>) => ComponentChildren;
  /** Said above the table. */
  readonly note?: ComponentChildren;
  /** Shown instead of an empty table. */
  readonly empty: ComponentChildren;
}

export interface BenchActions<R> {
  /** Shows what this filter line finds. */
  show(line: string): void;
  /** The rows that pass. */
  readonly shown: readonly R[];
}

/** A table with its filter, groups, order, columns, saved views and verbs on what is selected. */
export function Workbench<R>({ workspace, bench }: { readonly workspace: Workspace; readonly bench: Bench<R> }) {
  const { keyOf, traits, columns, groupings } = bench;
  const board = workspace.board.value;
  const usual = { group: bench.group ?? 'list' };
  const state = workspace.viewState(bench.id);
  const setup = readSetup(state.value.value, usual);
  const change = (part: Partial<Setup>) => state.set(writeSetup({ ...setup, ...part }, usual));
  const [selection, setSelection] = useState<Selection>(nothing);
  const line = useLater(setup.line);
  /** Loaded when somebody is about to type. */
  const [completion, setCompletion] = useState<typeof import('../model/filter-complete.ts') | null>(null);

  const { archived } = setup;
  const rows = useMemo(
    () => (archived ? bench.rows : bench.rows.filter((row) => !traits.card(row).closed)),
    [bench.rows, archived],
  );
  useEffect(() => {
    if (archived && workspace.canWrite.value) void workspace.readArchived();
  }, [archived]);
  const now = useMinute();
  const { filter, mistakes } = useMemo(() => {
    const { places: all, mistakes } = parseFilter(line);
    const places = all.filter(({ term: { key } }) => key === 'text' || bench.keys.includes(key));
    const foreign = all
      .filter((place) => !places.includes(place))
      .map(({ term, from, to }) => ({ kind: 'key' as const, value: term.key, from, to }));
    // A term that names what is not there would hide everything: it is said to be a mistake, and left out.
    const unknown = unknownNames(places, board);
    const wrong = new Set(unknown.map(({ from }) => from));
    return {
      filter: places.flatMap(({ term, from }) => (wrong.has(from) ? [] : term)),
      // What is still being typed is not wrong yet.
      mistakes: sentencesOf(
        [...mistakes.filter(({ kind, to }) => kind !== 'missing' || to < line.length), ...foreign, ...unknown],
        bench,
      ),
    };
  }, [line, board]);
  const test = useMemo(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return compile(filter, traits, { board, idMe: workspace.me?.id ?? null, now, timeZone });
  }, [filter, board, now]);
  const grouping = groupings.find(({ id }) => id === setup.group);
  const compare = columns.find(({ id }) => id === setup.sort?.by)?.compare;
  const groups = useMemo(
    () => arrange(rows, { test, compare, down: setup.sort?.down ?? false, grouping, done: traits.done }),
    [rows, test, compare, setup.sort?.down, setup.group],
  );
  const shown = useMemo(() => [...new Set(groups.flatMap(({ rows }) => rows))], [groups]);
  const keys = useMemo(() => shown.map(keyOf), [shown]);

  const byKey = useMemo(() => new Map(rows.map((row) => [keyOf(row), row])), [rows]);
  useEffect(() => setSelection((before) => within(before, new Set(byKey.keys()))), [byKey]);
  // Verbs are for what is in sight: what the filter hides is left alone.
  const selected = shown.filter((row) => selection.keys.has(keyOf(row)));

  const visible = useMemo(
    () =>
      columns
        .filter(({ id, optional }) => (optional === 'hidden') === (optional !== undefined && setup.turned.includes(id)))
        .map(({ compare, ...column }): Column<R> => ({ ...column, sortable: compare !== undefined })),
    [columns, setup.turned.join()],
  );
  const entries = useMemo(
    () =>
      groups.flatMap(({ key, rows, done, total }): Entry<R>[] => {
        const open = grouping === undefined || !setup.closed.includes(key);
        const own = open
          ? rows.map((row): Entry<R> => ({ kind: 'row', key: `${key} ${keyOf(row)}`, id: keyOf(row), row }))
          : [];
        if (!grouping) return own;
        const name = grouping.nameOf(key);
        const draw = () =>
          bench.progress === false ? (
            <GroupTitle name={name} shown={rows.length} />
          ) : (
            <GroupTitle name={name} shown={rows.length} of={{ done, total }} />
          );
        const content = [name, rows.length, done, total];
        return [{ kind: 'group', key: `group ${key}`, keys: rows.map(keyOf), open, content, draw }, ...own];
      }),
    [groups, setup.closed.join('\n')],
  );

  return (
    <div class="workbench">
      <div class="toolbar row">
        <FilterLine
          label={bench.search}
          clear={text('filter.clear')}
          suggestions={text('filter.suggestions')}
          value={setup.line}
          complete={(line, caret) =>
            completion?.complete(line, caret, board, { keys: bench.keys, states: bench.states }) ?? []
          }
          onFocus={() => void import('../model/filter-complete.ts').then(setCompletion)}
          mistakes={mistakes}
          onChange={(line) => change({ line })}
        />
        <ViewMenus workspace={workspace} bench={bench} setup={setup} change={change} />
        {bench.tools?.({ show: (line) => change({ line }), shown })}
        <span class="quiet tabular" role="status">
          {bench.count(shown.length)}
        </span>
      </div>
      {bench.note}
      {rows.length === 0 ? (
        bench.empty
      ) : shown.length === 0 ? (
        <div class="empty">
          <p class="quiet">{text('nothing.matches')}</p>
          <button type="button" class="button" onClick={() => change({ line: '' })}>
            {text('show.all')}
          </button>
        </div>
      ) : (
        <Table
          texts={{
            label: bench.label,
            select: text('select.row'),
            selectAll: text('select.all'),
            selectGroup: text('select.group'),
          }}
          columns={visible}
          entries={entries}
          all={keys}
          labelOf={bench.labelOf}
          lookOf={bench.lookOf}
          stamp={bench.stamp}
          sort={setup.sort}
          onSort={(by) => change({ sort: nextSort(setup.sort, by) })}
          onGroup={(key, open) => {
            const group = key.replace(/^group /, '');
            const others = setup.closed.filter((closed) => closed !== group);
            change({ closed: open ? others : [...others, group] });
          }}
          selection={workspace.canWrite.value && bench.selectable !== false ? selection : null}
          onSelect={setSelection}
          {...(bench.onKey && { onKey: bench.onKey })}
          {...(bench.onDrag && { onDrag: bench.onDrag })}
        />
      )}
      {selected.length > 0 && workspace.canWrite.value && (
        <section class="bulk" ref={makeRoom} aria-label={text('selected', { count: selected.length })}>
          <b class="tabular" role="status">
            {text('selected', { count: selected.length })}
          </b>
          <Fragment>{bench.bulk(selected)}</Fragment>
          <button type="button" class="button subtle" onClick={() => setSelection(nothing)}>
            {text('select.none')}
          </button>
        </section>
      )}
    </div>
  );
}

/** Keeps what is said of a job above the verbs, not over them. */
function makeRoom(bar: HTMLElement | null): void {
  const { style } = document.documentElement;
  if (bar) style.setProperty('--verbs', `${bar.offsetHeight + 8}px`);
  else style.removeProperty('--verbs');
}

interface GroupTitleProps {
  readonly name: string;
  readonly shown: number;
  /** Where rows are done or not. */
  readonly of?: { readonly done: number; readonly total: number };
}

function GroupTitle({ name, shown, of }: GroupTitleProps) {
  return (
    <>
      <h2 dir="auto">{name}</h2>
      {of ? (
        <>
          <span class="quiet tabular">
            {of.done}/{of.total}
          </span>
          <span class="group-progress">
            <Progress {...of} label={common('checklist.progress', of)} />
          </span>
          {shown < of.total && <span class="quiet tabular">{text('group.shown', { count: shown })}</span>}
        </>
      ) : (
        <span class="quiet tabular">{shown}</span>
      )}
    </>
  );
}

/** Up, down, as on the board. */
function nextSort(sort: Setup['sort'], by: string): Setup['sort'] {
  if (sort?.by !== by) return { by, down: false };
  return sort.down ? null : { by, down: true };
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
