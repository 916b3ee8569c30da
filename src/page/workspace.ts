/**
 * The board of a page and the verbs on it. Trello's answers make the board; edits under way are laid over it, so that a
 * change is seen at once and is gone again if Trello refuses it.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Outline, Workspace } from '../features/feature.ts';
import { type Edit, type EditKinds, kindOf } from '../jobs/edit.ts';
import type { Jobs, Report } from '../jobs/jobs.ts';
import type { Board, Member } from '../model/board.ts';
import { text } from '../strings/text.ts';
import type { Client } from '../trello/client.ts';
import { TrelloError } from '../trello/errors.ts';
import type { NoticeContent } from '../ui/Notice.tsx';
import { sentenceOf } from './errors.ts';
import type { Session } from './session.ts';

export interface WorkspaceOptions {
  readonly client: Client;
  readonly jobs: Jobs;
  readonly kinds: EditKinds;
  readonly session: Session;
  readonly me: Member | null;
  readonly mayWrite: boolean;
  /** What Trello's page tells of the board. */
  readonly told: Board;
  readonly outline: ReadonlySignal<ReadonlyMap<string, Outline>>;
  readonly openCard: (id: string) => void;
}

/** The workspace as the page itself holds it. */
export interface PageWorkspace extends Workspace {
  readonly notice: ReadonlySignal<NoticeContent | null>;
  say(notice: NoticeContent | null): void;
  /**
   * Puts in place what was read from Trello, unless an edit began or ended meanwhile: then what was read may be older
   * than what is known, and false says to read again.
   */
  renew(read: () => Promise<(board: Board) => Board>): Promise<boolean>;
  /** Whether edits are under way. */
  readonly busy: ReadonlySignal<boolean>;
}

export function createWorkspace(options: WorkspaceOptions): PageWorkspace {
  const { client, jobs, kinds, session, me, mayWrite, told, outline, openCard } = options;
  const base = signal(told);
  const known = signal(false);
  const pending = signal<readonly Edit[]>([]);
  const notice = signal<NoticeContent | null>(null);
  /** Counts beginnings and ends of edits. */
  let moves = 0;

  const effect = (board: Board, edit: Edit, answer?: unknown) => kindOf(kinds, edit).effect(board, edit, answer);
  const board = computed(() => pending.value.reduce((board, edit) => effect(board, jobs.resolve(edit)), base.value));

  const say = (content: NoticeContent | null) => {
    notice.value = content;
  };

  function fail(error: unknown, action?: NoticeContent['action']): void {
    if (!(error instanceof TrelloError)) throw error;
    if (error.kind === 'unauthorized') void session.lost();
    else say({ kind: 'error', sentence: sentenceOf(error), ...(action && { action }) });
  }

  async function work(edits: readonly Edit[], start: (edits: readonly Edit[]) => Promise<Report>): Promise<Report> {
    moves++;
    pending.value = [...pending.value, ...edits];
    try {
      return await start(edits);
    } finally {
      moves++;
      const over = new Set(edits);
      pending.value = pending.value.filter((edit) => !over.has(edit));
    }
  }

  const hooks = {
    board: () => base.value,
    onDone(planned: Edit, sent: Edit, answer: unknown) {
      moves++;
      batch(() => {
        base.value = effect(base.value, sent, answer);
        pending.value = pending.value.filter((edit) => edit !== planned);
      });
    },
  };

  async function perform(edits: readonly Edit[], again: 'button' | 'form'): Promise<boolean> {
    if (edits.length === 0) return true;
    const report = await work(edits, (edits) => jobs.run(edits, hooks));
    const left = [...report.failed.map(({ edit }) => edit)];
    const error = report.failed[0]?.error;
    if (error) {
      const retry = { label: text('try-again'), act: () => void perform(left, again) };
      fail(error, again === 'button' && !error.maybeDone ? retry : undefined);
    } else if (report.skipped[0]) {
      say({ kind: 'error', sentence: report.skipped[0].why });
    } else {
      say({ kind: 'said', sentence: sentence(edits), action: { label: text('undo'), act: () => void undo(report) } });
    }
    return report.done.length === edits.length;
  }

  function sentence(edits: readonly Edit[]): string {
    const [only] = edits;
    return only && edits.length === 1 ? kindOf(kinds, only).sentence(only) : text('did.many', { count: edits.length });
  }

  async function undo({ job }: Report): Promise<void> {
    say(null);
    const { skipped, failed } = await work([], () => jobs.undo(job.id, hooks));
    const error = failed[0]?.error;
    if (error) fail(error);
    else if (skipped[0])
      say({ kind: 'error', sentence: text('undone.partly', { count: skipped.length, why: skipped[0].why }) });
    else say({ kind: 'said', sentence: text('undone') });
  }

  return {
    board,
    outline,
    me,
    known,
    busy: computed(() => pending.value.length > 0),
    // Also while signed out in the middle: what is being typed has to stay.
    canWrite: computed(() => known.value && mayWrite),
    notice,
    say,
    run: (edits) => perform(edits, 'button'),
    submit: (edits) => perform(edits, 'form'),
    async read(call) {
      try {
        return await client.read(call);
      } catch (error) {
        fail(error);
        return null;
      }
    },
    merge(change) {
      base.value = change(base.value);
    },
    async renew(read) {
      const before = moves;
      try {
        const change = await read();
        if (moves !== before) return false;
        batch(() => {
          base.value = change(base.value);
          known.value = true;
        });
        return true;
      } catch (error) {
        fail(error);
        return true;
      }
    },
    openCard,
  };
}
