import type { EditKind, EditKinds } from '../jobs/edit.ts';
import { checklistKinds } from './checklists/edits.ts';
import { itemKinds } from './checklists/item-edits.ts';
import { kinds as commentKinds } from './comments/edits.ts';
import { kinds as memberKinds } from './members/edits.ts';

const all: readonly EditKind[] = [...checklistKinds, ...itemKinds, ...commentKinds, ...memberKinds];

/** Every kind of change that Muster can make. */
export const kinds: EditKinds = new Map(all.map((kind) => [kind.kind, kind]));
