/** Names in braces, filled in for each card: `{card} {list} {board} {member} {due} {due+2d} {today-1w} {me}`. */
import { shiftDays } from '../../lib/shift-days.ts';
import type { Board, Card, Member } from '../../model/board.ts';
import { spokenLocale } from '../../strings/text.ts';

export interface FillContext {
  readonly board: Board;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
  /** A day as people of the board write it. */
  readonly writeDay: (time: number) => string;
  /** The person, where `{me}` is of use. */
  readonly me?: Member | null;
}

/** What could not be filled in. */
export interface Unfilled {
  /** Variables there are none of. */
  readonly unknown: readonly string[];
  /** Variables without a value on that card. */
  readonly empty: readonly string[];
}

const variable = /\{([a-z]+)(?:([+-]\d{1,4})([dw]))?\}/g;

/** Whether there is something in a text that may be filled in. */
export function hasVariable(text: string): boolean {
  return text.search(variable) >= 0;
}

/** Fills in texts for a card, and keeps what could not be. */
export function createFiller(card: Card, context: FillContext) {
  const unknown = new Set<string>();
  const empty = new Set<string>();

  /** `due` or `today`, so many days or weeks on; null where the card has no date. */
  function dateOf(name: string, step: string | undefined, unit: string | undefined): string | null {
    const from = name === 'today' ? new Date(context.now).toISOString() : card.due;
    const days = Number(step ?? 0) * (unit === 'w' ? 7 : 1);
    return from === null ? null : shiftDays(from, days, context.timeZone);
  }

  function valueFor(name: string, step?: string, unit?: string): string | undefined {
    if (name === 'due' || name === 'today') {
      const date = dateOf(name, step, unit);
      return date === null ? '' : context.writeDay(Date.parse(date));
    }
    if (step !== undefined) return undefined;
    const { board, me } = context;
    if (name === 'card') return card.name;
    if (name === 'board') return board.name;
    if (name === 'list') return board.lists.find(({ id }) => id === card.idList)?.name ?? '';
    if (name === 'member') return card.idMembers.map((id) => board.members.get(id)?.fullName ?? '').join(', ');
    if (name === 'me' && me !== undefined) return me?.fullName ?? '';
    return undefined;
  }

  return {
    dateOf,
    unknown,
    empty,
    fill: (text: string) =>
      text.replace(variable, (whole, name: string, step?: string, unit?: string) => {
        const value = valueFor(name, step, unit);
        if (value === undefined) unknown.add(whole);
        else if (value === '') empty.add(whole);
        return value || whole;
      }),
  };
}

/** The context of a page. */
export function fillContext(board: Board, me?: Member | null): FillContext {
  return {
    board,
    now: Date.now(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    writeDay: (time) => new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'medium' }).format(time),
    ...(me !== undefined && { me }),
  };
}
