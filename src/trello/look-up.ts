/**
 * After a lost answer Trello is asked whether it did what it was told. Nothing marks what a request made, so it is known
 * by its content, and where several things could be it, that is said rather than guessed.
 */
import * as z from 'zod/mini';
import type { Read } from './call.ts';
import { someLeftOut } from './entries.ts';

/** What was looked for; null when it is not there; `unsure` when it cannot be told. */
export type Found<T> = T | null | 'unsure';

/** How a thing compares with what was looked for. */
export type Likeness = 'same' | 'maybe' | 'other';

/** A read of a list as the search for the one thing that a request may have made. */
export function search<T>(read: Read<T[]>, likeness: (entry: T) => Likeness): Read<Found<T>> {
  return {
    ...read,
    answer: z.pipe(
      read.answer,
      z.transform((list) => decide(list, likeness)),
    ),
  };
}

export function decide<T>(list: readonly T[], likeness: (entry: T) => Likeness): Found<T> {
  const same = list.filter((entry) => likeness(entry) === 'same');
  const [only] = same;
  if (only !== undefined && same.length === 1) return only;
  // What could not be read may be it.
  const none = same.length === 0 && !someLeftOut() && !list.some((entry) => likeness(entry) === 'maybe');
  return none ? null : 'unsure';
}

interface Placed {
  readonly id: string;
  readonly pos: number;
}

/**
 * Among things of the right content: those known before or made by others are not it, the one in the right place is.
 * One in another place may be it all the same, as Trello numbers neighbours anew where there is no room left.
 */
export function byPlace(
  entry: Placed,
  wanted: { readonly pos: number; readonly known: readonly string[]; readonly taken: ReadonlySet<string> },
): Likeness {
  if (wanted.known.includes(entry.id) || wanted.taken.has(entry.id)) return 'other';
  return Math.abs(entry.pos - wanted.pos) < 1 ? 'same' : 'maybe';
}

/** Whether two texts are the same to Trello, which may take blanks off their ends and change how lines end. */
export function alike(one: string, other: string): boolean {
  return normal(one) === normal(other);
}

function normal(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
