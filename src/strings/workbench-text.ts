import { enWorkbench } from './en-workbench.ts';
import { textsOf } from './text.ts';

/** The texts around the tables of the board page. */
export const text = textsOf('workbench', enWorkbench);
