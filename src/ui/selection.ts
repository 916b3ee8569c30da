/** Which rows of a table are chosen, and from where a range is drawn. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  /** The row that was chosen last. */
  readonly anchor: string | null;
}

export const nothing: Selection = { keys: new Set(), anchor: null };

/** Chooses a row that was not chosen, and the other way round. */
export function toggle({ keys }: Selection, key: string): Selection {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { keys: next, anchor: key };
}

/** Chooses, beside what is chosen, all rows from the anchor to this one, in the order given. */
export function extend({ keys, anchor }: Selection, key: string, order: readonly string[]): Selection {
  const from = anchor === null ? -1 : order.indexOf(anchor);
  const to = order.indexOf(key);
  if (from < 0 || to < 0) return { keys: new Set(keys).add(key), anchor: key };
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { keys: new Set([...keys, ...range]), anchor };
}

/** Chooses all of them; where all were chosen already, none of them. */
export function toggleAll({ keys, anchor }: Selection, all: readonly string[]): Selection {
  const next = new Set(keys);
  if (all.every((key) => keys.has(key))) for (const key of all) next.delete(key);
  else for (const key of all) next.add(key);
  return { keys: next, anchor };
}

/** Without what is no longer there; the same selection where all of it is. */
export function within<R>(selection: Selection, there: readonly R[], keyOf: (row: R) => string): Selection {
  if (selection.keys.size === 0) return selection;
  const known = new Set(there.map(keyOf));
  if ([...selection.keys].every((key) => known.has(key))) return selection;
  return { ...selection, keys: new Set([...selection.keys].filter((key) => known.has(key))) };
}

/** Whether of these keys all, some or none are chosen. */
export function shareOf({ keys }: Selection, those: () => readonly string[]): 'all' | 'some' | 'none' {
  const of = keys.size === 0 ? [] : those();
  if (of.length === 0) return 'none';
  const chosen = of.reduce((count, key) => (keys.has(key) ? count + 1 : count), 0);
  return chosen === of.length ? 'all' : chosen > 0 ? 'some' : 'none';
}
