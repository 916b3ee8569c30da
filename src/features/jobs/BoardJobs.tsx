import { useEffect, useState } from 'preact/hooks';
import type { Story } from '../../jobs/job.ts';
import { jobText } from '../../strings/job-text.ts';
import { text } from '../../strings/text.ts';
import { drawings } from '../../ui/drawings.ts';
import { Empty } from '../../ui/Empty.tsx';
import type { BoardViewProps } from '../feature.ts';
import { CardLink, JobEntry } from './JobEntry.tsx';
import './jobs.css';
import { trash, undone } from './queries.ts';

const none: ReadonlySet<number> = new Set();

/** Most entries of the trash that are shown at once. */
const shown = 200;

/** What Muster did on this board on this device, and what it deleted; each can be undone. */
export function BoardJobs({ workspace }: BoardViewProps) {
  const [stories, setStories] = useState<readonly Story[] | null>(null);
  const running = workspace.running.value;
  // A job that begins or ends is another story.
  const moves = running.map(({ job, ended }) => `${job.id}${ended}`).join();
  useEffect(() => {
    void workspace.jobs.stories().then(setStories);
  }, [moves]);

  if (!stories) return <div class="skeleton" aria-busy="true" />;
  const gone = undone(stories);
  const { jobs } = workspace;
  const deleted = trash(stories, (edit) => jobs.deletes(edit) && jobs.undoable(edit));
  return (
    <div class="virtual jobs">
      <section aria-label={text('jobs')}>
        {stories.length === 0 && (
          <Empty drawing={drawings.clock}>
            <p class="quiet">{jobText('jobs.none')}</p>
          </Empty>
        )}
        <ol class="jobs-list">
          {stories.map((story) => (
            <JobEntry
              key={story.job.id}
              workspace={workspace}
              story={story}
              newest={story === stories[0]}
              undone={gone.get(story.job.id) ?? none}
              running={running.find(({ job }) => job.id === story.job.id)}
            />
          ))}
        </ol>
      </section>
      {deleted.length > 0 && (
        <section aria-labelledby="trash">
          <h2 id="trash">{jobText('trash')}</h2>
          <ul class="jobs-list">
            {deleted.slice(0, shown).map(({ story, index, edit }) => (
              <li key={`${story.job.id} ${index}`} class="row">
                <span class="grow" dir="auto">
                  {workspace.jobs.sentence(edit, 'did')} <CardLink workspace={workspace} id={edit.idCard} />
                </span>
                <button type="button" class="button" onClick={() => void workspace.jobs.undo(story, [index])}>
                  {jobText('trash.restore')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
