import type { EditKind, EditKinds } from '../jobs/edit.ts';
import { attachmentKinds } from './attachments/edits.ts';
import { cardKinds } from './cards/edits.ts';
import { labelKinds } from './cards/label-edits.ts';
import { newCardKinds } from './cards/new-card-edits.ts';
import { checklistKinds } from './checklists/edits.ts';
import { itemKinds } from './checklists/item-edits.ts';
import { itemMoveKinds } from './checklists/item-move-edits.ts';
import { commentKinds } from './comments/edits.ts';
import { reactionKinds } from './comments/reaction-edits.ts';
import { consoleKinds } from './console/edits.ts';
import { memberKinds } from './members/edits.ts';

const all: readonly EditKind[] = [
  ...cardKinds,
  ...newCardKinds,
  ...labelKinds,
  ...memberKinds,
  ...checklistKinds,
  ...itemKinds,
  ...itemMoveKinds,
  ...commentKinds,
  ...reactionKinds,
  ...attachmentKinds,
  ...consoleKinds,
];

/** Every kind of change that Muster can make. */
export const kinds: EditKinds = new Map(all.map((kind) => [kind.kind, kind]));
