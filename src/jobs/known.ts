import type { EditKinds } from './edit.ts';
import { currentId, type Ids, resolve } from './ids.ts';
import type { Story } from './job.ts';

/** What jobs on this device made: ids by what things were called before, and which ids are spoken for. */
export interface Known {
  readonly ids: Ids;
  readonly taken: Set<string>;
}

/** Adds what these jobs made, the oldest first. */
export function learn({ ids, taken }: Known, stories: readonly Story[], kinds: EditKinds): void {
  for (const { job, outcomes } of stories) {
    outcomes.forEach((outcome, index) => {
      const edit = job.edits[index];
      if (!outcome?.created || !edit || taken.has(outcome.created)) return;
      taken.add(outcome.created);
      const before = kinds.get(edit.kind)?.creates?.(resolve(ids, edit));
      if (before && currentId(ids, before) !== outcome.created) ids.set(before, outcome.created);
    });
  }
}
