/** Questions about what Muster did, answered from the journal. */
import type { Edit } from '../../jobs/edit.ts';
import type { Job, Story } from '../../jobs/job.ts';

/** Which edits of which jobs later jobs have undone. */
export function undone(stories: readonly Story[]): ReadonlyMap<string, ReadonlySet<number>> {
  const all = new Map<string, Set<number>>();
  for (const { job, outcomes } of stories) {
    if (!job.undoes || !outcomes.some((outcome) => outcome?.state === 'done')) continue;
    const target = stories.find((story) => story.job.id === job.undoes?.job);
    const indexes = job.undoes.indexes ?? [...(target?.job.edits.keys() ?? [])];
    const before = all.get(job.undoes.job) ?? new Set();
    all.set(job.undoes.job, new Set([...before, ...indexes]));
  }
  return all;
}

export interface Deleted {
  readonly story: Story;
  readonly index: number;
  readonly edit: Edit;
}

/** Everything that Muster deleted and nobody restored, newest first. */
export function trash(stories: readonly Story[], deletes: (edit: Edit) => boolean): Deleted[] {
  const restored = undone(stories);
  const jobs = new Map(stories.map(({ job }) => [job.id, job]));
  /** Taking back what was added leaves the board as it was: nothing of it is missed. */
  const takesBack = ({ undoes }: Job): boolean => {
    const before = undoes && jobs.get(undoes.job);
    return before !== undefined && (before.undoes ? takesBack(before) : !before.edits.some(deletes));
  };
  return stories.flatMap((story) =>
    (takesBack(story.job) ? [] : story.job.edits).flatMap((edit, index) => {
      const happened = story.outcomes[index]?.state === 'done';
      return happened && deletes(edit) && !restored.get(story.job.id)?.has(index) ? [{ story, index, edit }] : [];
    }),
  );
}
