/** Tables as they were set up, under names, for everybody on the board. */
import * as z from 'zod/mini';

const savedSchema = z.object({ id: z.string(), table: z.string(), name: z.string(), setup: z.string() });
export type Saved = z.infer<typeof savedSchema>;

/** What is stored, as far as it can be read: other versions of Muster store there too. */
export function readSaved(stored: unknown): Saved[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry) => savedSchema.safeParse(entry).data ?? []);
}
