import { type Story, tally } from '../../jobs/job.ts';
import type { JobState } from '../../jobs/runner.ts';
import { download } from '../../lib/download.ts';
import { titleOf } from '../../model/title.ts';
import { text as editText } from '../../strings/edit-text.ts';
import { jobText } from '../../strings/job-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import { Ago } from '../Ago.tsx';
import type { Workspace } from '../feature.ts';
import { summedUp } from '../summed-up.ts';
import { logOf, tenseOf, whyOf } from './log.ts';

interface JobEntryProps {
  readonly workspace: Workspace;
  readonly story: Story;
  /** Which of its edits were undone since. */
  readonly undone: ReadonlySet<number>;
  /** Whether nothing was done after it: what was stopped is gone on with at once, or not. */
  readonly newest: boolean;
  /** How it stands, while it is under way. */
  readonly running: JobState | undefined;
}

/** Most edits that are written out. */
const shown = 500;

/** One job: what it did, when, what became of each edit, and what can still be done about it. */
export function JobEntry({ workspace, story, undone, newest, running }: JobEntryProps) {
  const { job, outcomes, end } = story;
  const { jobs } = workspace;
  // While it is under way its story is as old as this view.
  const { total, done, failed } = running ?? tally(story);
  const unknown = outcomes.filter((outcome) => outcome?.state === 'unknown').length;
  const locale = spokenLocale();
  const board = workspace.board.value;
  const what = summedUp(job.edits, (edit, of) => jobs.sentence(edit, !running && done > 0 ? 'did' : 'will', of));
  const several = new Set(job.edits.map(({ idCard }) => idCard)).size > 1;
  const left = [...outcomes.keys()].filter((index) => outcomes[index]?.state === 'done' && !undone.has(index));
  const undoable = left.some((index) => {
    const edit = job.edits[index];
    return edit && jobs.undoable(edit);
  });
  const canUndo = !running && workspace.canWrite.value && undoable;
  const stopped = newest && end === 'cancelled' && done + failed < total;

  const saveAs = (form: 'txt' | 'json') => {
    const [content, type] =
      form === 'txt'
        ? [logOf(story, { sentence: jobs.sentence, board, locale }), 'text/plain']
        : [JSON.stringify(story, null, 2), 'application/json'];
    download(`muster-job-${job.at}.${form}`, content, type);
  };

  return (
    <li class="job">
      <div class="row">
        <span class="grow" dir="auto">
          {job.undoes ? jobText('jobs.undo-of', { what }) : what}{' '}
          {!several && <CardLink workspace={workspace} id={job.edits[0]?.idCard} />} <Ago date={job.at} />
          <span class="quiet">
            {done < total && ` · ${jobText('job.progress', { done, total })}`}
            {failed > 0 && ` · ${jobText('job.failed', { count: failed })}`}
            {undone.size > 0 &&
              ` · ${left.length > 0 ? jobText('jobs.undone.some', { count: undone.size }) : jobText('jobs.undone')}`}
          </span>
        </span>
        {!running && !end && (
          <button type="button" class="button" onClick={() => void jobs.takeUp(job.id)}>
            {jobText('job.resume')}
          </button>
        )}
        {!running && (stopped || failed > unknown) && (
          <button type="button" class="button" onClick={() => void jobs.retry(job.id)}>
            {stopped ? jobText('job.resume') : jobText('jobs.retry')}
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
          <button
            type="button"
            class="button"
            onClick={() => void jobs.undo(story, undone.size > 0 ? left : undefined)}
          >
            {editText('undo')}
          </button>
        )}
      </div>
      <details>
        <summary class="quiet">{jobText('jobs.details')}</summary>
        <ul class="job-edits">
          {job.edits.slice(0, shown).map((edit, index) => (
            <li key={index} dir="auto">
              {jobs.sentence(edit, tenseOf(outcomes[index]))}{' '}
              {several && <CardLink workspace={workspace} id={edit.idCard} />}
              <span class="quiet">
                {[jobText(`outcome.${outcomes[index]?.state ?? 'planned'}`), whyOf(outcomes[index])]
                  .filter((part) => part)
                  .map((part) => `· ${part}`)
                  .join(' ')}
              </span>
            </li>
          ))}
        </ul>
        <div class="row">
          <button type="button" class="button" onClick={() => saveAs('txt')}>
            {jobText('jobs.log.text')}
          </button>
          <button type="button" class="button" onClick={() => saveAs('json')}>
            {jobText('jobs.log.json')}
          </button>
        </div>
      </details>
    </li>
  );
}

/** The card that an edit is about, as long as it is there. */
export function CardLink({ workspace, id }: { readonly workspace: Workspace; readonly id: string | undefined }) {
  const card = workspace.board.value.cards.get(id ?? '');
  return card ? (
    <>
      <button type="button" class="link" onClick={() => workspace.openCard(card.id)}>
        <bdi>{titleOf(card)}</bdi>
      </button>{' '}
    </>
  ) : null;
}
