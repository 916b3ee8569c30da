/** Tables as they were set up, under names, for everybody on the board. */
import * as z from 'zod/mini';
import { storedList } from '../stored-list.ts';

const savedSchema = z.object({ id: z.string(), table: z.string(), name: z.string(), setup: z.string() });
export type Saved = z.infer<typeof savedSchema>;

/** The saved views of a board. */
export const readSaved = storedList(savedSchema);
