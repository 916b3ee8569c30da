import { enChecklists } from './en-checklists.ts';
import { textsOf } from './text.ts';

/** The texts of the menus of a card's checklists. */
export const text = textsOf('checklists', enChecklists);
