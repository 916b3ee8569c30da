/** What makes the edits of checklists and of their items; loaded when the first of them is made. */
export const checklistEdits = () => import('./edits.ts');
export const itemEdits = () => import('./item-edits.ts');
