import type { Signal } from '@preact/signals';
import type { Edits, Sent } from '../features/feature.ts';
import { summedUp } from '../features/summed-up.ts';
import { type Edit, type EditKinds, kindOf } from '../jobs/edit.ts';
import { type Job, type Outcome, type Story, tally, type Undoes } from '../jobs/job.ts';
import type { Jobs, Report } from '../jobs/jobs.ts';
import type { Plan } from '../jobs/plan.ts';
import { undoesBy } from '../jobs/undoing.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Card } from '../model/board.ts';
import { titleOf } from '../model/title.ts';
import { text as editText } from '../strings/edit-text.ts';
import { text } from '../strings/text.ts';
import type { NoticeContent } from '../ui/NoticeBar.tsx';
import { sentenceOf } from './errors.ts';
import type { LiveBoard } from './live-board.ts';

/** What a job would do, and the decision. */
export interface Preview {
  readonly plan: Plan;
  /** What of it undo cannot bring back, with how many edits that is so for. */
  readonly lasting: readonly { readonly why: string; readonly count: number }[];
  /** How long it takes at a safe pace. */
  readonly seconds: number;
  /** The name of its card, unless the sentence tells it. */
  readonly cardName: (edit: Edit) => string;
  readonly sentence: (edit: Edit) => string;
  readonly decide: (go: boolean) => void;
}

export interface WritingOptions {
  readonly jobs: Jobs;
  readonly kinds: EditKinds;
  readonly about: { readonly idBoard: string; readonly idMember: string | null };
  readonly live: LiveBoard;
  readonly notice: Signal<NoticeContent | null>;
  /** A job that waits for the person to look at it before it starts. */
  readonly preview: Signal<Preview | null>;
  /** Milliseconds that so many requests take at a safe pace. */
  readonly forecast: (count: number) => number;
  /** Whether the person lets Muster change the board; asks them where they were not asked before. */
  readonly mayWrite: () => true | Promise<boolean>;
  /** Reads again what edits are about, before they are undone. */
  readonly lookAgain: (edits: readonly Edit[]) => Promise<void>;
  /** Reads the board again. */
  readonly refresh: () => Promise<unknown>;
  /** Whether the person may change many cards at once. */
  readonly mayRunBulk: () => Promise<boolean>;
}

/** The verbs of a page that change something. */
export interface Writing {
  /** Runs edits and says what became of them; see `run` and `submit` of the workspace. */
  perform(
    wanted: Edits,
    again: 'button' | 'form',
    begun?: () => void,
    ended?: (report: Report) => void,
  ): Promise<boolean>;
  /** Runs one edit and tells what Trello answered; null where it was not sent. */
  send(wanted: Edits): Promise<Sent | null>;
  undo(story: Story, indexes?: readonly number[]): Promise<void>;
}

/** Jobs of more edits are looked at before they start, and are not laid over the board while they run. */
const unasked = 20;

/** Plans, shows, runs and undoes what the person wants, and says what became of it. Loaded when something changes. */
export function createWriting(options: WritingOptions): Writing {
  const { jobs, kinds, about, live, notice, preview, forecast, lookAgain, refresh, mayRunBulk, mayWrite } = options;
  const { board } = live;

  const say = (content: NoticeContent | null) => {
    notice.value = content;
  };

  async function perform(
    wanted: Edits,
    again: 'button' | 'form',
    begun?: () => void,
    ended?: (report: Report) => void,
  ): Promise<boolean> {
    // An Undo of what was done before would now be taken for one of what is being done.
    if (notice.value?.kind === 'said') say(null);
    // Without a wait where none is needed: what is wanted is to be seen in the turn in which it was clicked.
    const edits = wanted instanceof Promise ? await wanted : wanted;
    if (edits.length === 0) {
      // A form is closed by it; a button that did nothing would seem broken.
      if (again === 'button') say({ kind: 'said', sentence: editText('did.nothing') });
      return true;
    }
    if (isBulk(edits) && !(await mayRunBulk())) {
      say({ kind: 'error', sentence: editText('bulk.admins') });
      return false;
    }
    let plan = isBulk(edits) ? await jobs.plan(edits, board.value) : jobs.planNow(edits, board.value);
    let late: Plan['skipped'] = [];
    if (isBulk(edits) || edits.some(isForGood)) {
      if (!(await asked(plan))) return false;
      // Others may have changed something while it was looked at: that is left alone, and said.
      const { skipped } = plan;
      plan = await jobs.plan(plan.edits, board.value);
      late = plan.skipped.filter(({ obstacle: { sort } }) => sort !== 'already');
      plan = { ...plan, skipped: [...plan.skipped, ...skipped] };
    }
    const [obstacle] = plan.skipped;
    if (plan.edits.length === 0) {
      if (obstacle) {
        const { sort, why } = obstacle.obstacle;
        say({ kind: sort === 'already' ? 'said' : 'error', sentence: why });
      }
      return false;
    }
    const allowed = mayWrite();
    if (allowed !== true && !(await allowed)) return false;
    begun?.();
    const report = await start(plan.edits);
    ended?.(report);
    // Said where jobs are followed.
    if (report.state.status === 'lost') return false;
    const { story, errors } = report;
    const { job, outcomes } = story;
    const done = job.edits.filter((_, index) => isMade(outcomes[index]));
    const undoAll = { label: editText('undo'), act: () => void undo(story) };
    const mayUndo = done.some(canUndo);
    const [error] = errors;
    if (outcomes.some((outcome) => outcome?.state === 'unknown')) ask(job.id);
    else if (error) {
      const left = job.edits.filter((_, index) => outcomes[index]?.state === 'failed');
      const retry = { label: text('try-again'), act: () => void perform(left, again) };
      const mayRetry = again === 'button' && left.length > 0;
      const partly = done.length > 0 && left.length > 0;
      const why = sentenceOf(error);
      say({
        kind: 'error',
        sentence: partly ? editText('did.partly', { count: left.length, why }) : why,
        ...(mayRetry && { action: retry }),
        ...(partly && mayUndo && { other: undoAll }),
      });
    } else if (late[0]) {
      const why = editText('did.partly', { count: late.length, why: late[0].obstacle.why });
      say({ kind: 'error', sentence: why, ...(mayUndo && { action: undoAll }) });
    } else if (done.length > 0)
      say({ kind: 'said', sentence: toldOf(story, done), ...(mayUndo && { action: undoAll }) });
    return late.length === 0 && done.length === job.edits.length;
  }

  /** Of what cannot be found out the person says whether it happened. */
  function ask(job: string): void {
    const decide = (answer: 'accept' | 'repeat') => async () => {
      say(null);
      await jobs.command(job, answer);
      // What happened is on the board as Trello tells it.
      if (answer === 'accept') await refresh();
    };
    say({
      kind: 'error',
      sentence: editText('unsure'),
      action: { label: editText('unsure.accept'), act: decide('accept') },
      other: { label: editText('unsure.repeat'), act: decide('repeat') },
    });
  }

  async function send(wanted: Edits): Promise<Sent | null> {
    let sent: Sent | null = null;
    await perform(wanted, 'form', undefined, ({ errors: [error], answers: [answer], ms }) => {
      // What Trello refused it says in words; what it did it answers as JSON.
      sent = error
        ? { status: error.status ?? null, body: error.message, ms }
        : { status: 200, body: JSON.stringify(answer ?? null), ms };
    });
    return sent;
  }

  async function start(edits: readonly Edit[], undoes?: Undoes): Promise<Report> {
    live.moved();
    const lay = ({ id }: Job) => {
      if (!isBulk(edits)) live.lay(id, edits);
    };
    const { ended } = await jobs.start(edits, { ...about, ...(undoes && { undoes }) }, lay);
    return ended;
  }

  /** A card as one of the edits will make it. */
  function made(edits: readonly Edit[], idCard: string): Card | undefined {
    const edit = edits.find((edit) => kindOf(kinds, edit).creates?.(edit) === idCard);
    return edit && kindOf(kinds, edit).effect(board.value, edit).cards.get(idCard);
  }

  /** Shows the job and waits for Run or Cancel. */
  function asked(plan: Plan): Promise<boolean> {
    return new Promise((resolve) => {
      const reasons = plan.edits.flatMap((edit) => kindOf(kinds, edit).lasting?.(edit) ?? []);
      const lasting = [...groupBy(reasons, (why) => why)].map(([why, all]) => ({ why, count: all.length }));
      preview.value = {
        plan,
        lasting,
        seconds: forecast(plan.edits.length) / 1000,
        sentence: (edit) => kindOf(kinds, edit).sentence(edit, 'will'),
        cardName(edit) {
          if (kindOf(kinds, edit).namesCard?.(edit)) return '';
          const { idCard } = jobs.resolve(edit);
          const card = board.value.cards.get(idCard) ?? made(plan.edits, idCard);
          return card ? titleOf(card) : '';
        },
        decide(go) {
          preview.value = null;
          resolve(go);
        },
      };
    });
  }

  /** What a job did, and how much of it was cancelled before. */
  function toldOf(story: Story, done: readonly Edit[]): string {
    const what = summedUp(done, (edit, of) => jobs.sentence(edit, 'did', of));
    const count = cancelledOf(story);
    return count > 0 ? editText('did.cancelled', { what, count }) : what;
  }

  function canUndo(edit: Edit): boolean {
    return kindOf(kinds, edit).inverse(edit).length > 0;
  }

  /** What nothing brings back is looked at before it is done, be it one edit. */
  function isForGood(edit: Edit): boolean {
    return Boolean(kindOf(kinds, edit).lasting?.(edit)) && !canUndo(edit);
  }

  /** Why some of a story stays, and how much of it; null where nothing does. */
  function lastingOf({ job, outcomes }: Story, indexes?: readonly number[]) {
    const reasons = (indexes ?? [...job.edits.keys()]).flatMap((index) => {
      const edit = job.edits[index];
      if (!edit || outcomes[index]?.state !== 'done' || canUndo(edit)) return [];
      return kindOf(kinds, edit).lasting?.(edit) ?? [];
    });
    const [why] = reasons;
    return why === undefined ? null : { count: reasons.length, why };
  }

  async function undo(story: Story, indexes?: readonly number[]): Promise<void> {
    say(null);
    const undoing = await jobs.inverse(story, indexes && new Set(indexes));
    const inverse = [...undoing.keys()];
    const stays = lastingOf(story, indexes);
    if (inverse.length === 0 && stays) {
      say({ kind: 'error', sentence: stays.why });
      return;
    }
    await lookAgain(inverse);
    const plan = await jobs.plan(inverse, board.value);
    const { edits, skipped } = plan;
    if (isBulk(inverse) && !(await asked(plan))) return;
    // What is so already is as undone as it can be.
    const late = skipped.filter(({ obstacle }) => obstacle.sort !== 'already');
    const [left] = late;
    if (edits.length > 0 && !(await mayWrite())) return;
    if (edits.length > 0) {
      const { errors, state, story: ended } = await start(edits, undoesBy(story.job.id, undoing, plan));
      if (state.status === 'lost') return;
      const count = cancelledOf(ended);
      const [error] = errors;
      if (error) {
        const why = sentenceOf(error);
        const partly = editText('undone.partly', { count: state.failed, why });
        say({ kind: 'error', sentence: state.done > 0 ? partly : why });
        return;
      }
      if (count > 0) {
        say({ kind: 'said', sentence: editText('undone.partly', { count, why: editText('cancelled') }) });
        return;
      }
    }
    if (left)
      say({ kind: 'error', sentence: editText('undone.partly', { count: late.length, why: left.obstacle.why }) });
    else if (stays) say({ kind: 'error', sentence: editText('undone.partly', stays) });
    else say({ kind: 'said', sentence: editText('undone') });
  }

  return { perform, send, undo };
}

const isMade = (outcome: Outcome | undefined) => outcome?.state === 'done' || outcome?.state === 'already';

/** How many edits of a job were left when the person cancelled it. */
function cancelledOf(story: Story): number {
  const { total, done, failed } = tally(story);
  return total - done - failed;
}

/** Whether a job is looked at before it starts. A few edits of one card are not: they are seen, and undone, as easily. */
function isBulk(edits: readonly Edit[]): boolean {
  return edits.length > unasked || new Set(edits.map(({ idCard }) => idCard)).size > 1;
}
