import { enComments } from './en-comments.ts';
import { textsOf } from './text.ts';

/** The texts of comments beyond what a card page shows at once. */
export const text = textsOf('comments', enComments);
