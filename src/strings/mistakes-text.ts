import { enMistakes } from './en-mistakes.ts';
import { textsOf } from './text.ts';

/** The texts of what is wrong with a filter line. */
export const text = textsOf('mistakes', enMistakes);
