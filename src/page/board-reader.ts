import { type ReadonlySignal, signal } from '@preact/signals';
import type { Host } from '../host/page.ts';
import type { HostStamp } from '../host/types.ts';
import type { Board, Card } from '../model/board.ts';
import { cardsPage, readFrame } from '../trello/boards.ts';
import type { Client } from '../trello/client.ts';
import { type Change, fewCards, readSome } from './read-board.ts';
import { readArchived, readWhole } from './read-whole.ts';
import type { Snapshots } from './snapshots.ts';
import type { PageWorkspace } from './workspace.ts';

/** Reads a board and follows it: first all of it, then what Trello's page says has changed. */
export interface BoardReader {
  /** How far a reading of several requests is; null while there is none. */
  readonly progress: ReadonlySignal<Progress | null>;
  readonly archived: ReadonlySignal<'unread' | 'reading' | 'read'>;
  /** Reads what changed; false asks to be called again. */
  read(): Promise<boolean>;
  /** Reads all of it again. */
  refresh(): Promise<void>;
  readArchived(): Promise<void>;
}

export interface Progress {
  readonly done: number;
  readonly count: number;
}

export interface BoardReaderOptions {
  readonly idBoard: string;
  /** The open cards, as Trello's page has just told them. */
  readonly told: readonly HostStamp[];
  readonly host: Pick<Host, 'stamps' | 'surroundings'>;
  readonly client: Client;
  /** Null where this browser keeps nothing. */
  readonly snapshots: () => Promise<Snapshots | null>;
  /** Whether somebody is signed in who may read. */
  readonly signedIn: () => boolean;
  /** Made later: it needs a way to refresh. */
  readonly workspace: () => PageWorkspace;
}

/** How often a snapshot of the board is kept, in milliseconds. */
const keepEvery = 60_000;

export function createBoardReader(options: BoardReaderOptions): BoardReader {
  const { idBoard, host, client, snapshots, signedIn, workspace } = options;
  const progress = signal<Progress | null>(null);
  const archived = signal<'unread' | 'reading' | 'read'>('unread');
  /** What Trello's page told when the board was last read: each card's activity, and what stands around the cards. */
  let seen: ReadonlyMap<string, string> = new Map();
  let seenFrame = '';
  let recalled: Promise<void> | null = null;
  let reading: Promise<boolean> | null = null;
  /** What need not be asked again: on a large board that takes a while. */
  let told: readonly HostStamp[] | null = options.told;
  let kept = Number.NEGATIVE_INFINITY;

  async function recall(): Promise<void> {
    const snapshot = await (await snapshots())?.get(idBoard);
    if (snapshot) workspace().recall(snapshot.board, snapshot.at);
  }

  /** Keeps a snapshot, now and then: to copy a large board takes a while. */
  function keep(): void {
    if (Date.now() - kept < keepEvery) return;
    kept = Date.now();
    void snapshots().then((kept) => kept?.put(workspace().board.value));
  }

  async function anew(ids: readonly string[]): Promise<Change> {
    const count = ids.length;
    progress.value = count > cardsPage ? { done: 0, count } : null;
    try {
      const fresh = await readWhole(client, idBoard, ids, (done) => {
        progress.value = { done, count: Math.max(count, done) };
      });
      return (board) => {
        // Archived cards are not among what was read; those known stay, so that what archived them can be undone.
        const closed = [...board.cards.values()].filter(({ id, closed }) => closed && !fresh.cards.has(id));
        const all = closed.length === 0 ? fresh.cards : new Map([...fresh.cards, ...closed.map(entryOf)]);
        return { ...fresh, cards: withThreads(all, board.cards) };
      };
    } finally {
      progress.value = null;
    }
  }

  /** Asked again meanwhile, the reading that is under way is the answer: what changes during it is seen at the next look. */
  function read(): Promise<boolean> {
    reading ??= readNow().finally(() => {
      reading = null;
    });
    return reading;
  }

  async function readNow(): Promise<boolean> {
    const justTold = told;
    told = null;
    if (!signedIn()) return true;
    recalled ??= recall();
    const [stamps, frame] = await Promise.all([justTold ?? host.stamps(), host.surroundings()]);
    const { known, asOf, renew } = workspace();
    await recalled;
    const now = new Map(stamps.map(stampOf));
    const whole = !known.value || asOf.value !== null || seen.size === 0;
    const changed = [...now.keys()].filter((id) => now.get(id) !== seen.get(id));
    const gone = [...seen.keys()].filter((id) => !now.has(id));
    if (!whole && changed.length + gone.length === 0 && frame === seenFrame) return true;

    const outcome = await renew(async () => {
      if (whole || changed.length > fewCards) return anew([...now.keys()]);
      const changes = [readSome(client, changed, gone)];
      if (frame !== seenFrame) changes.push(client.read(readFrame(idBoard)).then(inFrame));
      const all = await Promise.all(changes);
      return (board) => all.reduce((after, change) => change(after), board);
    });
    if (outcome === 'renewed') {
      seen = now;
      seenFrame = frame;
      keep();
    }
    return outcome !== 'outdated';
  }

  return {
    progress,
    archived,
    read,
    async refresh() {
      seen = new Map();
      await read();
    },
    async readArchived() {
      if (archived.value !== 'unread') return;
      archived.value = 'reading';
      const outcome = await workspace().renew(async () => {
        const [frame, cards] = await Promise.all([
          client.read(readFrame(idBoard, 'all')),
          readArchived(client, idBoard),
        ]);
        return (board) => ({
          ...board,
          lists: frame.lists,
          cards: new Map([...board.cards, ...cards.map(entryOf)]),
        });
      });
      archived.value = outcome === 'renewed' ? 'read' : 'unread';
      // Edits came between: once more.
      if (outcome === 'outdated') await this.readArchived();
    },
  };
}

/** The board with its lists, members and labels as they are now; archived lists that were read stay. */
function inFrame(frame: Board): Change {
  return (board) => {
    const open = new Set(frame.lists.map(({ id }) => id));
    const closed = board.lists.filter((list) => list.closed && !open.has(list.id));
    return { ...frame, lists: [...frame.lists, ...closed], cards: board.cards };
  };
}

/** Comments come only with single cards: those read before stay until they are read again. */
function withThreads(cards: ReadonlyMap<string, Card>, before: ReadonlyMap<string, Card>): ReadonlyMap<string, Card> {
  return new Map(
    [...cards].map(([id, card]) => {
      const thread = before.get(id)?.thread ?? null;
      return [id, thread && !card.thread ? { ...card, thread } : card];
    }),
  );
}

const entryOf = (card: Card): [string, Card] => [card.id, card];
const stampOf = ({ id, dateLastActivity = '' }: HostStamp): [string, string] => [id, dateLastActivity];
