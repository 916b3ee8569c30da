import { enConsole } from './en-console.ts';
import { textsOf } from './text.ts';

/** The texts of the console. */
export const text = textsOf('console', enConsole);
