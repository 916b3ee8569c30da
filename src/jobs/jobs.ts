/** What a page knows of jobs: it plans them, hands them to a runner, hears what becomes of them, and undoes them. */
import { groupBy } from '../lib/group-by.ts';
import type { Board } from '../model/board.ts';
import { type Edit, type EditKinds, kindOf, type Tense } from './edit.ts';
import { type Ids, resolve } from './ids.ts';
import type { Job, Outcome, Story, Undoes } from './job.ts';
import type { Plan } from './plan.ts';
import type { Command, ErrorData, JobState, Runner, RunnerEvent } from './runner.ts';
import type { Undoing } from './undoing.ts';

export interface Jobs {
  /** What is known of each kind of edit; null until that is loaded. */
  kinds(): EditKinds | null;
  /** Loads it. */
  ready(): Promise<EditKinds>;
  plan(edits: readonly Edit[], board: Board): Promise<Plan>;
  /** Plans a few edits at once; what is known of their kinds has to be loaded. */
  planNow(edits: readonly Edit[], board: Board): Plan;
  /** What an edit, or so many of its kind, did or will do; nothing before what is known of its kind is loaded. */
  sentence(edit: Edit, tense: Tense, of?: number): string;
  /** Hands a job to the runner; it is in the journal when this resolves. `planned` hears of it before it begins. */
  start(edits: readonly Edit[], about: About, planned?: (job: Job) => void): Promise<Started>;
  /** What undoes the edits of a story that were done, or some of them, in the order to send it. */
  inverse(story: Story, which?: ReadonlySet<number>): Promise<Undoing>;
  command(job: string, command: Command): Promise<void>;
  adopt(job: string): Promise<void>;
  /** What Muster did on this device, newest first. */
  stories(): Promise<readonly Story[]>;
  /** Hears of all jobs of this person, in order, once what is known of the kinds of edits is loaded. */
  subscribe(listener: (event: RunnerEvent) => void): () => void;
  /** The edit with its ids as Trello knows them now. */
  resolve<E extends Edit>(edit: E): E;
}

export interface About {
  readonly idBoard: string;
  readonly idMember: string | null;
  readonly undoes?: Undoes;
}

export interface Started {
  readonly job: Job;
  /** Resolves when nothing of the job is under way any more. */
  readonly ended: Promise<Report>;
}

export interface Report {
  readonly state: JobState;
  readonly story: Story;
  /** What failed or could not be found out, as far as Trello said why. */
  readonly errors: readonly ErrorData[];
  /** What Trello answered to each edit, where it did. */
  readonly answers: readonly unknown[];
  readonly ms: number;
}

/** `loadKinds`: what is known of each kind of edit, which a page needs only when something changes. */
export function createJobs(runner: Runner, loadKinds: () => Promise<EditKinds>): Jobs {
  const ids: Ids = new Map();
  const listeners = new Set<(event: RunnerEvent) => void>();
  let kinds: EditKinds | null = null;
  /** What plans them; loaded with them. */
  let planner: typeof import('./plan.ts') | null = null;
  /** What was told before the kinds were loaded. */
  let untold: RunnerEvent[] = [];

  async function ready(): Promise<EditKinds> {
    if (!kinds) [kinds, planner] = await Promise.all([loadKinds(), import('./plan.ts')]);
    return kinds;
  }

  function tell(event: RunnerEvent, kinds: EditKinds): void {
    // A tab with another version of Muster made a change that this one does not know; Trello's page tells what became of it.
    if (event.type === 'edit' && !kinds.has(event.sent.kind)) return;
    if (event.type === 'edit' && event.outcome.created) {
      // Known before anybody hears of it: edits of the new thing are laid over a board that has it under its real id.
      const before = kinds.get(event.sent.kind)?.creates?.(event.sent);
      if (before) ids.set(before, event.outcome.created);
    }
    for (const listener of listeners) listener(event);
  }

  runner.subscribe((event) => {
    if (kinds) return tell(event, kinds);
    untold.push(event);
    if (untold.length > 1) return;
    void ready().then((kinds) => {
      const all = untold;
      untold = [];
      for (const event of all) tell(event, kinds);
    });
  });
  const subscribe = (listener: (event: RunnerEvent) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const breathe = () => new Promise<void>((resume) => setTimeout(resume));

  return {
    kinds: () => kinds,
    ready,
    async plan(edits, board) {
      const [kinds, { plan }] = await Promise.all([ready(), import('./plan.ts')]);
      return plan(edits, board, { kinds, ids, breathe });
    },
    planNow(edits, board) {
      if (!kinds || !planner) throw new Error('What is known of the kinds of edits is not loaded.');
      return planner.planNow(edits, board, { kinds, ids });
    },
    sentence(edit, tense, of) {
      const kind = kinds && kindOf(kinds, edit);
      return (of === undefined ? kind?.sentence(edit, tense) : kind?.sentenceOfMany?.(edit, tense, of)) ?? '';
    },
    async start(edits, about, planned) {
      const job: Job = { id: crypto.randomUUID(), version: 1, at: new Date().toISOString(), edits, ...about };
      const ended = reportOf(subscribe, job);
      planned?.(job);
      await runner.start(job);
      return { job, ended };
    },
    async inverse({ job, outcomes }, which) {
      const kinds = await ready();
      const done = [...job.edits.entries()].filter(
        ([index]) => outcomes[index]?.state === 'done' && (!which || which.has(index)),
      );
      const makers = new Map(done.map(([index, edit]) => [kindOf(kinds, edit).creates?.(edit), index]));
      const makerOf = (edit: Edit) => makers.get(kindOf(kinds, edit).inside?.(edit) ?? '');
      const inside = groupBy(done, ([, edit]) => makerOf(edit));
      return new Map(
        done.toReversed().flatMap(([index, edit]) => {
          if (makerOf(edit) !== undefined) return [];
          const taken = inside.get(index) ?? [];
          const back = kindOf(kinds, edit).inverse(
            edit,
            taken.map(([, other]) => other),
          );
          return back.map((edit) => [edit, [index, ...taken.map(([nth]) => nth)]] as const);
        }),
      );
    },
    command: (job, command) => runner.command(job, command),
    adopt: (job) => runner.adopt(job),
    async stories() {
      const stories = await runner.stories();
      const made = stories.filter(({ outcomes }) => outcomes.some((outcome) => outcome?.created));
      if (made.length > 0) {
        const [kinds, { learn }] = await Promise.all([ready(), import('./known.ts')]);
        learn({ ids, taken: new Set() }, made.toReversed(), kinds);
      }
      return stories;
    },
    subscribe,
    resolve: (edit) => resolve(ids, edit),
  };
}

/** Listens until the job has ended. */
function reportOf(subscribe: Jobs['subscribe'], job: Job): Promise<Report> {
  return new Promise((resolve) => {
    const outcomes: (Outcome | undefined)[] = [];
    const errors: ErrorData[] = [];
    const answers: unknown[] = [];
    const began = Date.now();
    const stop = subscribe((event) => {
      if (event.type === 'edit' && event.job === job.id) {
        outcomes[event.index] = event.outcome;
        answers[event.index] = event.answer;
        if (event.error) errors.push(event.error);
      }
      if (event.type === 'state' && event.state.job.id === job.id && event.state.ended) {
        stop();
        resolve({
          state: event.state,
          story: { job, outcomes, end: endOf(event.state) },
          errors,
          answers,
          ms: Date.now() - began,
        });
      }
    });
  });
}

function endOf({ status }: JobState): 'finished' | 'cancelled' {
  return status === 'cancelled' ? 'cancelled' : 'finished';
}
