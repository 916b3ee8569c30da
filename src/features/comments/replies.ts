/** Texts to be used again, shared by the board. */
import * as z from 'zod/mini';

const replySchema = z.object({ id: z.string(), name: z.string(), text: z.string() });
export type Reply = z.infer<typeof replySchema>;

/** The replies of a board, as far as they can be read: other versions of Muster store there too. */
export function readReplies(stored: unknown): Reply[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry) => replySchema.safeParse(entry).data ?? []);
}
