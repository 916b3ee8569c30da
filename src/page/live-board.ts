import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Edit } from '../jobs/edit.ts';
import type { RunnerEvent } from '../jobs/runner.ts';
import type { Board } from '../model/board.ts';

/** The board of a page: Trello's answers, with the edits under way laid over them. */
export interface LiveBoard {
  readonly board: ReadonlySignal<Board>;
  /** Whether it was read with the person's token, now or before; else it holds what Trello's page tells. */
  readonly known: ReadonlySignal<boolean>;
  /** When what is shown was read, in ms, while it is from an earlier visit; null once it was read anew. */
  readonly asOf: ReadonlySignal<number | null>;
  /** Whether edits are under way. */
  readonly busy: ReadonlySignal<boolean>;
  /** Shows a job's edits as if they had happened, until each of them came to its end. */
  lay(job: string, edits: readonly Edit[]): void;
  /** An edit of some page came to its end: what happened stays, what did not is gone again. */
  settle(event: RunnerEvent & { readonly type: 'edit' }): void;
  /** Of this job nothing is under way any more. */
  lift(job: string): void;
  /** Says that edits begin that are not laid over the board. */
  moved(): void;
  /** Takes in what was read beside the board, such as older comments. */
  merge(change: (board: Board) => Board): void;
  /** Shows the board as it was read at an earlier visit; not once it was read anew. */
  recall(board: Board, at: number): void;
  /** Puts in place what was read from Trello, if nothing changed meanwhile. Rejects as the reading does. */
  renew(read: () => Promise<(board: Board) => Board>): Promise<'renewed' | 'outdated'>;
}

/** An edit under way. */
interface Pending {
  readonly job: string;
  readonly index: number;
  readonly edit: Edit;
}

export interface LiveBoardOptions {
  /** What Trello's page tells of the board. */
  readonly told: Board;
  /** The board after an edit, or after its answer. */
  readonly effect: (board: Board, edit: Edit, answer?: unknown) => Board;
  /** The edit with its ids as Trello knows them now. */
  readonly resolve: (edit: Edit) => Edit;
}

export function createLiveBoard({ told, effect, resolve }: LiveBoardOptions): LiveBoard {
  const base = signal(told);
  const known = signal(false);
  const asOf = signal<number | null>(null);
  const pending = signal<readonly Pending[]>([]);
  /** Counts beginnings and ends of edits. */
  let moves = 0;

  return {
    board: computed(() => pending.value.reduce((board, { edit }) => effect(board, resolve(edit)), base.value)),
    known,
    asOf,
    busy: computed(() => pending.value.length > 0),
    lay(job, edits) {
      moves++;
      pending.value = [...pending.value, ...edits.map((edit, index) => ({ job, index, edit }))];
    },
    settle({ job, index, idBoard, outcome, sent, answer }) {
      moves++;
      const happened = outcome.state === 'done' || outcome.state === 'already';
      batch(() => {
        if (happened && idBoard === base.value.id) base.value = effect(base.value, sent, answer);
        pending.value = pending.value.filter((entry) => entry.job !== job || entry.index !== index);
      });
    },
    lift(job) {
      pending.value = pending.value.filter((entry) => entry.job !== job);
    },
    moved() {
      moves++;
    },
    merge(change) {
      base.value = change(base.value);
    },
    recall(board, at) {
      if (known.value) return;
      batch(() => {
        base.value = board;
        asOf.value = at;
        known.value = true;
      });
    },
    async renew(read) {
      const before = moves;
      const change = await read();
      // What was read may be older than what is known.
      if (moves !== before) return 'outdated';
      batch(() => {
        base.value = change(base.value);
        asOf.value = null;
        known.value = true;
      });
      return 'renewed';
    },
  };
}
