/** What a filter line finds in a table, and other orders of it; loaded when they are wanted, or when the table has been drawn. */
import type { Board } from '../../model/board.ts';
import { type Filter, type Mistake, parseFilter, readDue } from '../../model/filter.ts';
import { compile, type FilterContext } from '../../model/filter-match.ts';
import { unknownNames } from '../../model/filter-names.ts';
import { searched, type Texts } from '../../model/search-text.ts';
import type { LineMistake } from '../../ui/FilterLine.tsx';
import { sentencesOf } from './mistakes.ts';
import type { Bench } from './Workbench.tsx';

export { narrowHolding } from './holding.ts';
export { ordered } from './ordered.ts';

/** A filter line as a table understands it. */
export interface Understood {
  readonly filter: Filter;
  /** What of the line filters nothing, in its order. */
  readonly mistakes: readonly LineMistake[];
}

export function understand(line: string, bench: Pick<Bench<never>, 'keys' | 'states'>, board: Board): Understood {
  const { places: all, mistakes } = parseFilter(line);
  const places = all.filter(({ term: { key, value } }) =>
    key === 'is' ? bench.states.includes(value.toLowerCase()) : key === 'text' || bench.keys.includes(key),
  );
  // What other tables know.
  const foreign = all
    .filter((place) => !places.includes(place))
    .map(
      ({ term: { key, value }, from, to }): Mistake =>
        key === 'is' ? { kind: 'is', value, from, to } : { kind: 'key', value: key, from, to },
    );
  // A term that names what is not there would hide everything: it is said to be a mistake, and left out.
  const unknown = unknownNames(places, board);
  const wrong = new Set(unknown.map(({ from }) => from));
  const said = [
    // What is still being typed is not wrong yet.
    ...mistakes.filter((mistake) => mistake.to < line.length || !isBegun(mistake)),
    ...foreign,
    ...unknown,
  ].sort((a, b) => a.from - b.from);
  return {
    filter: places.flatMap(({ term, from }) => (wrong.has(from) ? [] : term)),
    mistakes: sentencesOf(said, bench),
  };
}

/** Whether a mistake at the end of the line may still become none: there is no value yet, or half a day such as `2026-1`. */
function isBegun({ kind, value }: Mistake): boolean {
  if (kind !== 'date' && kind !== 'due') return kind === 'missing';
  const [, before = '', day = ''] = /^(.*\.\.|[<>]?)([^.]*)\.?$/.exec(value) ?? [];
  return readDue(`${before}${day}${'2000-01-01'.slice(day.length)}`) !== null;
}

/** The filter as a question to a row. */
export function questionOf<R extends object>(
  filter: Filter,
  { traits }: Pick<Bench<R>, 'traits'>,
  context: Omit<FilterContext, 'timeZone'>,
): (row: R) => boolean {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return compile(filter, traits, { ...context, timeZone });
}

/** So many rows are made ready at once, with so many milliseconds between. */
const some = 1_000;
const pause = 40;

/** Makes what is searched ready, little by little, lest the first key wait for it. Returns how to stop. */
export function makeReady<R extends object>(rows: readonly R[], traits: Texts<R>): () => void {
  const textOf = searched(traits);
  let at = 0;
  const timer = setInterval(() => {
    for (const row of rows.slice(at, at + some)) textOf(row);
    at += some;
    if (at >= rows.length) clearInterval(timer);
  }, pause);
  return () => clearInterval(timer);
}
