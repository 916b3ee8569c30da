import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import './virtual-rows.css';

interface VirtualOptions {
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** Height of a row before it is measured, in pixels. */
  readonly estimate: (index: number) => number;
  /** Rows that exist also out of sight. */
  readonly always: readonly number[];
}

type Options = VirtualizerOptions<HTMLDivElement, HTMLDivElement>;

/** Which of many rows of different height have to exist, and where. */
export function useVirtual({ count, keyOf, estimate, always }: VirtualOptions) {
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
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      const more = always.filter((index) => index < count && !seen.includes(index));
      return more.length === 0 ? seen : [...seen, ...more].sort((a, b) => a - b);
    },
    onChange: () => redraw(null),
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  return { scroller, virtualizer, items: virtualizer.getVirtualItems() };
}
