import type { Edit, Tense } from '../../jobs/edit.ts';
import { type Outcome, type Story, tally } from '../../jobs/job.ts';
import { exactTime } from '../../lib/when.ts';
import type { Board } from '../../model/board.ts';
import { titleOf } from '../../model/title.ts';
import { jobText } from '../../strings/job-text.ts';

/** Whether an edit is told as done. */
export function tenseOf(outcome: Outcome | undefined): Tense {
  return outcome?.state === 'done' || outcome?.state === 'already' ? 'did' : 'will';
}

/** Why an edit came to its end: Muster's own reasons in the person's language, Trello's as it said them. */
export function whyOf(outcome: Outcome | undefined): string {
  const why = outcome?.why;
  return why === 'depends' || why === 'unsure' || why === 'cancelled' || why === 'version'
    ? jobText(`why.${why}`)
    : (why ?? '');
}

interface Look {
  readonly sentence: (edit: Edit, tense: Tense) => string;
  readonly board: Board;
  readonly locale: string;
}

/** A job for people: when, how many, and what became of each edit, a line each. */
export function logOf(story: Story, { sentence, board, locale }: Look): string {
  const { job, outcomes } = story;
  const { done, total } = tally(story);
  const lines = job.edits.map((edit, index) => {
    const outcome = outcomes[index];
    const card = board.cards.get(edit.idCard);
    const line = {
      card: card ? `${titleOf(card)} ${card.url}` : '',
      number: index + 1,
      what: sentence(edit, tenseOf(outcome)),
      outcome: jobText(`outcome.${outcome?.state ?? 'planned'}`),
    };
    const why = whyOf(outcome);
    return (why ? jobText('jobs.log.line.why', { ...line, why }) : jobText('jobs.log.line', line)).trimEnd();
  });
  return `${[exactTime(Date.parse(job.at), locale), jobText('job.progress', { done, total }), '', ...lines].join('\n')}\n`;
}
