/** Trello leaves this much room between neighbours; the first of a parent gets it too. */
const room = 16_384;
/** By how much of a step positions are off the middle: another part each time, since what was made and undone is archived there. */
const off = (): number => 0.02 + 0.1 * Math.random();

interface Placed {
  readonly pos: number;
}

/** The position behind the last of a list in Trello's order. */
export function atEnd(list: readonly Placed[]): number {
  return (list.at(-1)?.pos ?? 0) + room;
}

/**
 * So many positions, evenly spread before the entry now at `index` of a list in Trello's order, or behind its last. They
 * are a little off the middle, where archived cards, which are not in the list, would often stand already. Where two
 * neighbours share a position (Trello does not forbid it) the result equals theirs: Trello then sorts by its own rules.
 */
export function between(list: readonly Placed[], index: number, count: number): number[] {
  const next = list[index];
  const previous = (next ? list[index - 1] : list.at(-1))?.pos ?? 0;
  const step = next ? (next.pos - previous) / (count + 1) : room;
  const less = off();
  return Array.from({ length: count }, (_, nth) => previous + step * (nth + 1 - less));
}

/** The fewest moves that bring a list into the order given: the entries to move, with their new positions. */
export function reordered<T extends Placed>(order: readonly T[]): Map<T, number> {
  const kept = longestRise(order);
  const moves = new Map<T, number>();
  let run: T[] = [];
  let standing: T[] = [];
  for (const entry of order) {
    if (!kept.has(entry)) {
      run.push(entry);
      continue;
    }
    standing = [...standing, entry].slice(-2);
    spread(run, between(standing, standing.length - 1, run.length), moves);
    run = [];
  }
  spread(run, between(standing.slice(-1), standing.length, run.length), moves);
  return moves;
}

function spread<T>(run: readonly T[], positions: readonly number[], moves: Map<T, number>): void {
  for (const [nth, entry] of run.entries()) moves.set(entry, positions[nth] ?? room);
}

/** The largest set of entries that already stand in order (patience sorting). */
function longestRise<T extends Placed>(order: readonly T[]): Set<T> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, { pos }] of order.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[ends[middle] ?? 0]?.pos ?? 0) < pos) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  }
  const rise = new Set<T>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const entry = order[at];
    if (entry) rise.add(entry);
  }
  return rise;
}

/**
 * Where something is after Trello answered. Where there was no room left Trello numbered all neighbours anew and tells of
 * none but this: what was asked for then keeps the order until the board is read again.
 */
export function landed(asked: number, answered: number | undefined): number {
  return answered !== undefined && Math.abs(answered - asked) < 1 ? answered : asked;
}
