import { enEdits } from './en-edits.ts';
import { textsOf } from './text.ts';

/** The texts of edits. */
export const text = textsOf('edits', enEdits);
