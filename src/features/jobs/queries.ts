/** Questions about what Muster did, answered from the journal. */
import type { Edit } from '../../jobs/edit.ts';
import type { Job, Story, Undoes } from '../../jobs/job.ts';

/** Which edits of which jobs later jobs have undone. */
export function undone(stories: readonly Story[]): ReadonlyMap<string, ReadonlySet<number>> {
  const all = new Map<string, Set<number>>();
  for (const story of stories) {
    const { undoes } = story.job;
    if (!undoes) continue;
    const target = stories.find(({ job }) => job.id === undoes.job);
    const before = all.get(undoes.job) ?? new Set();
    all.set(undoes.job, new Set([...before, ...undoneBy(story, undoes, target)]));
  }
  return all;
}

/** What a job has undone of another: where it was stopped halfway, no more than that. */
function undoneBy({ outcomes }: Story, { each, along, indexes }: Undoes, target: Story | undefined): readonly number[] {
  const went = (_: unknown, nth: number) => ['done', 'already'].includes(outcomes[nth]?.state ?? '');
  if (each) {
    const left = new Set(each.filter((index, nth) => !went(index, nth)));
    return [...(indexes ?? each).filter((index) => !left.has(index)), ...(along ?? []).filter(went).flat()];
  }
  if (!outcomes.some((outcome) => outcome?.state === 'done')) return [];
  return indexes ?? [...(target?.job.edits.keys() ?? [])];
}

export interface Deleted {
  readonly story: Story;
  readonly index: number;
  readonly edit: Edit;
}

/** Everything that Muster deleted and nobody restored, newest first; what lives on elsewhere is not missed. */
export function trash(stories: readonly Story[], deletes: (edit: Edit) => boolean): Deleted[] {
  const restored = undone(stories);
  const jobs = new Map(stories.map(({ job }) => [job.id, job]));
  /** What an undo deletes was added before, and is not missed; what the undo of that deletes was deleted at first. */
  const takesBack = ({ undoes }: Job): boolean => {
    const before = undoes && jobs.get(undoes.job);
    return before !== undefined && !takesBack(before);
  };
  return stories.flatMap((story) =>
    (takesBack(story.job) ? [] : story.job.edits).flatMap((edit, index) => {
      const happened = story.outcomes[index]?.state === 'done';
      const missed = deletes(edit) && !('idHeir' in edit);
      return happened && missed && !restored.get(story.job.id)?.has(index) ? [{ story, index, edit }] : [];
    }),
  );
}
