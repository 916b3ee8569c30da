import { enOwnHistory } from './en-own-history.ts';
import { text } from './history-text.ts';
import { textsOf } from './text.ts';

/** How what happened is said. */
export type Say = typeof text;

const own = textsOf('ownHistory', enOwnHistory);

/** As a card's own history says it, which does not name the card again and again; the rest as the board's does. */
export const ownText: Say = (key, ...values) =>
  // What a sentence leaves open here, it leaves open there.
  key in enOwnHistory ? (own as Say)(key, ...values) : text(key, ...values);
