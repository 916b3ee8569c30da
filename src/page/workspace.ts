/**
 * The board of a page and the verbs on it. Trello's answers make the board; edits under way are laid over it, so that a
 * change is seen at once and is gone again if Trello refuses it.
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Edits, Outline, Workspace } from '../features/feature.ts';
import type { Host } from '../host/page.ts';
import { type Edit, type EditKinds, kindOf } from '../jobs/edit.ts';
import { type Job, type Story, tally, type Undoes } from '../jobs/job.ts';
import type { Jobs, Report } from '../jobs/jobs.ts';
import type { Plan } from '../jobs/plan.ts';
import type { JobState } from '../jobs/runner.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Board, Member } from '../model/board.ts';
import { text } from '../strings/text.ts';
import type { Client } from '../trello/client.ts';
import { TrelloError } from '../trello/errors.ts';
import type { NoticeContent } from '../ui/Notice.tsx';
import type { BoardReader } from './board-reader.ts';
import { sentenceOf } from './errors.ts';
import { kept } from './kept.ts';
import { createLiveBoard } from './live-board.ts';
import { type Change, fewCards, readSome } from './read-board.ts';
import type { Session } from './session.ts';
import { openShelves } from './shelves.ts';

export interface WorkspaceOptions {
  readonly client: Client;
  readonly jobs: Jobs;
  /** What is known of each kind of edit; loaded when something changes. */
  readonly loadKinds: () => Promise<EditKinds>;
  readonly session: Session;
  readonly me: Member | null;
  readonly mayWrite: boolean;
  /** What Trello's page tells of the board. */
  readonly told: Board;
  readonly outline: ReadonlySignal<ReadonlyMap<string, Outline>>;
  readonly openCard: (id: string) => void;
  readonly host: Pick<Host, 'address' | 'shared' | 'share'>;
  /** Calls back when Trello says that something changed. */
  readonly onChange: (listener: () => void) => void;
  readonly reader: Pick<BoardReader, 'refresh' | 'archived' | 'readArchived'>;
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
  /** Offers to take up a job that was left unfinished. */
  offerUnfinished(): Promise<void>;
  /** Whether edits are under way. */
  readonly busy: ReadonlySignal<boolean>;
  /** A job that waits for the person to look at it before it starts. */
  readonly preview: ReadonlySignal<Preview | null>;
}

type Renewal = 'renewed' | 'outdated' | 'failed';

/** What a job would do, and the decision. */
export interface Preview {
  readonly plan: Plan;
  /** What of it undo cannot bring back, with how many edits that is so for. */
  readonly lasting: readonly { readonly why: string; readonly count: number }[];
  /** How long it takes at a safe pace. */
  readonly seconds: number;
  readonly cardName: (idCard: string) => string;
  readonly sentence: (edit: Edit) => string;
  readonly decide: (go: boolean) => void;
}

/** Jobs of more edits are looked at before they start, and are not laid over the board while they run. */
const unasked = 20;

export function createWorkspace(options: WorkspaceOptions): PageWorkspace {
  const { client, jobs, loadKinds, session, me, mayWrite, told, outline, openCard, forecast, host, reader } = options;
  const notice = signal<NoticeContent | null>(null);
  const preview = signal<Preview | null>(null);
  const running = signal<readonly JobState[]>([]);
  const states = new Map<string, Signal<string>>();
  /** What was said of a reading that failed, until one succeeds. */
  let trouble: NoticeContent | null = null;

  let kinds: EditKinds = new Map();
  const ready = async () => {
    kinds = await loadKinds();
  };
  const live = createLiveBoard({
    told,
    effect: (board, edit, answer) => kindOf(kinds, edit).effect(board, edit, answer),
    resolve: (edit) => jobs.resolve(edit),
  });
  const { board, known, asOf } = live;

  const say = (content: NoticeContent | null) => {
    notice.value = content;
  };

  const shelves = openShelves(host, (sentence) => say({ kind: 'error', sentence }));
  options.onChange(() => void shelves.refresh());

  /** A reading failed. */
  function fail(error: unknown, action?: NoticeContent['action']): void {
    if (!(error instanceof TrelloError)) throw error;
    if (error.kind === 'unauthorized') void session.lost();
    else {
      // Nothing can have happened by reading.
      const { kind, status, message } = error;
      const sentence = sentenceOf({ kind, status, message, maybeDone: false });
      say({ kind: 'error', sentence, ...(action && { action }) });
    }
  }

  /** Null where it failed, which was said. */
  async function orSaid<T>(reading: Promise<T>): Promise<T | null> {
    try {
      return await reading;
    } catch (error) {
      fail(error);
      return null;
    }
  }

  jobs.subscribe((event) => {
    // In the order in which they are told: an edit must not be lifted off the board before it is put into it.
    const take = () => (event.type === 'edit' ? live.settle(event) : follow(event.state));
    if (kinds.size > 0) take();
    else void ready().then(take);
  });
  session.state.subscribe((state) => {
    if (state !== 'in') return;
    for (const { job, waiting } of running.value) {
      if (waiting === 'unauthorized') void jobs.command(job.id, 'resume');
    }
  });

  /** Asks the person to sign in; or lets the job try once more where they have just done so. */
  async function signInAgain(job: string): Promise<void> {
    if (!(await session.lost())) setTimeout(() => void jobs.command(job, 'resume'), 2_000);
  }

  /** A job of some page came into another state. */
  function follow(state: JobState): void {
    if (state.job.idBoard !== told.id) return;
    const before = running.value.find(({ job }) => job.id === state.job.id);
    const others = running.value.filter(({ job }) => job.id !== state.job.id);
    running.value = state.ended ? others : [...others, state];
    if (state.ended) live.lift(state.job.id);
    if (state.waiting === before?.waiting) return;
    if (state.waiting === 'unauthorized') void signInAgain(state.job.id);
    if (state.waiting === 'offline') {
      const act = () => void jobs.command(state.job.id, 'resume');
      say({ kind: 'error', sentence: text('error.offline.waiting'), action: { label: text('try-again'), act } });
    } else if (before?.waiting === 'offline') say(null);
  }

  async function perform(wanted: Edits, again: 'button' | 'form'): Promise<boolean> {
    // An Undo of what was done before would now be taken for one of what is being done.
    if (notice.value?.kind === 'said') say(null);
    const edits = await wanted;
    if (edits.length === 0) return true;
    await ready();
    const plan = await jobs.plan(edits, board.value);
    if ((isBulk(edits) || edits.some((edit) => kindOf(kinds, edit).asks)) && !(await asked(plan))) return false;
    const [obstacle] = plan.skipped;
    if (plan.edits.length === 0) {
      if (obstacle) say({ kind: 'error', sentence: obstacle.obstacle.why });
      return false;
    }
    const { story, errors } = await start(plan.edits);
    const { job, outcomes } = story;
    const [error] = errors;
    if (error) {
      const left = job.edits.filter((_, index) => outcomes[index]?.state === 'failed');
      const retry = { label: text('try-again'), act: () => void perform(left, again) };
      const mayRetry = again === 'button' && left.length > 0;
      say({ kind: 'error', sentence: sentenceOf(error), ...(mayRetry && { action: retry }) });
    } else {
      say({
        kind: 'said',
        sentence: sentence(job.edits),
        action: { label: text('undo'), act: () => void undo(story) },
      });
    }
    return job.edits.every((_, index) => outcomes[index]?.state === 'done' || outcomes[index]?.state === 'already');
  }

  async function start(edits: readonly Edit[], undoes?: Undoes): Promise<Report> {
    live.moved();
    const about = { idBoard: told.id, idMember: me?.id ?? null, ...(undoes && { undoes }) };
    const lay = ({ id }: Job) => {
      if (!isBulk(edits)) live.lay(id, edits);
    };
    const { ended } = await jobs.start(edits, about, lay);
    return ended;
  }

  /** Shows the job and waits for Run or Cancel. */
  function asked(plan: Plan): Promise<boolean> {
    return new Promise((resolve) => {
      const reasons = plan.edits.flatMap((edit) => kindOf(kinds, edit).lasting?.(edit) ?? []);
      const lasting = [...groupBy(reasons, (why) => why)].map(([why, all]) => ({ why, count: all.length }));
      preview.value = {
        plan,
        lasting,
        seconds: forecast(plan.edits.length) / 1000,
        sentence: (edit) => kindOf(kinds, edit).sentence(edit),
        cardName: (id) => board.value.cards.get(id)?.name ?? '',
        decide(go) {
          preview.value = null;
          resolve(go);
        },
      };
    });
  }

  /** A job that was left unfinished when its tab was closed is offered again. */
  async function offerUnfinished(): Promise<void> {
    const stories = await jobs.stories();
    const live = new Set(running.value.map(({ job }) => job.id));
    const left = stories.find(({ job, end }) => !end && job.idBoard === told.id && !live.has(job.id));
    if (!left || notice.value) return;
    const { done, total } = tally(left);
    const action = { label: text('job.resume'), act: () => void jobs.adopt(left.job.id) };
    say({ kind: 'error', sentence: text('job.left', { done, total }), action });
  }

  function sentence(edits: readonly Edit[]): string {
    const [only] = edits;
    return only && edits.length === 1 ? kindOf(kinds, only).sentence(only) : text('did.many', { count: edits.length });
  }

  async function renew(read: () => Promise<Change>): Promise<Renewal> {
    try {
      const outcome = await live.renew(read);
      if (trouble && notice.value === trouble) say(null);
      trouble = null;
      return outcome;
    } catch (error) {
      if (!trouble) {
        fail(error, { label: text('try-again'), act: () => void reader.refresh() });
        trouble = notice.value;
      }
      return 'failed';
    }
  }

  /** Of many cards others may have changed some; and archived ones may never have been read here. */
  async function lookAgain(edits: readonly Edit[]): Promise<void> {
    const ids = [...new Set(edits.map((edit) => jobs.resolve(edit).idCard))];
    if (ids.length > fewCards) await reader.refresh();
    const unknown = ids.filter((id) => !board.value.cards.has(id));
    if (unknown.length > fewCards) await reader.readArchived();
    else if (unknown.length > 0) await renew(() => readSome(client, unknown));
  }

  async function undo(story: Story, indexes?: readonly number[]): Promise<void> {
    say(null);
    await ready();
    const inverse = await jobs.inverse(story, indexes && new Set(indexes));
    await lookAgain(inverse);
    const plan = await jobs.plan(inverse, board.value);
    const { edits, skipped } = plan;
    if (isBulk(inverse) && !(await asked(plan))) return;
    const [left] = skipped;
    if (edits.length > 0) {
      const { errors } = await start(edits, { job: story.job.id, ...(indexes && { indexes }) });
      const [error] = errors;
      if (error) {
        say({ kind: 'error', sentence: sentenceOf(error) });
        return;
      }
    }
    if (left)
      say({ kind: 'error', sentence: text('undone.partly', { count: skipped.length, why: left.obstacle.why }) });
    else say({ kind: 'said', sentence: text('undone') });
  }

  return {
    board,
    outline,
    me,
    known,
    asOf,
    // A job changes the board itself: to read it meanwhile is of no use.
    busy: computed(() => live.busy.value || running.value.some(({ status }) => status === 'running')),
    // Also while signed out in the middle: what is being typed has to stay.
    canWrite: computed(() => known.value && mayWrite && asOf.value === null),
    notice,
    preview,
    running,
    jobs: {
      async stories() {
        await ready();
        return (await jobs.stories()).filter(({ job }) => job.idBoard === told.id);
      },
      sentence: (edit) => kindOf(kinds, edit).sentence(edit),
      deletes: (edit) => kindOf(kinds, edit).deletes === true,
      undo,
      retry: (job) => jobs.command(job, 'retry'),
      decide: (job, happened) => jobs.command(job, happened),
      takeUp: (job) => jobs.adopt(job),
    },
    say,
    run: (edits) => perform(edits, 'button'),
    submit: (edits) => perform(edits, 'form'),
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
    archived: reader.archived,
    readArchived: reader.readArchived,
    openCard,
    offerUnfinished,
  };
}

/** Whether a job is looked at before it starts. A few edits of one card are not: they are seen, and undone, as easily. */
function isBulk(edits: readonly Edit[]): boolean {
  return edits.length > unasked || new Set(edits.map(({ idCard }) => idCard)).size > 1;
}
