/**
 * Sends one edit so that it happens once. An answer can be lost after Trello did what it was asked; Trello has no
 * idempotency of any kind, so what is not safe to repeat is looked up before it is sent again.
 */
import type { Client, SendOptions } from '../trello/client.ts';
import { TrelloError } from '../trello/errors.ts';
import type { Edit, EditKind } from './edit.ts';

export interface SendEditOptions extends SendOptions {
  readonly client: Client;
  /** Ids that other edits are known to have made. */
  readonly taken: ReadonlySet<string>;
  /** Waits so many milliseconds; reads lag behind writes at Trello, and a network needs time to come back. */
  readonly pause: (ms: number) => Promise<void>;
}

/** How often an edit is sent in all, and what it waits in between. */
const tries = 4;
const pauses = [500, 2_000, 5_000];

/** Resolves with Trello's answer, or undefined where it had to be inferred that the edit is done. */
export async function sendEdit(kind: EditKind, edit: Edit, options: SendEditOptions): Promise<unknown> {
  const { client, taken, pause, ...sending } = options;
  const call = kind.call(edit);
  let lost = false;
  for (let tried = 1; ; tried++) {
    try {
      if (lost && kind.lookUp) {
        const found = await client.read(kind.lookUp(edit, taken), sending);
        if (found !== null) return found;
        lost = false;
      }
      return await client.send(call, sending);
    } catch (error) {
      if (!(error instanceof TrelloError)) throw error;
      if (kind.settled?.(error, lost)) return undefined;
      lost ||= error.maybeDone;
      const passing = error.maybeDone || error.kind === 'refused';
      if (!passing || tried === tries) throw lost ? whetherDone(error) : error;
      await pause(pauses[tried - 1] ?? 0);
    }
  }
}

/** The same error, saying that the edit may have happened although this last try did not do it. */
function whetherDone(error: TrelloError): TrelloError {
  return new TrelloError(error.kind, error.status, error.message, true);
}
