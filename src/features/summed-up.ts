import type { Edit } from '../jobs/edit.ts';
import { groupBy } from '../lib/group-by.ts';
import { text } from '../strings/edit-text.ts';

/** What a job did: of edits that say the same how many, of many that say others the first and how many more. */
export function summedUp(edits: readonly Edit[], sentence: (edit: Edit) => string): string {
  const said = [...groupBy(edits, sentence)];
  const [first] = said;
  if (!first) return '';
  if (said.length > 2) return text('many.first', { count: edits.length - 1, what: first[0] });
  return said.map(([what, { length: count }]) => (count === 1 ? what : text('many.same', { count, what }))).join(' ');
}
