/** Something that stands among others. */
export interface Placed {
  readonly id: string;
  readonly pos: number;
}

/** Where something shall go: at an end, or at a number. */
export type Place = 'top' | 'bottom' | number;

const step = 16_384;
/** Below this distance two neighbours cannot be told apart any more, and all are numbered anew. */
const gap = 0.01;

export const byPos = (one: Placed, other: Placed): number => one.pos - other.pos;

/** The number for a place among siblings (the first gets 16384, the bottom is 16384 below the last, the top half of the first). */
export function positionAt(place: Place, siblings: readonly Placed[]): number {
  if (typeof place === 'number') return place;
  if (siblings.length === 0) return step;
  const positions = siblings.map(({ pos }) => pos);
  return place === 'top' ? Math.min(...positions) / 2 : Math.max(...positions) + step;
}

/** New numbers for all siblings where gaps have vanished around the one just placed; nothing where there is room. */
export function renumbered<T extends Placed>(placed: T, siblings: readonly T[]): [T, number][] {
  const others = siblings.filter(({ id }) => id !== placed.id);
  if (placed.pos >= gap && others.every(({ pos }) => Math.abs(pos - placed.pos) >= gap)) return [];
  const order = [...others, placed].sort(byPos);
  return order.map((sibling, index) => [sibling, (index + 1) * step]);
}
