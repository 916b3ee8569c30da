/** Groups of members under a name, shared by the board. */
import * as z from 'zod/mini';

const presetSchema = z.object({ id: z.string(), name: z.string(), idMembers: z.array(z.string()) });
export type Preset = z.infer<typeof presetSchema>;

/** The groups of a board, as far as they can be read: other versions of Muster store there too. */
export function readPresets(stored: unknown): Preset[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry) => presetSchema.safeParse(entry).data ?? []);
}
