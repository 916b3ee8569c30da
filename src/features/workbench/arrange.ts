/** From rows to what a table shows: sorted and grouped, which takes a while, and then filtered, which must not. */

export interface Grouping<R> {
  readonly id: string;
  /** The groups a row stands in; several where it has several labels or people. */
  readonly keysOf: (row: R) => readonly string[];
  /** Where a group stands among the others; without it, groups come as their first row does. */
  readonly rank?: (key: string) => number;
}

export interface Group<R> {
  readonly key: string;
  readonly rows: readonly R[];
  /** Of all rows of the group, filtered or not. */
  readonly done: number;
  readonly total: number;
}

export interface Arrangement<R> {
  readonly grouping?: Grouping<R> | undefined;
  readonly done: (row: R) => boolean;
}

/** All rows in their groups; one group with an empty key where there is no grouping. */
export function arrange<R>(rows: readonly R[], { grouping, done }: Arrangement<R>): Group<R>[] {
  const keysOf = grouping?.keysOf ?? one;
  const groups = new Map<string, { rows: R[]; done: number }>();
  for (const row of rows) {
    const isDone = done(row);
    for (const key of keysOf(row)) {
      let group = groups.get(key);
      if (!group) {
        group = { rows: [], done: 0 };
        groups.set(key, group);
      }
      if (isDone) group.done++;
      group.rows.push(row);
    }
  }
  const all = [...groups].map(([key, { rows, done }]) => ({ key, rows, done, total: rows.length }));
  const { rank } = grouping ?? {};
  return rank ? all.sort((a, b) => rank(a.key) - rank(b.key)) : all;
}

/** The rows that pass; groups without any are left out. */
export function narrow<R>(groups: readonly Group<R>[], test: (row: R) => boolean): Group<R>[] {
  return groups.flatMap((group) => {
    const rows = group.rows.filter(test);
    return rows.length === 0 ? [] : { ...group, rows };
  });
}

const one = () => [''];
