/**
 * Sends one edit so that it happens once. An answer can be lost after Trello did what it was asked; Trello has no idempotency
 * of any kind, so what is not safe to repeat is looked up before it is sent again.
 */
import type { Client } from '../trello/client.ts';
import { TrelloError } from '../trello/errors.ts';
import type { Urgency } from '../trello/pace.ts';
import type { Edit, EditKind, Sender } from './edit.ts';

/** Why a job does not go on just now; `forbidden`: Trello refused so many of its edits in a row that the rest is in question. */
export type Waiting = 'offline' | 'unauthorized' | 'forbidden';

/** What the delivery of an edit asks of its job. */
export interface Gate {
  /** Trello cannot be reached, or does not accept the token: the job waits. */
  hold(waiting: Waiting): void;
  /** An answer came: what the job waited for is over. */
  settle(): void;
  /** Waits while the edit may not be tried again; false when its job was cancelled. */
  mayTryAgain(): Promise<boolean>;
  /** Waits so many milliseconds, or until something about the job changed. */
  rest(ms: number): Promise<void>;
}

export interface DeliverOptions {
  readonly client: Client;
  /** Ids that other edits are known to have made. */
  readonly taken: ReadonlySet<string>;
  readonly job: Sender;
  readonly urgency: Urgency;
  readonly gate: Gate;
}

/** Whether the edit happened could not be found out. */
export class Undecided extends Error {}

/** What the edit wants was so before it was sent. */
export class Already extends Error {}

/** How long is waited after a lost answer, by how often it was lost: reads lag behind writes at Trello. */
const backoff = [500, 2_000, 5_000, 15_000, 30_000];
/** So often a server in trouble is asked for one edit. */
const tries = 6;
/** So often Trello is asked whether an edit happened that cannot be told from others. */
const looks = 3;
/** So often an unanswered request counts as a passing fault; then the network counts as gone, and the job says so. */
const cuts = 2;

/**
 * Sends an edit until Trello has answered it, waiting where that is what helps. `wasSent`: by a runner that is gone.
 * Resolves with Trello's answer, or undefined where that had to be inferred; rejects with a TrelloError, Undecided or Already.
 */
export async function deliver(
  kind: EditKind,
  edit: Edit,
  wasSent: boolean,
  { client, taken, job, urgency, gate }: DeliverOptions,
): Promise<unknown> {
  const pause = (times: number) => gate.rest(backoff[Math.min(times, backoff.length) - 1] ?? 0);
  let lost = wasSent;
  let failures = 0;
  let troubles = 0;
  let doubts = 0;
  // The request of a tab that was closed may still be on its way.
  if (wasSent) await pause(2);
  for (;;) {
    try {
      if (lost && kind.lookUp) {
        const found = await client.read(kind.lookUp(edit, taken, job), { urgency });
        gate.settle();
        if (found === 'unsure') {
          // What it cannot be told from may be another edit's, of which the answer is still under way.
          if (++doubts === looks) throw new Undecided('unsure');
          await pause(doubts + 1);
          continue;
        }
        if (found !== null) return found;
        lost = false;
      }
      const answer = await client.send(kind.call(edit), { urgency });
      gate.settle();
      return answer;
    } catch (error) {
      if (!(error instanceof TrelloError)) throw error;
      if (kind.settled?.(error, lost)) {
        if (lost) return undefined;
        throw new Already();
      }
      lost ||= error.maybeDone;
      if (error.kind === 'unauthorized') gate.hold('unauthorized');
      else if (error.kind === 'offline') {
        if (++failures > cuts) gate.hold('offline');
        await pause(failures);
      } else if (error.kind !== 'refused') {
        if (!error.maybeDone || ++troubles === tries) throw error;
        await pause(troubles);
      }
      if (!(await gate.mayTryAgain())) {
        if (lost) throw new Undecided('cancelled');
        throw new TrelloError(error.kind, error.status, error.message, false);
      }
    }
  }
}
