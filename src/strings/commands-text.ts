import { enCommands } from './en-commands.ts';
import { textsOf } from './text.ts';

/** The texts of quick commands. */
export const text = textsOf('commands', enCommands);
