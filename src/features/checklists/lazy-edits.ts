import { whenLoaded } from '../../lib/when-loaded.ts';

/** What makes the edits of checklists and of their items; loaded when the first of them is made. */
export const checklistEdits = whenLoaded(() => import('./edits.ts'));
export const itemEdits = whenLoaded(() => import('./item-edits.ts'));
