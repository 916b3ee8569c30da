/** Where, in ascending numbers, the last that is at most so high stands; 0 where all are higher. */
export function lastAtMost(ascending: ArrayLike<number>, most: number): number {
  let low = 0;
  let high = Math.max(0, ascending.length - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
