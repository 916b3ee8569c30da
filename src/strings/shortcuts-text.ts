import { enShortcuts } from './en-shortcuts.ts';
import { textsOf } from './text.ts';

/** The texts of the list of shortcuts. */
export const text = textsOf('shortcuts', enShortcuts);
