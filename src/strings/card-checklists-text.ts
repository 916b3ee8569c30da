import { enCardChecklists } from './en-card-checklists.ts';
import { textsOf } from './text.ts';

/** The texts of a card's checklists. */
export const text = textsOf('cardChecklists', enCardChecklists);
