/** From rows to what a table shows: filtered, sorted, grouped. */

export interface Grouping<R> {
  readonly id: string;
  /** The groups a row stands in; several where it has several labels or people. */
  readonly keysOf: (row: R) => readonly string[];
  /** Where a group stands among the others; without it, groups come as their first row does. */
  readonly rank?: (key: string) => number;
}

export interface Group<R> {
  readonly key: string;
  /** Those that pass. */
  readonly rows: readonly R[];
  /** Of all rows of the group, passing or not. */
  readonly done: number;
  readonly total: number;
}

export interface Arrangement<R> {
  readonly test: (row: R) => boolean;
  readonly compare?: ((a: R, b: R) => number) | undefined;
  /** From the last to the first. */
  readonly down?: boolean;
  readonly grouping?: Grouping<R> | undefined;
  readonly done: (row: R) => boolean;
}

/** The rows that pass, in groups; one group with an empty key where there is no grouping. Groups without rows are left out. */
export function arrange<R>(rows: readonly R[], { test, compare, down, grouping, done }: Arrangement<R>): Group<R>[] {
  const keysOf = grouping?.keysOf ?? one;
  const groups = new Map<string, { rows: R[]; done: number; total: number }>();
  for (const row of rows) {
    const passes = test(row);
    const isDone = done(row);
    for (const key of keysOf(row)) {
      let group = groups.get(key);
      if (!group) {
        group = { rows: [], done: 0, total: 0 };
        groups.set(key, group);
      }
      group.total++;
      if (isDone) group.done++;
      if (passes) group.rows.push(row);
    }
  }
  const found = [...groups].flatMap(([key, group]) => (group.rows.length > 0 ? { key, ...group } : []));
  if (compare) for (const group of found) group.rows.sort(down ? (a, b) => compare(b, a) : compare);
  const { rank } = grouping ?? {};
  return rank ? found.sort((a, b) => rank(a.key) - rank(b.key)) : found;
}

const one = () => [''];
