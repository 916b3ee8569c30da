import { enItems } from './en-items.ts';
import { textsOf } from './text.ts';

/** The texts of the board page and its table of check items. */
export const text = textsOf('items', enItems);
