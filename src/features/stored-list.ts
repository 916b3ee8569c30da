import type * as z from 'zod/mini';

/** Reads a list that members of a board share, as far as it can be read: other versions of Muster store there too. */
export function storedList<T>(entry: z.ZodMiniType<T>): (stored: unknown) => T[] {
  return (stored) => (Array.isArray(stored) ? stored.flatMap((each) => entry.safeParse(each).data ?? []) : []);
}
