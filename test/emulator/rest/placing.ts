import type { Kept } from './entities.ts';
import { type Place, positionAt, renumbered } from './positions.ts';

interface Movable extends Kept {
  id: string;
  pos: number;
}

/** Puts something in its place among its siblings; numbers them anew when there is no room left. */
export function place<T extends Movable>(
  moved: T,
  siblings: readonly T[],
  where: Place,
  set: (sibling: T, pos: number) => void,
): void {
  const others = siblings.filter(({ id }) => id !== moved.id);
  set(moved, positionAt(where, others));
  for (const [sibling, pos] of renumbered(moved, others)) set(sibling, pos);
}
