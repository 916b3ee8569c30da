import { enItemsMore } from './en-items-more.ts';
import { textsOf } from './text.ts';

/** What is said of check items in dialogs, and where many are changed. */
export const text = textsOf('itemsMore', enItemsMore);
