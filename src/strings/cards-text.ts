import { enCards } from './en-cards.ts';
import { textsOf } from './text.ts';

/** The texts of the board's table of cards. */
export const text = textsOf('cards', enCards);
