/** Who and what of a board is meant by the names of a filter. */
import { remembered } from '../lib/remembered.ts';
import type { Board } from './board.ts';
import type { FilterKey, Mistake, Placed, Term } from './filter.ts';
import { fold } from './fold.ts';

/** Terms that name what is not on the board. */
export function unknownNames(places: readonly Placed[], board: Board): Mistake[] {
  return places.flatMap(({ term: { key, value }, from, to }): Mistake[] => {
    if (unnamed.has(key) || isKnown(key, value, board)) return [];
    return [{ kind: key as FilterKey, value, from, to }];
  });
}

/** Keys that name nothing of the board. */
const unnamed: ReadonlySet<Term['key']> = new Set(['text', 'due', 'date', 'is', 'type']);

function isKnown(key: Term['key'], value: string, board: Board): boolean {
  const wanted = fold(value);
  switch (key) {
    case 'list':
      return named(board.lists, wanted, ({ name }) => [name]).length > 0;
    case 'by':
      return wanted === 'me' || membersCalled(board, wanted).length > 0;
    case 'mentions':
      return ['me', 'card', 'board'].includes(wanted) || membersCalled(board, wanted).length > 0;
    case 'member':
      return ['me', 'none', 'gone'].includes(wanted) || membersCalled(board, wanted).length > 0;
    case 'label':
      return wanted === 'none' || labelsCalled(board, wanted).size > 0;
    case 'checklist':
      return [...checklistNames(board)].some((name) => name.includes(wanted));
    case 'card':
      return [...board.cards.values()].some(
        ({ name, shortLink, idShort }) => fold(name).includes(wanted) || shortLink === value || `#${idShort}` === value,
      );
    default:
      return true;
  }
}

/** Those called exactly so; where nobody is, those whose name contains it. */
export function named<T>(all: Iterable<T>, wanted: string, namesOf: (one: T) => readonly string[]): T[] {
  const list = [...all];
  const exactly = list.filter((one) => namesOf(one).some((name) => fold(name) === wanted));
  return exactly.length > 0 ? exactly : list.filter((one) => namesOf(one).some((name) => fold(name).includes(wanted)));
}

/** Members by name or username, with or without an `@`. */
export function membersCalled(board: Board, wanted: string) {
  const name = wanted.replace(/^@/, '');
  return named(board.members.values(), name, ({ username, fullName }) => [username, fullName]);
}

/** By name; a label without a name by its colour. */
export function labelsCalled(board: Board, wanted: string): ReadonlySet<string> {
  const labels = named(board.labels.values(), wanted, ({ name, color }) => [name || (color ?? '')]);
  return new Set(labels.map(({ id }) => id));
}

/** Of all checklists, folded. */
export const checklistNames = remembered(
  ({ cards }: Board): ReadonlySet<string> =>
    new Set([...cards.values()].flatMap(({ checklists }) => checklists.map(({ name }) => fold(name)))),
);

/** Whether a folded name is meant: where something is called exactly so, only that. */
export const matches = (name: string, wanted: string, exact: boolean): boolean =>
  exact ? name === wanted : name.includes(wanted);
