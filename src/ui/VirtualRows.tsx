import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import './virtual-rows.css';

interface VirtualRowsProps {
  /** Names the table. */
  readonly label: string;
  /** Column headings, also for those who see none. */
  readonly columns: readonly string[];
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** The cells of a row. */
  readonly row: (index: number) => ComponentChildren;
  /** Class of a row, such as that of a group's heading. */
  readonly classOf: (index: number) => string;
  /** Height of a row before it is measured, in pixels. */
  readonly estimate: (index: number) => number;
}

type Options = VirtualizerOptions<HTMLDivElement, HTMLDivElement>;

/** A table of any number of rows, of which only those in sight exist. Rows may be of different height. */
export function VirtualRows({ label, columns, count, keyOf, row, classOf, estimate }: VirtualRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const options: Options = {
    count,
    getItemKey: keyOf,
    estimateSize: estimate,
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: 8,
    onChange: () => redraw(null),
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());

  return (
    <div class="virtual" ref={scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: a <table> cannot leave out the rows that are out of sight. */}
      <div
        role="table"
        aria-label={label}
        aria-rowcount={count + 1}
        class="virtual-rows"
        style={{ blockSize: `${virtualizer.getTotalSize()}px` }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the cells hold what can be focused. */}
        <div role="row" aria-rowindex={1} class="visually-hidden">
          {columns.map((name) => (
            // biome-ignore lint/a11y/useSemanticElements: as above.
            // biome-ignore lint/a11y/useFocusableInteractive: as above.
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
        </div>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            role="row"
            aria-rowindex={index + 2}
            class={`virtual-row ${classOf(index)}`}
            style={{ transform: `translateY(${start}px)` }}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
