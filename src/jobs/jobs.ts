/**
 * The one way to change anything at Trello. A job is journaled, each of its edits is journaled before it is sent, and
 * whoever listens hears what became of it. Edits of one card go out in their order, cards beside each other.
 */
import { groupBy } from '../lib/group-by.ts';
import type { Board } from '../model/board.ts';
import type { Client } from '../trello/client.ts';
import { TrelloError } from '../trello/errors.ts';
import { type Edit, type EditKinds, kindOf } from './edit.ts';
import { type Ids, resolve } from './ids.ts';
import type { Job, Journal, JournalRecord } from './journal.ts';
import { sendEdit } from './send.ts';

export interface Jobs {
  /** Runs a job to its end. Resolves also when edits failed: the report says which. */
  run(edits: readonly Edit[], options: RunOptions): Promise<Report>;
  /** Runs the inverse of what a job did, leaving alone what was changed since. */
  undo(job: string, options: RunOptions): Promise<Report>;
  /** The edit with its ids as Trello knows them now. */
  resolve<E extends Edit>(edit: E): E;
}

export interface RunOptions {
  /** The board as it is known at the time of asking: tells what stands in an edit's way. */
  readonly board: () => Board;
  /** Hears of each edit that was done: as it was planned, as it was sent, and what Trello answered. */
  readonly onDone: (planned: Edit, sent: Edit, answer: unknown) => void;
  readonly signal?: AbortSignal;
}

export interface Report {
  readonly job: Job;
  readonly done: readonly Edit[];
  readonly skipped: readonly { readonly edit: Edit; readonly why: string }[];
  readonly failed: readonly { readonly edit: Edit; readonly error: TrelloError }[];
}

export interface JobsOptions {
  readonly client: Client;
  readonly journal: Journal;
  readonly kinds: EditKinds;
  readonly pause?: (ms: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Cards that are worked on at the same time: a browser keeps about six connections to one host, reads need some. */
const lanes = 4;

export async function createJobs(options: JobsOptions): Promise<Jobs> {
  const { client, journal, kinds, now = Date.now } = options;
  const { pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms)) } = options;
  const { ids, taken } = await known(journal, kinds);

  async function run(edits: readonly Edit[], options: RunOptions, undoes?: string): Promise<Report> {
    const job: Job = {
      id: crypto.randomUUID(),
      version: 1,
      idBoard: options.board().id,
      at: new Date(now()).toISOString(),
      edits,
      ...(undoes && { undoes }),
    };
    await journal.plan(job);
    const report = {
      job,
      done: [] as Edit[],
      skipped: [] as Report['skipped'][0][],
      failed: [] as Report['failed'][0][],
    };
    await inLanes(edits, lanes, (edit, index) => inOrder(edit.idCard, () => one(job, index, edit, options, report)));
    return report;
  }

  /** The last thing under way on each card: what is asked next of it waits, also across jobs. */
  const tails = new Map<string, Promise<void>>();

  function inOrder(idCard: string, work: () => Promise<void>): Promise<void> {
    const turn = (tails.get(idCard) ?? Promise.resolve()).then(work);
    const tail = turn
      .catch(() => {})
      .then(() => {
        if (tails.get(idCard) === tail) tails.delete(idCard);
      });
    tails.set(idCard, tail);
    return turn;
  }

  async function one(
    job: Job,
    index: number,
    planned: Edit,
    { board, onDone, signal }: RunOptions,
    report: { done: Edit[]; skipped: Report['skipped'][0][]; failed: Report['failed'][0][] },
  ): Promise<void> {
    const kind = kindOf(kinds, planned);
    const edit = resolve(ids, planned);
    const note = (entry: Pick<JournalRecord, 'state' | 'created' | 'why'>) =>
      journal.write({ job: job.id, index, at: new Date(now()).toISOString(), ...entry });

    const obstacle = kind.obstacle(edit, board());
    if (obstacle) {
      report.skipped.push({ edit, why: obstacle.why });
      return note({ state: 'skipped', why: obstacle.why });
    }
    await note({ state: 'sent' });
    try {
      const urgency = job.edits.length > lanes ? 'bulk' : 'interactive';
      const answer = await sendEdit(kind, edit, { client, taken, pause, urgency, ...(signal && { signal }) });
      const created = kind.creates && idIn(answer);
      if (kind.creates && created) {
        ids.set(kind.creates(edit), created);
        taken.add(created);
      }
      report.done.push(planned);
      onDone(planned, edit, answer);
      await note({ state: 'done', ...(created && { created }) });
    } catch (error) {
      if (!(error instanceof TrelloError)) throw error;
      report.failed.push({ edit: planned, error });
      await note({ state: error.maybeDone ? 'unknown' : 'failed', why: error.message });
    }
  }

  return {
    run,
    async undo(id, options) {
      const job = (await journal.jobs()).find((job) => job.id === id);
      if (!job) throw new Error(`The journal knows no job "${id}".`);
      const done = new Set(
        (await journal.records()).filter((r) => r.job === id && r.state === 'done').map((r) => r.index),
      );
      const inverse = job.edits
        .filter((_, index) => done.has(index))
        .reverse()
        .flatMap((edit) => kindOf(kinds, edit).inverse(edit));
      return run(inverse, options, id);
    },
    resolve: (edit) => resolve(ids, edit),
  };
}

/** What earlier jobs on this device made, from the journal. */
async function known(journal: Journal, kinds: EditKinds): Promise<{ ids: Ids; taken: Set<string> }> {
  const jobs = new Map((await journal.jobs()).map((job) => [job.id, job]));
  const ids: Ids = new Map();
  const taken = new Set<string>();
  for (const { job, index, created } of await journal.records()) {
    const edit = jobs.get(job)?.edits[index];
    if (!created || !edit) continue;
    const before = kinds.get(edit.kind)?.creates?.(resolve(ids, edit));
    if (before) ids.set(before, created);
    taken.add(created);
  }
  return { ids, taken };
}

/** Does the work on several cards at a time; what belongs to one card is done in order. */
async function inLanes(
  edits: readonly Edit[],
  width: number,
  work: (edit: Edit, index: number) => Promise<void>,
): Promise<void> {
  const byCard = groupBy(edits.keys(), (index) => edits[index]?.idCard);
  const queues = [...byCard.values()];
  const lane = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const index of queue) {
        const edit = edits[index];
        if (edit) await work(edit, index);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
}

function idIn(answer: unknown): string | undefined {
  const has = typeof answer === 'object' && answer !== null && 'id' in answer;
  return has && typeof answer.id === 'string' ? answer.id : undefined;
}
