/** Groups of members under a name, shared by the board. */
import * as z from 'zod/mini';
import { storedList } from './stored-list.ts';

const presetSchema = z.object({ id: z.string(), name: z.string(), idMembers: z.array(z.string()) });
export type Preset = z.infer<typeof presetSchema>;

/** The groups of a board. */
export const readPresets = storedList(presetSchema);
