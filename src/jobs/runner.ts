/**
 * Runs jobs: every change Muster makes goes through here. A job is journaled before it is accepted and each edit before
 * it is sent. Edits that name the same card, checklist or item go out in their order, others beside each other. Where Trello cannot be reached, or
 * does not accept the token, a job waits and goes on by itself; what Trello refuses is listed, and the rest goes on.
 */
import type { Client } from '../trello/client.ts';
import { TrelloError } from '../trello/errors.ts';
import { Already, deliver, type Gate, Undecided, type Waiting } from './deliver.ts';
import type { Edit, EditKinds } from './edit.ts';
import { idIn, idsIn, resolve } from './ids.ts';
import { type Job, type Outcome, type Story, type Tally, tally } from './job.ts';
import type { Journal } from './journal.ts';
import { type Known, learn } from './known.ts';
import { namesIn, unresolved } from './names.ts';
import { createOrder, createSlots } from './order.ts';

/**
 * What a person may say of a job: while it runs to pause, resume or cancel it; when it has ended to retry what failed and
 * what was never begun, and whether what could not be found out has happened (`accept`) or is to be sent once more (`repeat`).
 */
export type Command = 'pause' | 'resume' | 'cancel' | 'retry' | 'accept' | 'repeat';

export interface JobState extends Tally {
  readonly job: Job;
  /** `lost`: what ran it is gone, and with it where it stands. */
  readonly status: 'running' | 'paused' | 'waiting' | 'cancelled' | 'finished' | 'lost';
  readonly waiting?: Waiting;
  /** Whether nothing of it is under way any more. */
  readonly ended: boolean;
  /** Whether the job can be taken up again after the tab was closed. */
  readonly lasting: boolean;
  /** Whether it ends with the page that is told: it runs there, and nothing of it is on disk. */
  readonly withPage?: boolean;
}

export type RunnerEvent =
  | { readonly type: 'state'; readonly state: JobState }
  | {
      readonly type: 'edit';
      readonly job: string;
      readonly idBoard: string;
      readonly index: number;
      readonly outcome: Outcome;
      /** The edit with Trello's ids, and Trello's answer. */
      readonly sent: Edit;
      readonly answer?: unknown;
      readonly error?: ErrorData;
    };

/** A TrelloError as plain data. */
export type ErrorData = Pick<TrelloError, 'kind' | 'status' | 'message' | 'maybeDone'>;

export interface Runner {
  /** Takes a job over. It is in the journal when this resolves. */
  start(job: Job): Promise<void>;
  /** Takes up a job that was left unfinished, once nobody runs it; resolves when it has ended. */
  adopt(job: string): Promise<void>;
  command(job: string, command: Command): Promise<void>;
  stories(): Promise<readonly Story[]>;
  /** The jobs it runs now. */
  states(): readonly JobState[];
  subscribe(listener: (event: RunnerEvent) => void): () => void;
}

export interface RunnerOptions {
  readonly client: Client;
  readonly journal: Journal;
  readonly kinds: EditKinds;
  /** Waits so many milliseconds. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Does the work while nobody else in this browser holds the name. Without it every runner is alone. */
  readonly exclusively?: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

interface Live {
  readonly job: Job;
  readonly outcomes: (Outcome | undefined)[];
  status: JobState['status'];
  waiting?: Waiting;
  /** Chains of which an edit failed. */
  readonly broken: Set<string>;
  /** How many edits in a row Trello did not allow. */
  forbidden: number;
  /** Resolves when something changed that a waiting edit should look at. */
  changed: Promise<void>;
  change: () => void;
}

/** How an edit can have ended, so that it is not sent when its job is taken up. */
const over: ReadonlySet<string> = new Set(['done', 'already', 'failed']);
/** Edits of large jobs in flight at the same time: a browser keeps about six connections to one host, reads need some. */
const lanes = 4;
/** So many edits in a row that Trello does not allow stop a job, until the person says to go on. */
const patience = 10;

export async function createRunner(options: RunnerOptions): Promise<Runner> {
  const { client, journal, kinds, sleep = wait, exclusively = (_, work) => work() } = options;
  const listeners = new Set<(event: RunnerEvent) => void>();
  const live = new Map<string, Live>();
  const known: Known = { ids: new Map(), taken: new Set() };
  learn(known, (await journal.stories()).toReversed(), kinds);
  const { ids, taken } = known;
  const order = createOrder();
  const slots = createSlots(lanes);

  const tell = (event: RunnerEvent) => {
    for (const listener of listeners) listener(event);
  };

  function stateOf({ job, outcomes, status, waiting }: Live): JobState {
    const ended = !live.has(job.id);
    return { job, status, ended, lasting: journal.lasting(), ...(waiting && { waiting }), ...tally({ job, outcomes }) };
  }

  function turn(entry: Live, status: Live['status'], waiting?: Waiting): void {
    if (entry.status === status && entry.waiting === waiting) return;
    entry.status = status;
    if (waiting) entry.waiting = waiting;
    else delete entry.waiting;
    entry.change();
    renew(entry);
    tell({ type: 'state', state: stateOf(entry) });
  }

  /** Runs a job from where its story ends, once nobody else runs it. */
  async function takeUp(id: string): Promise<void> {
    await exclusively(`muster-job-${id}`, async () => {
      const story = await journal.story(id);
      if (!story || story.end || live.has(id)) return;
      learn(known, [story], kinds);
      await run(enter(story.job, story.outcomes));
    });
  }

  function enter(job: Job, outcomes: readonly (Outcome | undefined)[]): Live {
    const entry: Live = {
      job,
      outcomes: [...outcomes],
      broken: new Set(job.edits.flatMap(({ chain }, index) => (chain && isLost(outcomes[index]) ? [chain] : []))),
      forbidden: 0,
      status: 'running',
      changed: Promise.resolve(),
      change: () => {},
    };
    renew(entry);
    live.set(job.id, entry);
    return entry;
  }

  /** `wanted`: leaves alone what the person did not speak of. */
  async function run(entry: Live, wanted?: ReadonlySet<number>): Promise<void> {
    tell({ type: 'state', state: stateOf(entry) });
    const { edits } = entry.job;
    const open = [...edits.keys()].filter((index) => !over.has(entry.outcomes[index]?.state ?? ''));
    const left = open.filter((index) => wanted?.has(index) ?? true);
    const slot = edits.length > lanes ? slots : (work: () => Promise<void>) => work();
    const namesOf = (edit: Edit | undefined) => namesIn(edit, edit && kinds.get(edit.kind));
    await Promise.all(left.map((index) => order(namesOf(edits[index]), () => slot(() => one(entry, index)))));
    const end = entry.status === 'cancelled' || left.length < open.length ? 'cancelled' : 'finished';
    await journal.end(entry.job.id, end);
    live.delete(entry.job.id);
    entry.status = end;
    tell({ type: 'state', state: stateOf(entry) });
  }

  async function one(entry: Live, index: number): Promise<void> {
    const planned = entry.job.edits[index];
    if (!planned) return;
    const { job } = entry;
    const kind = kinds.get(planned.kind);
    const edit = resolve(ids, planned);

    async function note(outcome: Outcome, more: { answer?: unknown; error?: ErrorData } = {}): Promise<void> {
      entry.outcomes[index] = outcome;
      await journal.write(job.id, index, outcome);
      if (outcome.state === 'sent') return;
      if (planned?.chain && isLost(outcome)) entry.broken.add(planned.chain);
      tell({ type: 'edit', job: job.id, idBoard: job.idBoard, index, outcome, sent: edit, ...more });
      tell({ type: 'state', state: stateOf(entry) });
    }

    if (!(await ready(entry))) return;
    // Another version of Muster planned it: the rest of the job goes on.
    if (!kind) return note({ state: 'failed', why: 'version' });
    if (unresolved(edit, kind) || (edit.chain && entry.broken.has(edit.chain)))
      return note({ state: 'failed', why: 'depends' });
    // Left as `sent` by a runner that is gone: it may have happened.
    const lost = entry.outcomes[index]?.state === 'sent' || entry.outcomes[index]?.state === 'unknown';
    await note({ state: 'sent' });
    try {
      const urgency = job.edits.length > lanes ? 'bulk' : 'interactive';
      const answer = await deliver(kind, edit, lost, { client, taken, job, urgency, gate: gateOf(entry) });
      const created = kind.creates && idIn(answer);
      if (kind.creates && created) {
        ids.set(kind.creates(edit), created);
        for (const id of idsIn(answer)) taken.add(id);
      }
      entry.forbidden = 0;
      await note({ state: 'done', ...(created && { created }) }, { answer });
    } catch (error) {
      if (error instanceof Undecided) return note({ state: 'unknown', why: error.message });
      if (error instanceof Already) return note({ state: 'already' });
      // A defect of Muster's must not stop the job, nor be hidden.
      if (!(error instanceof TrelloError)) return note({ state: 'unknown', why: String(error) });
      const { kind, status, message, maybeDone } = error;
      await note(
        { state: maybeDone ? 'unknown' : 'failed', why: message },
        { error: { kind, status, message, maybeDone } },
      );
      // The board may have been closed, or the person taken off it: the rest is not to be burnt through.
      if (kind === 'forbidden' && ++entry.forbidden === patience && entry.status === 'running')
        turn(entry, 'paused', 'forbidden');
    }
  }

  /** Whether a next edit may be sent, once it may; false when the job was cancelled. */
  async function ready(entry: Live): Promise<boolean> {
    while (entry.status === 'paused' || entry.status === 'waiting') await entry.changed;
    return entry.status !== 'cancelled';
  }

  function gateOf(entry: Live): Gate {
    return {
      hold(waiting) {
        // A person may have stopped the job anyway.
        if (entry.status === 'running' || entry.status === 'waiting') turn(entry, 'waiting', waiting);
      },
      settle() {
        if (entry.status === 'waiting') turn(entry, 'running');
      },
      async mayTryAgain() {
        while (entry.status === 'paused' || entry.waiting === 'unauthorized') await entry.changed;
        return entry.status !== 'cancelled';
      },
      rest: (ms) => Promise.race([sleep(ms), entry.changed]),
    };
  }

  return {
    async start(job) {
      await journal.begin(job);
      void takeUp(job.id);
    },
    adopt: takeUp,
    async command(id, command) {
      const entry = live.get(id);
      if (entry) {
        if (command === 'pause') turn(entry, 'paused');
        if (command === 'cancel') turn(entry, 'cancelled');
        if (command === 'resume') {
          // Who has seen it need not be asked again.
          if (entry.waiting === 'forbidden') entry.forbidden = Number.NEGATIVE_INFINITY;
          turn(entry, 'running');
        }
        return;
      }
      const story = await journal.story(id);
      const again = command === 'retry' ? 'failed' : 'unknown';
      if (!story?.end || (command !== 'retry' && command !== 'accept' && command !== 'repeat')) return;
      const outcomes = [...story.outcomes];
      const wanted = new Set<number>();
      for (const [index, outcome] of story.outcomes.entries()) {
        if (outcome?.state !== again) continue;
        wanted.add(index);
        outcomes[index] = command === 'accept' ? { state: 'done' } : undefined;
      }
      await journal.reopen(id, outcomes);
      void exclusively(`muster-job-${id}`, () =>
        run(enter(story.job, outcomes), command === 'retry' ? undefined : wanted),
      );
    },
    stories: () => journal.stories(),
    states: () => [...live.values()].map(stateOf),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function renew(entry: Live): void {
  entry.changed = new Promise((resolve) => {
    entry.change = resolve;
  });
}

function isLost(outcome: Outcome | undefined): boolean {
  return outcome?.state === 'failed' || outcome?.state === 'unknown';
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
