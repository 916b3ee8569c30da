import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { lastAtMost } from '../lib/last-at-most.ts';
import './virtual-rows.css';

interface VirtualOptions {
  /** Of all rows; another object whenever there are other rows. */
  readonly keys: readonly string[];
  /** Which of them are headings, which are higher. */
  readonly headings: readonly number[];
  /** A row that exists also out of sight. */
  readonly always: number | null;
}

export interface VirtualItem {
  readonly index: number;
  readonly key: string;
  /** Pixels from the top of the first row. */
  readonly start: number;
}

/** Rows beyond those in sight that exist, on either side. While whole screens go by, they would be drawn in vain. */
const spare = 8;
/** So long nothing leapt, in milliseconds, until they are drawn. */
const rest = 250;
/** Pixels, until a row is measured. */
const usual = { row: 37, heading: 40 };

/**
 * Which of many rows of different height have to exist, and where. Rows are measured as they come to exist; what is in sight
 * stays where it is when rows above turn out higher or lower.
 */
export function useVirtual({ keys, headings, always }: VirtualOptions) {
  const count = keys.length;
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const [measured, setMeasured] = useState(0);
  const [forgotten, setForgotten] = useState(0);
  const [heights] = useState(() => new Map<string, number>());
  const sizes = useMemo(() => {
    const all = new Float64Array(count).fill(usual.row);
    for (const index of headings) all[index] = usual.heading;
    // Few rows are higher than usual.
    if (heights.size > 0) {
      for (let index = 0; index < count; index++) all[index] = heights.get(keys[index] ?? '') ?? all[index] ?? 0;
    }
    return all;
  }, [keys, forgotten]);
  const offsets = useMemo(() => {
    const all = new Float64Array(count + 1);
    let sum = 0;
    for (let index = 0; index < count; index++) {
      sum += sizes[index] ?? 0;
      all[index + 1] = sum;
    }
    return all;
  }, [sizes, measured]);
  /** What is in sight, as it was last looked at: to ask while rows are drawn would have them laid out in between. */
  const sight = useRef<Sight>({ top: 0, height: 800 });
  const layout = useRef<Layout>({ offsets, sizes, count, spare: 0 });
  const top = keys[rangeOf(sight.current, { offsets, sizes, count, spare: 0 }).first];
  const before = useRef({ keys, top });
  const others = before.current.keys !== keys && before.current.top !== top;
  before.current = { keys, top };
  layout.current = { offsets, sizes, count, spare: others ? 0 : layout.current.spare };

  const [watch] = useState(() =>
    watchHeights(heights, scroller, sight, layout, {
      measured: () => setMeasured((times) => times + 1),
      forgotten: () => setForgotten((times) => times + 1),
    }),
  );
  const shown = useRef('');
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const { top } = sight.current;
      sight.current = { top: element.scrollTop, height: element.clientHeight };
      const leaps = Math.abs(sight.current.top - top) > sight.current.height;
      if (leaps) layout.current = { ...layout.current, spare: 0 };
      const { first, last } = rangeOf(sight.current, layout.current);
      const range = `${first} ${last}`;
      if (range === shown.current) return;
      shown.current = range;
      redraw(null);
    };
    let width = element.clientWidth;
    const resized = new ResizeObserver(() => {
      // Other rows were measured at another width.
      if (element.clientWidth !== width) watch.forget();
      width = element.clientWidth;
      look();
    });
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      resized.disconnect();
      watch.stop();
      element.removeEventListener('scroll', look);
    };
  }, []);

  const { first, last } = rangeOf(sight.current, layout.current);
  useEffect(() => {
    if (layout.current.spare > 0) return;
    const timer = setTimeout(() => {
      layout.current = { ...layout.current, spare };
      redraw(null);
    }, rest);
    return () => clearTimeout(timer);
  });
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, nth) => first + nth);
  if (always !== null && always < count && (always < first || always > last)) indexes.push(always);
  return {
    scroller,
    total: offsets[count] ?? 0,
    items: indexes.map((index): VirtualItem => ({ index, key: keys[index] ?? '', start: offsets[index] ?? 0 })),
    measure: watch.measure,
    /** Scrolls no further than it takes to see the row. */
    show(index: number): void {
      const element = scroller.current;
      if (!element) return;
      const start = offsets[index] ?? 0;
      const end = offsets[index + 1] ?? start;
      const room = element.clientHeight - headOf(element);
      if (start < element.scrollTop) element.scrollTop = start;
      else if (end > element.scrollTop + room) element.scrollTop = end - room;
      sight.current = { ...sight.current, top: element.scrollTop };
    },
  };
}

interface Sight {
  readonly top: number;
  readonly height: number;
}

interface Layout {
  readonly offsets: Float64Array;
  /** The height of each row, measured or estimated; put right as rows are measured. */
  readonly sizes: Float64Array;
  readonly count: number;
  readonly spare: number;
}

/** Height of what stays above the rows. */
const headOf = (scroller: HTMLElement): number => scroller.querySelector<HTMLElement>('.table-head')?.offsetHeight ?? 0;

function rangeOf({ top, height }: Sight, { offsets, count, spare }: Layout): { first: number; last: number } {
  // Of fewer rows, the last ones come into sight.
  const from = Math.max(0, Math.min(top, (offsets[count] ?? 0) - height));
  return {
    first: Math.max(0, lastAtMost(offsets, from) - spare),
    last: Math.min(count - 1, lastAtMost(offsets, from + height) + spare),
  };
}

/** Measures rows as they come, and again when they change. */
function watchHeights(
  heights: Map<string, number>,
  scroller: { readonly current: HTMLElement | null },
  sight: { current: Sight },
  layout: { readonly current: Layout },
  changed: { readonly measured: () => void; readonly forgotten: () => void },
) {
  const watched = new Map<HTMLElement, string>();
  const observer = new ResizeObserver((entries) => {
    let shift = 0;
    let any = false;
    for (const { target } of entries) {
      const row = target as HTMLElement;
      const key = watched.get(row);
      const height = row.offsetHeight;
      const index = Number(row.dataset.index);
      const { offsets, sizes } = layout.current;
      const before = sizes[index] ?? height;
      if (key === undefined || !row.isConnected || height === before) continue;
      heights.set(key, height);
      sizes[index] = height;
      any = true;
      if ((offsets[index] ?? 0) < sight.current.top) shift += height - before;
    }
    if (!any) return;
    if (shift !== 0 && scroller.current) {
      scroller.current.scrollTop += shift;
      sight.current = { ...sight.current, top: scroller.current.scrollTop };
    }
    changed.measured();
  });
  return {
    /** To be called with a row when it was drawn, and with its key alone when it is gone. */
    measure(key: string, row: HTMLElement | null): void {
      if (row) {
        if (!watched.has(row)) observer.observe(row);
        watched.set(row, key);
        return;
      }
      for (const [old, known] of watched) {
        if (known !== key) continue;
        observer.unobserve(old);
        watched.delete(old);
      }
    },
    /** Forgets what is not there now. */
    forget(): void {
      const there = new Set(watched.values());
      for (const key of heights.keys()) if (!there.has(key)) heights.delete(key);
      changed.forgotten();
    },
    stop: () => observer.disconnect(),
  };
}
