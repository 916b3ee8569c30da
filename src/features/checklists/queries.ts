/** Questions about check items, answered from the board. */
import type { Board, Card, Checklist } from '../../model/board.ts';
import type { Traits } from '../../model/filter-match.ts';
import { fold } from '../../model/fold.ts';
import type { ItemRow } from '../item-rows.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export function progress(checklists: readonly Checklist[]): Progress {
  let done = 0;
  let total = 0;
  for (const { checkItems } of checklists) {
    total += checkItems.length;
    for (const { state } of checkItems) if (state === 'complete') done++;
  }
  return { done, total };
}

/** What a check item tells the filter. */
export const itemTraits: Traits<ItemRow> = {
  texts: ({ item, checklist, card }) => [item.name, checklist.name, card.name],
  card: ({ card }) => card,
  checklists: ({ checklist }) => [checklist.name],
  idMembers: ({ item }) => membersOf(item.idMember),
  due: ({ item }) => item.due,
  done: ({ item }) => item.state === 'complete',
  is({ item, checklist, card }, word) {
    if (word === 'doubled') return doubledIn(checklist).has(item.id);
    if (word === 'finished') return card.dueComplete || card.closed;
    if (word === 'archived') return card.closed;
    return word === 'template' && card.isTemplate;
  },
};

export const itemStates = ['open', 'done', 'overdue', 'doubled', 'finished', 'archived', 'template'] as const;

const nobody: readonly string[] = [];
const lists = new Map<string, readonly string[]>();

function membersOf(id: string | null): readonly string[] {
  if (id === null) return nobody;
  const known = lists.get(id) ?? [id];
  lists.set(id, known);
  return known;
}

const doubled = new WeakMap<Checklist, ReadonlySet<string>>();

/** Items of a checklist that say the same as one before them. */
export function doubledIn(checklist: Checklist): ReadonlySet<string> {
  const known = doubled.get(checklist);
  if (known) return known;
  const names = new Set<string>();
  const found = new Set<string>();
  for (const { id, name } of checklist.checkItems) {
    const folded = fold(name.trim());
    if (names.has(folded)) found.add(id);
    names.add(folded);
  }
  doubled.set(checklist, found);
  return found;
}

/** A checklist with its card. */
export interface ChecklistRow {
  readonly checklist: Checklist;
  readonly card: Card;
}

/** Checklists without an item. */
export function emptyChecklists(board: Board): ChecklistRow[] {
  return openCards(board).flatMap((card) =>
    card.checklists.flatMap((checklist) => (checklist.checkItems.length === 0 ? { checklist, card } : [])),
  );
}

/** Cards with several checklists of one name. */
export function cardsWithDoubledChecklists(board: Board): Card[] {
  return openCards(board).filter(
    ({ checklists }) => new Set(checklists.map(({ name }) => fold(name.trim()))).size < checklists.length,
  );
}

const openCards = ({ cards }: Board): Card[] => [...cards.values()].filter(({ closed }) => !closed);

/** A check item was checked or unchecked, as Trello's list of actions tells. */
export interface Tick {
  /** ISO 8601. */
  readonly date: string;
  readonly idCheckItem: string;
  readonly state: 'complete' | 'incomplete';
}

export interface Week {
  /** Its Monday, as `2026-12-28`. */
  readonly from: string;
  readonly done: number;
}

/**
 * How many items were done in each of the last weeks, the newest last: those whose last tick of the week says so. `dayOf`
 * gives the day of a time in ms by the person's calendar.
 */
export function doneByWeek(
  ticks: readonly Tick[],
  dayOf: (time: number) => string,
  now: number,
  weeks: number,
): Week[] {
  const last = new Map<string, Tick>();
  for (const tick of [...ticks].sort((a, b) => Date.parse(a.date) - Date.parse(b.date))) {
    last.set(`${mondayOf(dayOf(Date.parse(tick.date)))} ${tick.idCheckItem}`, tick);
  }
  const done = new Map<string, number>();
  for (const [key, { state }] of last) {
    const week = key.slice(0, 10);
    if (state === 'complete') done.set(week, (done.get(week) ?? 0) + 1);
  }
  const newest = Date.parse(`${mondayOf(dayOf(now))}T00:00:00Z`);
  return Array.from({ length: weeks }, (_, nth) => {
    const from = new Date(newest - (weeks - 1 - nth) * 7 * 86_400_000).toISOString().slice(0, 10);
    return { from, done: done.get(from) ?? 0 };
  });
}

/** The Monday of a day's week. */
function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
}
