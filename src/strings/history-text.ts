import { enHistory } from './en-history.ts';
import { textsOf } from './text.ts';

/** The texts of the history. */
export const text = textsOf('history', enHistory);
