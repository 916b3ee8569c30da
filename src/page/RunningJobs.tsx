import type { Command, JobState } from '../jobs/runner.ts';
import { jobText } from '../strings/job-text.ts';
import { text } from '../strings/text.ts';
import { Progress } from '../ui/Progress.tsx';
import { duration } from './duration.ts';
import { useTimeLeft } from './use-time-left.ts';

interface RunningJobsProps {
  readonly running: readonly JobState[];
  readonly command: (job: string, command: Command) => void;
}

/** The jobs under way that take a while: how far they are, and how to stop them. */
export function RunningJobs({ running, command }: RunningJobsProps) {
  return (
    <section class="running-jobs" aria-label={jobText('jobs.running')}>
      {running.map((state) => (
        <RunningJob key={state.job.id} state={state} command={(said) => command(state.job.id, said)} />
      ))}
    </section>
  );
}

interface RunningJobProps {
  readonly state: JobState;
  readonly command: (command: Command) => void;
}

function RunningJob({ state, command }: RunningJobProps) {
  const { status, waiting, withPage, done, failed, total } = state;
  // What is on its way is waited for.
  const stopping = status === 'cancelled';
  const left = useTimeLeft(state);
  const so = jobText('job.progress', { done, total });
  const time = left === null || stopping ? null : duration(left, 'short');
  const far = time === null ? so : jobText('job.progress.left', { done, total, time });
  return (
    <div class="running row">
      <div class="grow">
        <Progress done={done + failed} total={total} label={so} />
      </div>
      {/* That it waits is said; each step of its progress would be too much to hear. */}
      <span role="status">
        {stopping && jobText('job.stopping')}
        {!stopping && waiting && jobText(`job.waiting.${waiting}`)}
        {!stopping && !waiting && withPage && jobText('job.with-page')}
      </span>
      <span class="quiet tabular">
        {!waiting && (status === 'paused' ? jobText('job.paused', { done, total }) : far)}
        {failed > 0 && ` · ${jobText('job.failed', { count: failed })}`}
      </span>
      {status === 'paused' ? (
        <button type="button" class="button" onClick={() => command('resume')}>
          {jobText('job.resume')}
        </button>
      ) : (
        <button type="button" class="button" disabled={stopping} onClick={() => command('pause')}>
          {jobText('job.pause')}
        </button>
      )}
      <button type="button" class="button" disabled={stopping} onClick={() => command('cancel')}>
        {text('cancel')}
      </button>
    </div>
  );
}
