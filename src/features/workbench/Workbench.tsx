import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FilterKey } from '../../model/filter.ts';
import type { Traits } from '../../model/filter-match.ts';
import { text } from '../../strings/workbench-text.ts';
import { Empty } from '../../ui/Empty.tsx';
import { FilterLine } from '../../ui/FilterLine.tsx';
import { icons } from '../../ui/Icon.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { nothing, type Selection, within } from '../../ui/selection.ts';
import { type Column, Table } from '../../ui/Table.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import type { Workspace } from '../feature.ts';
import type { Group, Grouping } from './arrange.ts';
import { entriesOf } from './entries.ts';
import { GroupTitle } from './GroupTitle.tsx';
import { readSetup, type Setup, writeSetup } from './setup.ts';
import { useArranged } from './use-arranged.ts';
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
  /** The kind of a row in words, for `type:`. */
  readonly kindOf?: (row: R) => string;
  readonly columns: readonly BenchColumn<R>[];
  readonly groupings: readonly BenchGrouping<R>[];
  /** How the rows are grouped at first; by list unless it is said. */
  readonly group?: string;
  /** Whether its rows are done or not, so that groups have progress; or have it once something is done. */
  readonly progress?: false | 'begun';
  /** Whether rows of archived cards are shown like others; they are when they are asked for, unless it is said. */
  readonly archived?: 'shown';
  /** Whether rows can be chosen; where the person may write, they can. */
  readonly selectable?: false;
  /** Whether all rows are chosen at first; verbs are for those in sight. */
  readonly chosen?: boolean;
  /** `chosen`: what a key for many is for: all that is selected where the row is of it, else the row. */
  readonly onKey?: (event: KeyboardEvent, row: R, chosen: readonly R[]) => boolean;
  /** Called when the handle of a row is pressed. */
  readonly onDrag?: (event: PointerEvent) => void;
  /** Whether a row is of a card that is work; those of templates and separators are easily selected by mistake. */
  readonly work?: (row: R) => boolean;
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
  /** The filter line as it is. */
  readonly line: string;
  /** Shows what this filter line finds. */
  show(line: string): void;
  /** Chooses rows by their keys. */
  select(selection: Selection): void;
  /** The rows that pass. */
  readonly shown: readonly R[];
}

const loadCompletion = () => import('../../model/filter-complete.ts');
const loadBar = async () => (await import('./SelectionBar.tsx')).SelectionBar;

/** A table with its filter, groups, order, columns, saved views and verbs on what is selected. */
export function Workbench<R extends object>({
  workspace,
  bench,
}: {
  readonly workspace: Workspace;
  readonly bench: Bench<R>;
}) {
  const { keyOf, columns } = bench;
  const board = workspace.board.value;
  const usual = { group: bench.group ?? 'list' };
  const state = workspace.viewState(bench.id);
  const setup = readSetup(state.value.value, usual);
  const change = (part: Partial<Setup>) => state.set(writeSetup({ ...setup, ...part }, usual));
  const [selection, setSelection] = useState<Selection>(() =>
    bench.chosen ? { keys: new Set(bench.rows.map(keyOf)), anchor: null } : nothing,
  );
  const [typing, setTyping] = useState(false);
  const completion = useLoaded(loadCompletion, typing);
  const { rows, groups, shown, again, filter, mistakes, waiting } = useArranged(workspace, bench, setup);
  const { archived } = setup;
  useEffect(() => {
    if (archived && workspace.canWrite.value) void workspace.readArchived();
  }, [archived]);

  const keys = useMemo(() => {
    let known: readonly string[] | undefined;
    return () => {
      known ??= shown.map(keyOf);
      return known;
    };
  }, [shown]);
  useEffect(() => setSelection((before) => within(before, rows, keyOf)), [rows]);
  // Verbs are for what is in sight: what the filter hides is left alone.
  const selected = selection.keys.size === 0 ? [] : shown.filter((row) => selection.keys.has(keyOf(row)));

  const { work } = bench;
  const aside = work ? selected.filter((row) => !work(row)) : [];

  const visible = useMemo(
    () =>
      columns
        .filter((column) => isShown(column, setup))
        .map(({ compare, ...column }): Column<R> => ({ ...column, sortable: compare !== undefined })),
    [columns, setup.turned.join(), setup.group],
  );
  const grouping = bench.groupings.find(({ id }) => id === setup.group);
  const entries = useMemo(() => {
    const heading = ({ key, rows, done, total }: Group<R>) => {
      const name = grouping?.nameOf(key) ?? '';
      const of = bench.progress === false || (bench.progress && !done) ? {} : { of: { done, total } };
      const draw = () => <GroupTitle name={name} shown={rows.length} {...of} />;
      return { open: !setup.closed.includes(key), content: [name, rows, done, total], draw };
    };
    return entriesOf(groups, { keyOf, again, heading: grouping ? heading : null });
  }, [groups, setup.closed.join('\n')]);

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
          onFocus={() => setTyping(true)}
          mistakes={mistakes}
          onChange={(line) => change({ line })}
        />
        {bench.tools && (
          <div class="row tools">
            {bench.tools({ line: setup.line, show: (line) => change({ line }), shown, select: setSelection })}
          </div>
        )}
      </div>
      <div class="row view-line">
        <ViewMenus workspace={workspace} bench={bench} setup={setup} filter={filter} change={change} />
        <span class="quiet tabular" role="status">
          {!waiting && bench.count(shown.length)}
        </span>
      </div>
      {bench.note}
      {rows.length === 0 ? (
        bench.empty
      ) : waiting ? (
        <div class="skeleton" aria-busy="true" />
      ) : shown.length === 0 ? (
        <Empty drawing={icons.search}>
          <p class="quiet">{text('nothing.matches')}</p>
          <button type="button" class="button" onClick={() => change({ line: '' })}>
            {text('show.all')}
          </button>
        </Empty>
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
          stamp={board.members}
          sort={setup.sort}
          onSort={(by) => change({ sort: nextSort(setup.sort, by) })}
          onGroup={(key, open) => {
            const group = key.replace(/^group /, '');
            const others = setup.closed.filter((closed) => closed !== group);
            change({ closed: open ? others : [...others, group] });
          }}
          selection={workspace.mayWrite && bench.selectable !== false ? selection : null}
          onSelect={setSelection}
          onKey={(event, row) => bench.onKey?.(event, row, selected.includes(row) ? selected : [row]) ?? false}
          {...(bench.onDrag && { onDrag: bench.onDrag })}
        />
      )}
      {selected.length > 0 && workspace.canWrite.value && (
        <Lazy
          load={loadBar}
          props={{
            count: selected.length,
            aside: aside.length,
            verbs: bench.bulk(selected),
            leave: () =>
              setSelection({ ...selection, keys: new Set(selected.filter((row) => work?.(row)).map(keyOf)) }),
            none: () => setSelection(nothing),
          }}
        />
      )}
    </div>
  );
}

/** Columns that headings make needless. */
const headed = ['list', 'checklist'];

/**
 * Whether a column is to be seen. Below headings of lists or checklists there is no need to repeat what they say, unless
 * it is asked for.
 */
export function isShown<R>({ id, optional }: BenchColumn<R>, { group, turned }: Setup): boolean {
  const atFirst = optional !== 'hidden' && !(id === group && headed.includes(id));
  return atFirst !== (optional !== undefined && turned.includes(id));
}

/** Up, down, as on the board. */
function nextSort(sort: Setup['sort'], by: string): Setup['sort'] {
  if (sort?.by !== by) return { by, down: false };
  return sort.down ? null : { by, down: true };
}
