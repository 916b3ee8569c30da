import { type Signal, signal } from '@preact/signals';
import { text } from '../strings/text.ts';
import { TrelloError } from '../trello/errors.ts';
import type { NoticeContent } from '../ui/NoticeBar.tsx';
import { sentenceOf } from './errors.ts';
import type { LiveBoard } from './live-board.ts';
import type { Change } from './read-board.ts';
import type { Session } from './session.ts';

/** What became of a reading of the board. */
export type Renewal = 'renewed' | 'outdated' | 'failed';

export interface ReadingOptions {
  readonly live: LiveBoard;
  readonly session: Session;
  readonly notice: Signal<NoticeContent | null>;
  /** Reads the board again. */
  readonly refresh: () => Promise<unknown>;
}

/** Readings of a page: what fails is said in a sentence, what a reading finds is put in place. */
export function createReading({ live, session, notice, refresh }: ReadingOptions) {
  /** What was said of a reading that failed, until one succeeds. */
  let trouble: NoticeContent | null = null;
  const failed = signal(false);

  function fail(error: unknown, action?: NoticeContent['action']): void {
    if (!(error instanceof TrelloError)) throw error;
    if (error.kind === 'unauthorized') void again();
    else {
      // Nothing can have happened by reading.
      const { kind, status, message } = error;
      const sentence = sentenceOf({ kind, status, message, maybeDone: false });
      notice.value = { kind: 'error', sentence, ...(action && { action }) };
    }
  }

  /** Asks to sign in; or reads once more where a newer token is there. */
  async function again(): Promise<void> {
    if (!(await session.lost())) setTimeout(() => void refresh(), 2_000);
  }

  return {
    /** Whether the last reading of the board failed. */
    failed,
    /** Null where it failed, which was said. */
    async orSaid<T>(reading: Promise<T>): Promise<T | null> {
      try {
        return await reading;
      } catch (error) {
        fail(error);
        return null;
      }
    },
    /** Puts in place what was read, see `PageWorkspace`. */
    async renew(read: () => Promise<Change>): Promise<Renewal> {
      try {
        const outcome = await live.renew(read);
        if (trouble && notice.value === trouble) notice.value = null;
        trouble = null;
        failed.value = false;
        return outcome;
      } catch (error) {
        if (!trouble) {
          fail(error, { label: text('try-again'), act: () => void refresh() });
          trouble = notice.value;
        }
        failed.value = true;
        return 'failed';
      }
    },
  };
}
