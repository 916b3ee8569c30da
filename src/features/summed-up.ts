import type { Edit } from '../jobs/edit.ts';
import { text } from '../strings/edit-text.ts';

/** What a job did, in one sentence: of many edits that say the same how many, of others the first and how many more. */
export function summedUp(edits: readonly Edit[], sentence: (edit: Edit) => string): string {
  const [first, ...others] = edits;
  if (!first) return '';
  const said = sentence(first);
  if (others.length === 0) return said;
  const same = others.every((edit) => sentence(edit) === said);
  return same
    ? text('many.same', { count: edits.length, what: said })
    : text('many.first', { count: others.length, what: said });
}
