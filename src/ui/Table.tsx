import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { extend, type Selection, toggle, toggleAll } from './selection.ts';
import { TableRow } from './TableRow.tsx';
import './table.css';
import { useVirtual } from './use-virtual.ts';

export interface Column<R> {
  readonly id: string;
  readonly title: string;
  /** A track of a CSS grid. */
  readonly track: string;
  readonly cell: (row: R) => ComponentChildren;
  readonly sortable?: boolean;
  /** Whether its title is only said. */
  readonly hidden?: boolean;
}

/** A heading over the rows that follow it, or a row. */
export type Entry<R> =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly keys: readonly string[];
      readonly open: boolean;
      readonly content: readonly unknown[];
      readonly draw: () => ComponentChildren;
    }
  | {
      readonly kind: 'row';
      readonly key: string;
      /** What is chosen with it: a row that stands in two groups is chosen in both. */
      readonly id: string;
      readonly row: R;
    };

export interface TableTexts {
  readonly label: string;
  readonly select: string;
  readonly selectAll: string;
  readonly selectGroup: string;
}

interface TableProps<R> {
  readonly texts: TableTexts;
  readonly columns: readonly Column<R>[];
  readonly entries: readonly Entry<R>[];
  /** Keys of all rows that pass, also of those in groups that are closed. */
  readonly all: readonly string[];
  readonly labelOf: (row: R) => string;
  readonly lookOf: (row: R) => string;
  /** Beyond a row itself, what its cells show. */
  readonly stamp: unknown;
  readonly sort: { readonly by: string; readonly down: boolean } | null;
  readonly onSort: (column: string) => void;
  readonly onGroup: (key: string, open: boolean) => void;
  /** Null where nothing can be chosen. */
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection) => void;
  /** Called when the handle of a row (`data-drag`) is pressed. */
  readonly onDrag?: (event: PointerEvent) => void;
  /** A key pressed on a row; true when it was of use. */
  readonly onKey?: (event: KeyboardEvent, row: R) => boolean;
}

/**
 * A table of any number of rows, of which only those in sight exist. One stop of the tab key: arrows move between rows and
 * into them, Space chooses, Shift draws ranges, Ctrl+A chooses all (https://www.w3.org/WAI/ARIA/apg/patterns/grid/).
 */
export function Table<R>(props: TableProps<R>) {
  const { texts, columns, entries, all, sort, onSort, onGroup, selection, onSelect } = props;
  const [active, setActive] = useState<string | null>(null);
  const wanted = useRef(false);
  const at = entries.findIndex(({ key }) => key === active);
  const activeIndex = Math.max(at, 0);
  const { scroller, total, items, measure, show } = useVirtual({
    count: entries.length,
    keyOf: (index) => entries[index]?.key ?? '',
    estimate: (index) => (entries[index]?.kind === 'group' ? 44 : 37),
    // The row that has the focus, or in which something is written, stays.
    always: active === null ? null : activeIndex,
    rows: entries,
  });
  const tracks = `${selection ? '28px ' : ''}${columns.map(({ track }) => track).join(' ')}`;

  const focus = (index: number) => {
    const entry = entries[index];
    if (!entry) return;
    setActive(entry.key);
    show(index);
    wanted.current = true;
  };
  const focusRow = (row: HTMLElement | null) => {
    if (!row || !wanted.current || row.dataset.index !== String(activeIndex)) return;
    wanted.current = false;
    row.focus({ preventScroll: true });
  };

  // Rows are not drawn anew for every choice: they ask for what is chosen by then.
  const latest = useRef(props);
  latest.current = props;
  const choose = (key: string, range: boolean) => {
    const { selection, all, onSelect } = latest.current;
    if (selection) onSelect(range ? extend(selection, key, all) : toggle(selection, key));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[role=row]');
    const index = Number(row?.dataset.index ?? Number.NaN);
    const entry = entries[index];
    if (!row || !entry || target.closest('[data-editing], [popover]')) return;
    const onRow = target === row;
    const inside = [
      ...row.querySelectorAll<HTMLElement>('button:not(:disabled), input:not(:disabled), a[href]'),
    ].filter((control) => !control.closest('[popover]'));
    const rtl = getComputedStyle(row).direction === 'rtl';
    const into = rtl ? 'ArrowLeft' : 'ArrowRight';
    const out = rtl ? 'ArrowRight' : 'ArrowLeft';
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -entries.length,
      End: entries.length,
    };
    const step = steps[event.key];
    const used = () => event.preventDefault();

    if (entry.kind === 'row' && props.onKey?.(event, entry.row)) return used();
    if (step !== undefined && !event.altKey) {
      used();
      const to = Math.min(entries.length - 1, Math.max(0, index + step));
      const next = entries[to];
      if (event.shiftKey && selection && entry.kind === 'row' && next?.kind === 'row') {
        onSelect(extend(selection.anchor === null ? toggle(selection, entry.id) : selection, next.id, all));
      }
      focus(to);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a' && selection) {
      used();
      onSelect(toggleAll(selection, all));
    } else if (event.key === ' ' && onRow && selection) {
      used();
      if (entry.kind === 'row') choose(entry.id, event.shiftKey);
      else onSelect(toggleAll(selection, entry.keys));
    } else if (event.key === into) {
      used();
      if (entry.kind === 'group' && !entry.open && onRow) onGroup(entry.key, true);
      else inside[onRow ? 0 : Math.min(inside.indexOf(target) + 1, inside.length - 1)]?.focus();
    } else if (event.key === out) {
      used();
      if (onRow && entry.kind === 'group' && entry.open) onGroup(entry.key, false);
      else if (!onRow) (inside[inside.indexOf(target) - 1] ?? row).focus();
    } else if (event.key === 'Enter' && onRow) {
      used();
      if (entry.kind === 'group') onGroup(entry.key, !entry.open);
      else inside[0]?.focus();
    } else if (event.key === 'Escape' && (!onRow || (selection?.keys.size ?? 0) > 0)) {
      // Only what is left of it is for the page behind.
      event.stopPropagation();
      if (!onRow) row.focus();
      else if (selection) onSelect({ keys: new Set(), anchor: null });
    }
  };

  return (
    <div class="virtual table" ref={scroller} style={{ '--tracks': tracks }}>
      <div
        role="grid"
        aria-label={texts.label}
        aria-rowcount={entries.length + 1}
        aria-multiselectable={selection !== null}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => (event.target as Element).closest('[data-drag]') && props.onDrag?.(event)}
        onFocusIn={(event) => {
          const index = Number((event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset.index);
          const entry = entries[index];
          if (entry && entry.key !== active) setActive(entry.key);
        }}
      >
        <div role="row" aria-rowindex={1} class="table-head table-cells">
          {selection && (
            <span role="columnheader">
              <input
                type="checkbox"
                class="select"
                aria-label={texts.selectAll}
                title={texts.selectAll}
                checked={all.length > 0 && selection.keys.size >= all.length}
                onChange={() => onSelect(toggleAll(selection, all))}
              />
            </span>
          )}
          {columns.map(({ id, title, sortable, hidden }) => (
            <span
              key={id}
              role="columnheader"
              class={`cell-${id}`}
              aria-sort={sort?.by === id ? (sort.down ? 'descending' : 'ascending') : undefined}
            >
              {sortable ? (
                <button type="button" class="sort" onClick={() => onSort(id)}>
                  {title}
                  {sort?.by === id && <Icon name={sort.down ? 'down' : 'up'} />}
                </button>
              ) : (
                <span class={hidden ? 'visually-hidden' : undefined}>{title}</span>
              )}
            </span>
          ))}
        </div>
        <div role="rowgroup" class="virtual-rows" style={{ blockSize: `${total}px` }}>
          {items.map(({ index, key, start }) => {
            const entry = entries[index];
            if (!entry) return null;
            const chosen = selection && entry.kind === 'row' ? selection.keys.has(entry.id) : undefined;
            return (
              <TableRow
                key={key}
                index={index}
                start={start}
                look={entry.kind === 'group' ? 'table-group' : `table-cells table-row ${props.lookOf(entry.row)}`}
                label={entry.kind === 'row' ? props.labelOf(entry.row) : undefined}
                drop={entry.kind === 'row' ? entry.id : undefined}
                active={index === activeIndex}
                selected={chosen}
                measure={(row) => {
                  measure(key, row);
                  focusRow(row);
                }}
                content={
                  entry.kind === 'row'
                    ? [entry.row, chosen, props.stamp, columns]
                    : [...entry.content, selection, entry.open, entry.keys]
                }
                draw={() =>
                  entry.kind === 'row'
                    ? [
                        selection && (
                          <SelectCell
                            key="select"
                            texts={texts}
                            chosen={chosen === true}
                            choose={(range) => choose(entry.id, range)}
                          />
                        ),
                        ...columns.map(({ id, cell }) => (
                          <span key={id} role="gridcell" class={`cell cell-${id}`}>
                            {cell(entry.row)}
                          </span>
                        )),
                      ]
                    : groupCells(entry, { texts, selection, onSelect, onGroup })
                }
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface SelectCellProps {
  readonly texts: TableTexts;
  readonly chosen: boolean;
  readonly choose: (range: boolean) => void;
}

function SelectCell({ texts, chosen, choose }: SelectCellProps) {
  return (
    <span role="gridcell" class="cell">
      <input
        type="checkbox"
        class="select"
        data-select
        aria-label={texts.select}
        checked={chosen}
        // A click tells whether Shift was held, a change does not.
        onClick={(event) => choose(event.shiftKey)}
      />
    </span>
  );
}

type Group<R> = Entry<R> & { readonly kind: 'group' };

function groupCells<R>(
  group: Group<R>,
  { texts, selection, onSelect, onGroup }: Pick<TableProps<R>, 'texts' | 'selection' | 'onSelect' | 'onGroup'>,
): ComponentChildren {
  const { key, keys, open, draw } = group;
  const chosen = selection ? keys.filter((key) => selection.keys.has(key)).length : 0;
  return (
    <div role="gridcell" class="row">
      {selection && (
        <input
          type="checkbox"
          class="select"
          data-select
          aria-label={texts.selectGroup}
          title={texts.selectGroup}
          checked={keys.length > 0 && chosen === keys.length}
          ref={(box) => {
            if (box) box.indeterminate = chosen > 0 && chosen < keys.length;
          }}
          onChange={() => onSelect(toggleAll(selection, keys))}
        />
      )}
      <button type="button" class="group-toggle row grow" aria-expanded={open} onClick={() => onGroup(key, !open)}>
        <span class={open ? 'chevron open' : 'chevron'}>
          <Icon name="chevron" />
        </span>
        {draw()}
      </button>
    </div>
  );
}
