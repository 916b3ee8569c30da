/**
 * The board of a page and the verbs on it. Trello's answers make the board; edits under way are laid over it, so that a
 * change is seen at once and is gone again if Trello refuses it.
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Outline, Workspace } from '../features/feature.ts';
import { readSettings, settingsShelf } from '../features/settings.ts';
import type { Host } from '../host/page.ts';
import { type Edit, kindOf, type Tense } from '../jobs/edit.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { whenLoaded } from '../lib/when-loaded.ts';
import type { Board, Member } from '../model/board.ts';
import { text } from '../strings/text.ts';
import type { Client } from '../trello/client.ts';
import type { NoticeContent } from '../ui/Notice.tsx';
import type { BoardReader } from './board-reader.ts';
import { kept } from './kept.ts';
import { createLiveBoard } from './live-board.ts';
import { type Change, fewCards, readSome } from './read-board.ts';
import { createReading, type Renewal } from './reading.ts';
import { followJobs } from './running.ts';
import type { Session } from './session.ts';
import { openShelves } from './shelves.ts';
import type { Preview } from './writing.ts';

export interface WorkspaceOptions {
  readonly client: Client;
  readonly jobs: Jobs;
  readonly session: Session;
  readonly me: Member | null;
  readonly mayWrite: boolean;
  /** What Trello's page tells of the board. */
  readonly told: Board;
  readonly outline: ReadonlySignal<ReadonlyMap<string, Outline>>;
  readonly openCard: (id: string) => void;
  readonly host: Pick<Host, 'address' | 'shared' | 'share' | 'shareAll'>;
  /** Whether the person is an admin of the board. */
  readonly admin: boolean;
  /** Calls back when Trello says that something changed. */
  readonly onChange: (listener: () => void) => void;
  readonly reader: Pick<BoardReader, 'refresh' | 'archived' | 'readArchived'>;
  /** How many entries of an answer of Trello's could not be read, at most. */
  readonly leftOut: ReadonlySignal<number>;
  /** Milliseconds that so many requests take at a safe pace. */
  readonly forecast: (count: number) => number;
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
  /** Loads what makes changes, so that the first one need not wait for it. */
  warmUp(): Promise<void>;
  /** Offers to take up a job that was left unfinished. */
  offerUnfinished(): Promise<void>;
  /** Whether edits are under way. */
  readonly busy: ReadonlySignal<boolean>;
  /** A job that waits for the person to look at it before it starts. */
  readonly preview: ReadonlySignal<Preview | null>;
}

export function createWorkspace(options: WorkspaceOptions): PageWorkspace {
  const { client, jobs, session, me, mayWrite, told, outline, openCard, forecast, host, reader } = options;
  const notice = signal<NoticeContent | null>(null);
  const states = new Map<string, Signal<string>>();
  const live = createLiveBoard({
    told,
    effect,
    resolve: (edit) => jobs.resolve(edit),
  });
  const { board, known, asOf } = live;

  const say = (content: NoticeContent | null) => {
    notice.value = content;
  };

  /** What of an edit another version of Muster made cannot be shown here is read again, when Trello's page tells of it. */
  function effect(board: Board, edit: Edit, answer?: unknown): Board {
    try {
      return kindOf(jobs.kinds() ?? new Map(), edit).effect(board, edit, answer);
    } catch {
      return board;
    }
  }

  /** A journal outlives the version of Muster that wrote it. */
  function sentence(edit: Edit, tense: Tense): string {
    try {
      return jobs.sentence(edit, tense);
    } catch {
      return text('did.unknown');
    }
  }

  options.leftOut.subscribe((count) => {
    if (count > 0) say({ kind: 'error', sentence: text('left-out', { count }) });
  });

  const shelves = openShelves(host, (sentence) => say({ kind: 'error', sentence }));
  options.onChange(() => void shelves.refresh());

  const { orSaid, renew, failed } = createReading({ live, session, notice, refresh: reader.refresh });
  const running = followJobs({ jobs, idBoard: told.id, live, session, notice });
  const about = { idBoard: told.id, idMember: me?.id ?? null };
  const preview = signal<Preview | null>(null);
  const writing = whenLoaded(async () => {
    const [{ createWriting }, kinds] = await Promise.all([import('./writing.ts'), jobs.ready()]);
    const [{ refresh }, { mayWrite }] = [reader, session];
    const asked = { notice, preview, forecast, lookAgain, refresh, mayRunBulk, mayWrite };
    return createWriting({ jobs, kinds, about, live, ...asked });
  });

  /** Whether the settings of the board, as they are now, let the person change many cards at once. */
  async function mayRunBulk(): Promise<boolean> {
    if (options.admin) return true;
    await shelves.refresh();
    return readSettings(shelves.all.value).bulk === 'everyone';
  }

  /** Of many cards others may have changed some; and archived ones may never have been read here. */
  async function lookAgain(edits: readonly Edit[]): Promise<void> {
    const ids = [...new Set(edits.map((edit) => jobs.resolve(edit).idCard))];
    if (ids.length > fewCards) await reader.refresh();
    const unknown = ids.filter((id) => !board.value.cards.has(id));
    if (unknown.length > fewCards) await reader.readArchived();
    else if (unknown.length > 0) await renew(() => readSome(client, unknown));
  }

  return {
    board,
    outline,
    me,
    known,
    asOf,
    // A job changes the board itself: to read it meanwhile is of no use.
    busy: computed(() => live.busy.value || running.states.value.some(({ status }) => status === 'running')),
    reach: computed(() => (session.state.value === 'out' ? 'unasked' : failed.value ? 'failed' : 'reading')),
    refresh: reader.refresh,
    mayWrite,
    // Also while signed out in the middle: what is being typed has to stay.
    canWrite: computed(() => known.value && mayWrite && asOf.value === null),
    notice,
    preview,
    running: running.states,
    jobs: {
      async stories() {
        await jobs.ready();
        return (await jobs.stories()).filter(({ job }) => job.idBoard === told.id);
      },
      sentence,
      deletes: (edit) => jobs.kinds()?.get(edit.kind)?.deletes === true,
      undo: async (story, indexes) => writing(({ undo }) => undo(story, indexes)),
      retry: async (job) => {
        if (await session.mayWrite()) await jobs.command(job, 'retry');
      },
      decide: (job, happened) => jobs.command(job, happened),
      takeUp: (job) => jobs.adopt(job),
    },
    say,
    run: async (edits) => writing(({ perform }) => perform(edits, 'button')),
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
    warmUp: async () => writing(() => {}),
    offerUnfinished: running.offerUnfinished,
  };
}
