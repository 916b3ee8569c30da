import { enOffered } from './en-offered.ts';
import { textsOf } from './text.ts';

/** The texts of other ways to a file. */
export const text = textsOf('offered', enOffered);
