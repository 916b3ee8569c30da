/** Trello leaves this much room between neighbours; the first of a parent gets it too. */
const room = 16_384;

interface Placed {
  readonly pos: number;
}

/** The position behind the last of a list in Trello's order. */
export function atEnd(list: readonly Placed[]): number {
  return (list.at(-1)?.pos ?? 0) + room;
}

/**
 * The position before the entry now at `index` of a list in Trello's order. Where two neighbours share a position
 * (Trello does not forbid it) the result equals theirs: Trello then sorts by its own rules.
 */
export function before(list: readonly Placed[], index: number): number {
  const next = list[index];
  if (!next) return atEnd(list);
  const previous = list[index - 1]?.pos ?? 0;
  return (previous + next.pos) / 2;
}
