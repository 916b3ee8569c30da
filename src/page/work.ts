import type { Signal } from '@preact/signals';
import { readSettings } from '../features/settings.ts';
import { type Edit, kindOf, type Tense } from '../jobs/edit.ts';
import { createJobs, type Jobs } from '../jobs/jobs.ts';
import { remoteRunner } from '../jobs/remote.ts';
import type { JobState } from '../jobs/runner.ts';
import { openChannel } from '../lib/channel.ts';
import { whenLoaded } from '../lib/when-loaded.ts';
import type { Board } from '../model/board.ts';
import { jobText } from '../strings/job-text.ts';
import type { NoticeContent } from '../ui/NoticeBar.tsx';
import type { BoardReader } from './board-reader.ts';
import type { LiveBoard } from './live-board.ts';
import type { Opened } from './open.tsx';
import { type Change, fewCards, readSome } from './read-board.ts';
import type { Renewal } from './reading.ts';
import { followJobs } from './running.ts';
import type { Shelves } from './shelves.ts';
import type { Preview, Writing, WritingOptions } from './writing.ts';

export interface WorkOptions extends Pick<WritingOptions, 'about'> {
  readonly page: Opened;
  /** Whether the person is an admin of the board. */
  readonly admin: boolean;
  readonly live: LiveBoard;
  readonly notice: Signal<NoticeContent | null>;
  readonly preview: Signal<Preview | null>;
  /** The jobs of the board that are under way. */
  readonly running: Signal<readonly JobState[]>;
  readonly reader: Pick<BoardReader, 'refresh' | 'readArchived'>;
  readonly renew: (read: () => Promise<Change>) => Promise<Renewal>;
  readonly shelves: Shelves;
}

/** What a page changes its board with, and learns by of what others of the person's pages change. */
export interface Work {
  readonly jobs: Jobs;
  /** The verbs that change something; what makes changes is loaded when one is first wanted. */
  writing<T>(use: (writing: Writing) => T | Promise<T>): T | Promise<T>;
  /** The board after an edit, or after its answer. */
  effect(board: Board, edit: Edit, answer?: unknown): Board;
  /** What an edit did or will do. */
  sentence(edit: Edit, tense: Tense, of?: number): string;
  /** Offers to take up a job that was left unfinished. */
  offerUnfinished(): Promise<void>;
}

/** Begins to work: loaded when the first view has been drawn, or when something is to be changed before. */
export function startWork(options: WorkOptions): Work {
  const { page, about, live, notice, preview, running, reader, renew, shelves } = options;
  const { client, session, forecast } = page;
  const jobs = openJobs(page, about.idMember);
  const { offerUnfinished } = followJobs({ jobs, idBoard: about.idBoard, live, session, notice, states: running });
  const { mayWrite } = session;
  const { refresh } = reader;

  /** Whether the settings of the board, as they are now, let the person change many cards at once. */
  async function mayRunBulk(): Promise<boolean> {
    if (options.admin) return true;
    await shelves.refresh();
    return readSettings(shelves.all.value).bulk === 'everyone';
  }

  /** Of many cards others may have changed some; and archived ones may never have been read here. */
  async function lookAgain(edits: readonly Edit[]): Promise<void> {
    const ids = [...new Set(edits.map((edit) => jobs.resolve(edit).idCard))];
    if (ids.length > fewCards) await refresh();
    const unknown = ids.filter((id) => !live.board.value.cards.has(id));
    if (unknown.length > fewCards) await reader.readArchived();
    else if (unknown.length > 0) await renew(() => readSome(client, unknown));
  }

  return {
    jobs,
    writing: whenLoaded(async () => {
      const [{ createWriting }, kinds] = await Promise.all([import('./writing.ts'), jobs.ready()]);
      const asked = { notice, preview, forecast, lookAgain, refresh, mayRunBulk, mayWrite };
      return createWriting({ jobs, kinds, about, live, ...asked });
    }),
    // What of an edit another version of Muster made cannot be shown here is read again, when Trello's page tells of it.
    effect(board, edit, answer) {
      try {
        return kindOf(jobs.kinds() ?? new Map(), edit).effect(board, edit, answer);
      } catch {
        return board;
      }
    },
    // A journal outlives the version of Muster that wrote it.
    sentence(edit, tense, of) {
      try {
        return jobs.sentence(edit, tense, of);
      } catch {
        return jobText('did.unknown');
      }
    },
    offerUnfinished,
  };
}

/** The jobs of a member in this browser. */
function openJobs({ host, client, session }: Opened, idMember: string | null): Jobs {
  const connectors = openChannel('muster-wake');
  const tab = host.place?.tab ?? null;
  const wake = (anew = false) => connectors.post({ member: idMember, tab, anew });
  session.state.subscribe((state) => {
    if (state === 'in') wake();
  });
  const runner = remoteRunner({
    channel: openChannel(`muster-${idMember}`),
    tab,
    wake,
    own: async () => (await import('./own-runner.ts')).ownRunner(client, idMember),
  });
  return createJobs(runner, async () => (await import('../features/kinds.ts')).kinds);
}
