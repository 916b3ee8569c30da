/**
 * The board of a page and the verbs on it. Trello's answers make the board; edits under way are laid over it, so that a
 * change is seen at once and is gone again if Trello refuses it.
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Outline, Workspace } from '../features/feature.ts';
import { readSettings, settingsShelf } from '../features/settings.ts';
import type { Command, JobState } from '../jobs/runner.ts';
import { whenLoaded } from '../lib/when-loaded.ts';
import type { Board, Member } from '../model/board.ts';
import { text } from '../strings/text.ts';
import type { NoticeContent } from '../ui/NoticeBar.tsx';
import type { BoardReader } from './board-reader.ts';
import { kept } from './kept.ts';
import { createLiveBoard } from './live-board.ts';
import type { Opened } from './open.tsx';
import type { Change } from './read-board.ts';
import { createReading, type Renewal } from './reading.ts';
import { openShelves } from './shelves.ts';
import type { Work } from './work.ts';
import type { Preview, Writing } from './writing.ts';

export interface WorkspaceOptions {
  readonly page: Opened;
  readonly me: Member | null;
  readonly mayWrite: boolean;
  /** What Trello's page tells of the board. */
  readonly told: Board;
  readonly outline: ReadonlySignal<ReadonlyMap<string, Outline>>;
  readonly openCard: (id: string) => void;
  /** Whether the person is an admin of the board. */
  readonly admin: boolean;
  readonly reader: Pick<BoardReader, 'refresh' | 'archived' | 'readArchived'>;
}

/** The workspace as the page itself holds it. */
export interface PageWorkspace extends Workspace {
  readonly notice: ReadonlySignal<NoticeContent | null>;
  say(notice: NoticeContent | null): void;
  /** When what is shown was read, in ms, while it is from an earlier visit. */
  readonly asOf: ReadonlySignal<number | null>;
  /** Shows the board as it was at an earlier visit. */
  recall(board: Board, at: number): void;
  /**
   * Puts in place what was read from Trello, unless an edit began or ended meanwhile: then what was read is older than what
   * is known, and has to be read again. Why a reading failed is said in a sentence, once.
   */
  renew(read: () => Promise<Change>): Promise<Renewal>;
  /** Follows jobs from now on. */
  startWork(): Promise<void>;
  /** Offers to take up a job that was left unfinished. */
  offerUnfinished(): Promise<void>;
  /** Loads what makes changes, so that the first one need not wait for it. */
  warmUp(): Promise<void>;
  /** Tells a job under way what to do. */
  command(job: string, command: Command): void;
  /** Whether edits are under way. */
  readonly busy: ReadonlySignal<boolean>;
  /** A job that waits for the person to look at it before it starts. */
  readonly preview: ReadonlySignal<Preview | null>;
}

export function createWorkspace(options: WorkspaceOptions): PageWorkspace {
  const { page, me, mayWrite, told, outline, openCard, reader } = options;
  const { client, session, host } = page;
  const notice = signal<NoticeContent | null>(null);
  const states = new Map<string, Signal<string>>();
  const live = createLiveBoard({
    told,
    // An edit is under way, or comes from elsewhere, only where there is work.
    effect: (board, edit, answer) => work?.effect(board, edit, answer) ?? board,
    resolve: (edit) => work?.jobs.resolve(edit) ?? edit,
  });
  const { board, known, asOf } = live;

  const say = (content: NoticeContent | null) => {
    notice.value = content;
  };

  page.leftOut.subscribe((count) => {
    if (count > 0) say({ kind: 'error', sentence: text('left-out', { count }) });
  });

  const shelves = openShelves(host, (sentence) => say({ kind: 'error', sentence }));
  page.onChange(() => void shelves.refresh());

  const { orSaid, renew, failed } = createReading({ live, session, notice, refresh: reader.refresh });
  const running = signal<readonly JobState[]>([]);
  const about = { idBoard: told.id, idMember: me?.id ?? null };
  const preview = signal<Preview | null>(null);
  let work: Work | null = null;
  const working = whenLoaded(async () => {
    const { startWork } = await import('./work.ts');
    work = startWork({ page, about, admin: options.admin, live, notice, preview, running, reader, renew, shelves });
    return work;
  });
  const writing = <T>(use: (writing: Writing) => T | Promise<T>) => working((work) => work.writing(use));

  return {
    board,
    outline,
    me,
    known,
    asOf,
    // A job changes the board itself: to read it meanwhile is of no use.
    busy: computed(() => live.busy.value || running.value.some(({ status }) => status === 'running')),
    reach: computed(() => (session.state.value === 'out' ? 'unasked' : failed.value ? 'failed' : 'reading')),
    refresh: reader.refresh,
    mayWrite,
    // Also while signed out in the middle: what is being typed has to stay.
    canWrite: computed(() => known.value && mayWrite && asOf.value === null),
    notice,
    preview,
    running,
    jobs: {
      stories: async () =>
        working(async ({ jobs }) => {
          await jobs.ready();
          return (await jobs.stories()).filter(({ job }) => job.idBoard === told.id);
        }),
      sentence: (edit, tense, of) => work?.sentence(edit, tense, of) ?? '',
      deletes: (edit) => work?.jobs.kinds()?.get(edit.kind)?.deletes === true,
      undoable: (edit) => Boolean(work?.jobs.kinds()?.get(edit.kind)?.inverse(edit).length),
      undo: async (story, indexes) => writing(({ undo }) => undo(story, indexes)),
      retry: async (job) => {
        if (await session.mayWrite()) await working(({ jobs }) => jobs.command(job, 'retry'));
      },
      decide: async (job, happened) => working(({ jobs }) => jobs.command(job, happened)),
      takeUp: async (job) => working(({ jobs }) => jobs.adopt(job)),
    },
    say,
    run: async (edits, begun) => writing(({ perform }) => perform(edits, 'button', begun)),
    submit: async (edits) => writing(({ perform }) => perform(edits, 'form')),
    send: async (edits) => writing(({ send }) => send(edits)),
    read: (call) => orSaid(client.read(call)),
    ask: (call) => orSaid(client.ask(call)),
    merge: live.merge,
    recall: live.recall,
    renew,
    viewState(view) {
      const known = states.get(view) ?? signal(host.address.read()[view] ?? '');
      states.set(view, known);
      return {
        value: known,
        set(text) {
          known.value = text;
          host.address.write(view, text);
        },
      };
    },
    kept,
    shared: shelves.shelf,
    settings: computed(() => {
      // What is stored is read when it is first asked for.
      shelves.shelf(settingsShelf);
      return readSettings(shelves.all.value);
    }),
    errand: signal<'select' | 'template' | 'replace' | null>(null),
    archived: reader.archived,
    readArchived: reader.readArchived,
    openCard,
    startWork: async () => working(() => {}),
    offerUnfinished: async () => working(({ offerUnfinished }) => offerUnfinished()),
    warmUp: async () => writing(() => {}),
    command: (job, command) => void working(({ jobs }) => jobs.command(job, command)),
  };
}
