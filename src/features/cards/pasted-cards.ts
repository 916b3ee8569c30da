import { parseCsv } from '../../lib/csv.ts';
import { usualTime } from '../../lib/usual-time.ts';
import type { Board, CheckItemState } from '../../model/board.ts';
import { fold } from '../../model/fold.ts';
import { pastedItems } from '../../model/paste.ts';

/** A card that is to be made. */
export interface PastedCard {
  /** Where it stands in what was pasted, from 1. */
  readonly line: number;
  readonly name: string;
  readonly desc: string;
  /** Null where it is said for all of them. */
  readonly idList: string | null;
  readonly idMembers: readonly string[];
  readonly idLabels: readonly string[];
  /** ISO 8601. */
  readonly start: string | null;
  readonly due: string | null;
  readonly items: readonly { readonly name: string; readonly state: CheckItemState }[];
}

export interface PasteMistake {
  readonly line: number;
  readonly kind: 'name' | 'list' | 'member' | 'label' | 'date';
  readonly value: string;
}

export interface PastedCards {
  readonly cards: readonly PastedCard[];
  readonly mistakes: readonly PasteMistake[];
}

const headings = {
  name: ['name', 'card', 'title', 'card name'],
  desc: ['description', 'desc', 'text'],
  list: ['list', 'list name'],
  members: ['members', 'member', 'assigned'],
  labels: ['labels', 'label'],
  start: ['start', 'start date'],
  due: ['due', 'due date', 'date'],
  items: ['items', 'checklist', 'checklist items', 'check items'],
} as const;
type Heading = keyof typeof headings;

/**
 * Cards from pasted text: CSV where its first line names a column `name` (in any order, in any case), else one card a line.
 * What names nothing on the board is a mistake, and is left out of the card.
 */
export function pastedCards(text: string, board: Board): PastedCards {
  const rows = parseCsv(text);
  const columns = (rows[0] ?? []).map(headingOf);
  const isTable = columns.includes('name') && columns.every((column) => column !== undefined || columns.length === 1);
  if (!isTable) {
    const lines = text.split(/\r\n?|\n/);
    const cards = lines.flatMap((line, nth) => pastedItems(line).map(({ name }) => blank(nth + 1, name)));
    return { cards, mistakes: [] };
  }
  const mistakes: PasteMistake[] = [];
  const cards = rows.slice(1).flatMap((cells, nth): PastedCard[] => {
    const line = nth + 2;
    const cell = (wanted: Heading) => (cells[columns.indexOf(wanted)] ?? '').trim();
    const wrong = (kind: PasteMistake['kind'], value: string) => void mistakes.push({ line, kind, value });
    if (cell('name') === '') {
      wrong('name', '');
      return [];
    }
    return [
      {
        ...blank(line, cell('name')),
        desc: cell('desc'),
        idList: listOf(cell('list'), board, wrong),
        idMembers: each(cell('members'), (name) => memberOf(name, board, wrong)),
        idLabels: each(cell('labels'), (name) => labelOf(name, board, wrong)),
        start: dateOf(cell('start'), wrong),
        due: dateOf(cell('due'), wrong),
        items: each(cell('items'), (item) => pastedItems(item)[0]),
      },
    ];
  });
  return { cards, mistakes };
}

function blank(line: number, name: string): PastedCard {
  return { line, name, desc: '', idList: null, idMembers: [], idLabels: [], start: null, due: null, items: [] };
}

function headingOf(cell: string): Heading | undefined {
  const name = cell.trim().toLowerCase();
  return (Object.keys(headings) as Heading[]).find((heading) => headings[heading].some((known) => known === name));
}

type Wrong = (kind: PasteMistake['kind'], value: string) => void;

/** Several names in a cell are parted by a bar or by lines. */
function each<T>(cell: string, read: (part: string) => T | undefined): T[] {
  return cell.split(/[|\r\n]/).flatMap((part) => (part.trim() ? (read(part.trim()) ?? []) : []));
}

function listOf(name: string, { lists }: Board, wrong: Wrong): string | null {
  if (name === '') return null;
  const found = lists.find((list) => !list.closed && fold(list.name.trim()) === fold(name));
  if (!found) wrong('list', name);
  return found?.id ?? null;
}

function memberOf(name: string, { members }: Board, wrong: Wrong): string | undefined {
  const wanted = fold(name.replace(/^@/, ''));
  const found = [...members.values()].find(({ username, fullName }) =>
    [username, fullName].some((own) => fold(own) === wanted),
  );
  if (!found) wrong('member', name);
  return found?.id;
}

function labelOf(name: string, { labels }: Board, wrong: Wrong): string | undefined {
  const wanted = fold(name);
  const all = [...labels.values()];
  const found =
    all.find((label) => fold(label.name) === wanted) ?? all.find(({ color }) => fold(color ?? '') === wanted);
  if (!found) wrong('label', name);
  return found?.id;
}

/** A day, or a day and a time, on the person's own clock; or ISO 8601 with its zone. */
function dateOf(value: string, wrong: Wrong): string | null {
  if (value === '') return null;
  const local = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d))?$/.exec(value);
  const time = local ? new Date(`${local[1]}T${local[2] ?? usualTime}`) : new Date(value);
  const known = local !== null || /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(value);
  if (known && !Number.isNaN(time.getTime())) return time.toISOString();
  wrong('date', value);
  return null;
}
