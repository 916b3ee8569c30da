import type { Board } from './board.ts';
import { dateWords, dueWords, type FilterKey, printTerm, stateWords } from './filter.ts';
import { fold } from './fold.ts';

/** What may stand where the caret is. */
export interface Suggestion {
  /** What of the line it replaces. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** As people call it. */
  readonly label: string;
  readonly kind: FilterKey | 'key';
}

/** A value of a key: what is written, and how people call it. */
interface Value {
  readonly value: string;
  readonly label: string;
}

export interface CompletionOptions {
  /** The words of `is:` that the table knows. */
  readonly states?: readonly string[];
  readonly keys: readonly FilterKey[];
}

const most = 8;

/** What may be meant by what is written before the caret: keys first, then the values of a key. Best first. */
export function complete(line: string, caret: number, board: Board, options: CompletionOptions): Suggestion[] {
  const before = line.slice(0, caret);
  const piece = /(?:^|\s)(-?)(?:([a-z]+):)?("(?:[^"\\]|\\.)*|[^\s"]*)$/i.exec(before);
  if (!piece) return [];
  const [, minus = '', name, written = ''] = piece;
  const key = options.keys.find((known) => known === name?.toLowerCase());
  const from = caret - minus.length - (name === undefined ? 0 : name.length + 1) - written.length;
  const to = caret + (/^[^\s"]*"?/.exec(line.slice(caret))?.[0].length ?? 0);
  if (name !== undefined && !key) return [];
  const wanted = fold(written.replace(/^"/, '').replace(/\\(.)/g, '$1'));
  if (!key) {
    if (wanted === '' || written.startsWith('"')) return [];
    return options.keys
      .filter((known) => known.startsWith(wanted))
      .map((known) => ({ from, to, text: `${minus}${known}:`, label: `${known}:`, kind: 'key' }));
  }
  const found = ranked(valuesOf(key, board, options), wanted).map(({ value, label }) => ({
    from,
    to,
    text: `${printTerm({ key, value, not: minus !== '' })} `,
    label,
    kind: key,
  }));
  // What is written in full is not in want of completion.
  return found.length === 1 && found[0]?.text.trim() === line.slice(from, to) ? [] : found;
}

/** Those that begin with it before those that contain it. */
function ranked(values: readonly Value[], wanted: string): Value[] {
  const found = values.flatMap((value) => {
    const names = [fold(value.value), fold(value.label)];
    const rank = names.some((name) => name.startsWith(wanted))
      ? 0
      : names.some((name) => name.includes(wanted))
        ? 1
        : 2;
    return rank === 2 ? [] : [{ value, rank }];
  });
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ value }) => value);
}

/** Everything that a key may be asked for on this board. */
export function valuesOf(
  key: FilterKey,
  board: Board,
  { states = stateWords }: Pick<CompletionOptions, 'states'>,
): Value[] {
  switch (key) {
    case 'list':
      return names(board.lists.filter(({ closed }) => !closed).map(({ name }) => name));
    case 'card':
      return names([...board.cards.values()].map(({ name }) => name));
    case 'checklist':
      return names([...board.cards.values()].flatMap(({ checklists }) => checklists.map(({ name }) => name)));
    case 'member':
      return people(board, ['me', 'none', 'gone']);
    case 'label':
      return [
        { value: 'none', label: 'none' },
        ...names([...board.labels.values()].map(({ name, color }) => name || (color ?? ''))),
      ];
    case 'by':
      return people(board, ['me']);
    case 'mentions':
      return people(board, ['me', 'card', 'board']);
    case 'date':
      return names([...dateWords, '>30d', '<7d']);
    case 'type':
      return [];
    case 'due':
      return names(dueWords);
    case 'is':
      return names(states);
  }
}

function people({ members }: Board, words: readonly string[]): Value[] {
  return [
    ...names(words),
    ...[...members.values()].map(({ username, fullName }) => ({ value: username || fullName, label: fullName })),
  ];
}

function names(all: readonly string[]): Value[] {
  return [...new Set(all)].filter((name) => name.trim() !== '').map((value) => ({ value, label: value }));
}
