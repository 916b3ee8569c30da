/** Orders of rows in which what has no value comes last. */
import { nameOrder } from '../../strings/text.ts';

type Order<R> = (a: R, b: R) => number;

/** By names, as the language has them. */
export function byName<R>(of: (row: R) => string): Order<R> {
  return lastWithout(of, nameOrder());
}

/** By dates, ISO 8601. */
export function byDate<R>(of: (row: R) => string | null): Order<R> {
  return lastWithout(
    (row) => of(row) ?? '',
    (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  );
}

function lastWithout<R>(of: (row: R) => string, compare: Order<string>): Order<R> {
  return (a, b) => Number(of(a) === '') - Number(of(b) === '') || compare(of(a), of(b));
}
