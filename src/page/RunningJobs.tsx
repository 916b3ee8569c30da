import type { Command, JobState } from '../jobs/runner.ts';
import { jobText } from '../strings/job-text.ts';
import { text } from '../strings/text.ts';
import { Progress } from '../ui/Progress.tsx';

interface RunningJobsProps {
  readonly running: readonly JobState[];
  readonly command: (job: string, command: Command) => void;
}

/** The jobs under way that take a while: how far they are, and how to stop them. */
export function RunningJobs({ running, command }: RunningJobsProps) {
  return (
    <section class="running-jobs" aria-label={text('jobs')}>
      {running.map(({ job, status, waiting, done, failed, total }) => (
        <div key={job.id} class="running row">
          <div class="grow">
            <Progress done={done + failed} total={total} label={jobText('job.progress', { done, total })} />
          </div>
          {/* That it waits is said; each step of its progress would be too much to hear. */}
          <span role="status">{waiting && jobText(`job.waiting.${waiting}`)}</span>
          <span class="quiet tabular">
            {!waiting && jobText('job.progress', { done, total })}
            {failed > 0 && ` · ${jobText('job.failed', { count: failed })}`}
          </span>
          {status === 'paused' ? (
            <button type="button" class="button" onClick={() => command(job.id, 'resume')}>
              {jobText('job.resume')}
            </button>
          ) : (
            <button type="button" class="button" onClick={() => command(job.id, 'pause')}>
              {jobText('job.pause')}
            </button>
          )}
          <button type="button" class="button" onClick={() => command(job.id, 'cancel')}>
            {text('cancel')}
          </button>
        </div>
      ))}
    </section>
  );
}
