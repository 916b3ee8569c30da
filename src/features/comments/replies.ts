/** Texts to be used again, shared by the board. */
import * as z from 'zod/mini';
import { storedList } from '../stored-list.ts';

const replySchema = z.object({ id: z.string(), name: z.string(), text: z.string() });
export type Reply = z.infer<typeof replySchema>;

/** The replies of a board. */
export const readReplies = storedList(replySchema);
