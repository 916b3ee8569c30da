import { type Group, narrow } from './arrange.ts';

/** What a table showed last, and of which filter line. */
export interface Shown<R> {
  readonly line: string;
  readonly groups: readonly Group<R>[];
}

interface Holding<R> extends Shown<R> {
  readonly test: (row: R) => boolean;
  readonly keyOf: (row: R) => string;
  readonly before: Shown<R> | null;
  /** Called when the pointer leaves the table, if rows are held. */
  readonly left: () => void;
}

/**
 * The rows that pass. What passed until it was changed stays for as long as the pointer is over the table, lest another row
 * slip under a hand that checks one after the other. Fingers rest nowhere: for them nothing is held.
 */
export function narrowHolding<R>({ line, groups, test, keyOf, before, left }: Holding<R>): Shown<R> {
  const table = before?.line === line ? document.querySelector('.table:hover') : null;
  if (!before || !table || !matchMedia('(hover: hover)').matches) return { line, groups: narrow(groups, test) };
  const shown = new Set(before.groups.flatMap(({ rows }) => rows.map(keyOf)));
  let held = false;
  const narrowed = narrow(groups, (row) => {
    if (test(row)) return true;
    if (!shown.has(keyOf(row))) return false;
    held = true;
    return true;
  });
  if (held) table.addEventListener('pointerleave', left, { once: true });
  return { line, groups: narrowed };
}
