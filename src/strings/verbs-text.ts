import { enVerbs } from './en-verbs.ts';
import { textsOf } from './text.ts';

/** The texts of saved views, and of verbs that many tables have. */
export const text = textsOf('verbs', enVerbs);
