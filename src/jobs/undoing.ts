import type { Edit } from './edit.ts';
import type { Undoes } from './job.ts';
import type { Plan } from './plan.ts';

/** Edits that undo others, each with the one that it undoes, and then those that it takes along. */
export type Undoing = ReadonlyMap<Edit, readonly [number, ...number[]]>;

/** What a job of the edits of the plan undoes of another. What is so already is as undone as it can be. */
export function undoesBy(job: string, undoing: Undoing, { edits, skipped }: Plan): Undoes {
  const ways = edits.map((edit) => undoing.get(edit) ?? []);
  const already = skipped.filter(({ obstacle: { sort } }) => sort === 'already');
  const each = ways.map(([first = 0]) => first);
  return {
    job,
    each,
    along: ways.map(([, ...others]) => others),
    indexes: [...new Set([...each, ...already.flatMap(({ edit }) => undoing.get(edit) ?? [])])],
  };
}
