import { enAttachments } from './en-attachments.ts';
import { textsOf } from './text.ts';

/** The texts of the board's table of files and links. */
export const text = textsOf('attachments', enAttachments);
