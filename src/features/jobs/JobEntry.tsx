import { type Outcome, type Story, tally } from '../../jobs/job.ts';
import type { JobState } from '../../jobs/runner.ts';
import { download } from '../../lib/download.ts';
import { exactTime, relativeTime } from '../../lib/when.ts';
import { jobText } from '../../strings/job-text.ts';
import { spokenLocale, text } from '../../strings/text.ts';
import type { Workspace } from '../feature.ts';

interface JobEntryProps {
  readonly workspace: Workspace;
  readonly story: Story;
  /** How many of its edits were undone since. */
  readonly undone: number;
  /** How it stands, while it is under way. */
  readonly running: JobState | undefined;
}

/** Most edits that are written out. */
const shown = 500;

/** One job: what it did, when, what became of each edit, and what can still be done about it. */
export function JobEntry({ workspace, story, undone, running }: JobEntryProps) {
  const { job, outcomes, end } = story;
  const { jobs } = workspace;
  const { total, done, failed } = tally(story);
  const unknown = outcomes.filter((outcome) => outcome?.state === 'unknown').length;
  const locale = spokenLocale();
  const [first] = job.edits;
  const canUndo = !running && workspace.canWrite.value && outcomes.filter((o) => o?.state === 'done').length > undone;

  return (
    <li class="job">
      <div class="row">
        <span class="grow" dir="auto">
          {total === 1 && first
            ? jobs.sentence(first, happened(outcomes[0]) ? 'did' : 'will')
            : job.undoes
              ? jobText('jobs.undo-of', { count: total })
              : text('did.many', { count: total })}{' '}
          <time class="quiet" dateTime={job.at} title={exactTime(Date.parse(job.at), locale)}>
            {relativeTime(Date.parse(job.at), Date.now(), locale)}
          </time>
          <span class="quiet">
            {done < total && ` · ${jobText('job.progress', { done, total })}`}
            {failed > 0 && ` · ${jobText('job.failed', { count: failed })}`}
            {undone > 0 && ` · ${jobText('jobs.undone')}`}
          </span>
        </span>
        {!running && !end && (
          <button type="button" class="button" onClick={() => void jobs.takeUp(job.id)}>
            {text('job.resume')}
          </button>
        )}
        {!running && failed > unknown && (
          <button type="button" class="button" onClick={() => void jobs.retry(job.id)}>
            {jobText('jobs.retry')}
          </button>
        )}
        {!running && unknown > 0 && (
          <>
            <button type="button" class="button" onClick={() => void jobs.decide(job.id, 'accept')}>
              {jobText('jobs.accept', { count: unknown })}
            </button>
            <button type="button" class="button" onClick={() => void jobs.decide(job.id, 'repeat')}>
              {jobText('jobs.repeat', { count: unknown })}
            </button>
          </>
        )}
        {canUndo && (
          <button type="button" class="button" onClick={() => void jobs.undo(story)}>
            {text('undo')}
          </button>
        )}
      </div>
      <details>
        <summary class="quiet">{jobText('jobs.details')}</summary>
        <ul class="job-edits">
          {job.edits.slice(0, shown).map((edit, index) => (
            <li key={index} dir="auto">
              {jobs.sentence(edit, happened(outcomes[index]) ? 'did' : 'will')}{' '}
              <span class="quiet">
                {jobText(`outcome.${outcomes[index]?.state ?? 'planned'}`)} {why(outcomes[index]?.why)}
              </span>
            </li>
          ))}
        </ul>
        <button
          type="button"
          class="button"
          onClick={() => download(`muster-job-${job.at}.json`, JSON.stringify(story, null, 2))}
        >
          {jobText('jobs.log')}
        </button>
      </details>
    </li>
  );
}

function happened(outcome: Outcome | undefined): boolean {
  return outcome?.state === 'done' || outcome?.state === 'already';
}

/** Muster's own reasons in the person's language; Trello's as it said them. */
function why(reason: string | undefined): string {
  if (reason === 'depends' || reason === 'unsure' || reason === 'cancelled') return jobText(`why.${reason}`);
  return reason ?? '';
}
