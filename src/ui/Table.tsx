import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { GroupCells } from './GroupCells.tsx';
import { extend, type Selection, toggle } from './selection.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import './table.css';
import { apart, indexOf, keyPressed } from './table-keys.ts';
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
      /** Of the rows in it, shown or not. */
      readonly keys: () => readonly string[];
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

/** What stands in a table from top to bottom; looked up when it is drawn, for there may be very many. */
export interface Entries<R> {
  readonly keys: readonly string[];
  /** Which of them are headings. */
  readonly headings: readonly number[];
  at(index: number): Entry<R> | undefined;
}

export interface TableTexts {
  readonly label: string;
  readonly select: string;
  readonly selectAll: string;
  readonly selectGroup: string;
}

export interface TableProps<R> {
  readonly texts: TableTexts;
  readonly columns: readonly Column<R>[];
  readonly entries: Entries<R>;
  /** Keys of all rows that pass, also of those in groups that are closed. */
  readonly all: () => readonly string[];
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
  const last = useRef(0);
  const activeIndex = useMemo(() => {
    const at = active === null ? 0 : entries.keys.indexOf(active);
    // Where the row that had the focus is gone, the next one takes its place.
    last.current = at < 0 ? Math.min(last.current, Math.max(entries.keys.length - 1, 0)) : at;
    return last.current;
  }, [entries, active]);
  const { scroller, total, items, measure, show } = useVirtual({
    ...entries,
    // The row that has the focus, or in which something is written, stays.
    always: active === null ? null : activeIndex,
  });
  const tracks = `${selection ? '28px ' : ''}${columns.map(({ track }) => track).join(' ')}`;

  const focus = (index: number) => {
    const entry = entries.at(index);
    if (!entry) return;
    setActive(entry.key);
    show(index);
    // The row that has it already is not drawn for it; wanted longer, it would take it from who types elsewhere by then.
    wanted.current = entry.key !== active || !held.current?.isConnected;
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
    if (selection) onSelect(range ? extend(selection, key, all()) : toggle(selection, key));
  };

  /** What has the focus, or had it until it was gone: then its row gets it, or the one in its place. */
  const held = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body && held.current?.isConnected === false) focus(activeIndex);
  });

  const onKeyDown = (event: KeyboardEvent) => keyPressed(event, props, focus);

  return (
    <div class="virtual table" ref={scroller} style={{ '--tracks': tracks }}>
      <div
        role="grid"
        aria-label={texts.label}
        aria-rowcount={entries.keys.length + 1}
        aria-multiselectable={selection !== null}
        onKeyDown={onKeyDown}
        onClickCapture={(event) => {
          // As lists do everywhere: Ctrl or ⌘ adds a row, Shift all rows from the last one, wherever in the row one clicks.
          const target = event.target as HTMLElement;
          const entry = entries.at(indexOf(target));
          const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
          if (plain || !selection || entry?.kind !== 'row') return;
          if (target.closest(`[data-select], ${apart}, a[href]`)) return;
          event.preventDefault();
          event.stopPropagation();
          choose(entry.id, event.shiftKey);
        }}
        onMouseDown={(event) => {
          // Else Shift would mark the text between.
          if (event.shiftKey && !(event.target as HTMLElement).closest(apart)) event.preventDefault();
        }}
        onPointerDown={(event) => (event.target as Element).closest('[data-drag]') && props.onDrag?.(event)}
        onFocusIn={(event) => {
          held.current = event.target as Element;
          const entry = entries.at(indexOf(event.target as HTMLElement));
          if (entry && entry.key !== active) setActive(entry.key);
        }}
      >
        <TableHead
          texts={texts}
          columns={columns}
          all={all}
          sort={sort}
          onSort={onSort}
          selection={selection}
          onSelect={onSelect}
        />
        <div role="rowgroup" class="virtual-rows" style={{ blockSize: `${total}px` }}>
          {items.map(({ index, key, start }) => {
            const entry = entries.at(index);
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
                    : [...entry.content, selection, entry.open]
                }
                draw={() =>
                  entry.kind === 'row' ? (
                    [
                      selection && (
                        <span key="select" role="gridcell" class="cell">
                          <input
                            type="checkbox"
                            class="select"
                            data-select
                            aria-label={texts.select}
                            checked={chosen === true}
                            // A click tells whether Shift was held, a change does not.
                            onClick={(event) => choose(entry.id, event.shiftKey)}
                          />
                        </span>
                      ),
                      ...columns.map(({ id, cell }) => (
                        <span key={id} role="gridcell" class={`cell cell-${id}`}>
                          {cell(entry.row)}
                        </span>
                      )),
                    ]
                  ) : (
                    <GroupCells
                      group={entry}
                      label={texts.selectGroup}
                      selection={selection}
                      onSelect={onSelect}
                      onGroup={onGroup}
                    />
                  )
                }
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
