/** Lists in Trello's answers: an entry that cannot be read is left out, and does not take the rest with it. */
import * as z from 'zod/mini';
import { record } from '../lib/record.ts';

/** A part of a long list. */
export interface Page<T> {
  readonly entries: readonly T[];
  /** The entry before which the next part begins; null where this is the last. */
  readonly next: string | null;
}

/** How many entries were left out of the answer that is being read. Reading takes one turn, so there is one such answer. */
let left = 0;

/** Reads an answer, and counts what had to be left out of it. */
export function readAnswer<T>(schema: z.ZodMiniType<T>, answer: unknown) {
  left = 0;
  const read = schema.safeParse(answer);
  return { read, leftOut: left };
}

/** Whether something was left out so far of the answer that is being read. */
export const someLeftOut = (): boolean => left > 0;

/** What stands for an entry that cannot be read: parts of a list begin where another ends, readable or not. */
interface Unread {
  readonly unread: string | null;
}

/** A list whose entries are each read, or known to be unread. */
function eachOf<T>(entry: z.ZodMiniType<T>): z.ZodMiniType<(T | Unread)[]> {
  const unread = ({ value }: { readonly value: unknown }): Unread => {
    const { id } = record(value);
    return { unread: typeof id === 'string' ? id : null };
  };
  return z.array(z.catch(entry as z.ZodMiniType<T | Unread>, unread)); // What is caught is of another type than what is read.
}

function readable<T>(all: readonly (T | Unread)[]): T[] {
  const read = all.filter((one): one is T => !isUnread(one));
  left += all.length - read.length;
  return read;
}

const isUnread = (one: unknown): one is Unread => typeof one === 'object' && one !== null && 'unread' in one;

/** The entries that can be read. */
export function entries<T>(entry: z.ZodMiniType<T>): z.ZodMiniType<T[]> {
  return z.pipe(
    eachOf(entry),
    z.transform((all) => readable(all)),
  );
}

/** The entries of a list that comes in parts of that size. */
export function pageOf<T extends { readonly id: string }>(
  entry: z.ZodMiniType<T>,
  size: number,
): z.ZodMiniType<Page<T>> {
  return z.pipe(
    eachOf(entry),
    z.transform((all): Page<T> => {
      const ids = all.map((one) => (isUnread(one) ? one.unread : one.id));
      return { entries: readable(all), next: all.length < size ? null : (ids.findLast((id) => id !== null) ?? null) };
    }),
  );
}
