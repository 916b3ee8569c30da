/** All comments of a board, read once for all views of a page and kept up to date. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { groupBy } from '../../lib/group-by.ts';
import { remembered } from '../../lib/remembered.ts';
import type { Board, Comment } from '../../model/board.ts';
import { type PlacedComment, readBoardComments } from '../../trello/board-comments.ts';
import type { Workspace } from '../feature.ts';

export interface BoardThread {
  readonly state: 'unread' | 'reading' | 'read' | 'failed';
  /** How many were read so far. */
  readonly count: number;
}

/** Comments of cards that are not read, such as archived ones: they are put there when their card comes. */
const strays = new WeakMap<Workspace, PlacedComment[]>();

/** How far the comments of the board are read. */
export function boardThread(workspace: Workspace): ReadonlySignal<BoardThread> {
  return threadOf(workspace);
}

const threadOf = remembered((_: Workspace): Signal<BoardThread> => signal<BoardThread>({ state: 'unread', count: 0 }));

/** Reads every comment of the board into it, one request for each thousand. */
export async function readAll(workspace: Workspace): Promise<void> {
  const thread = threadOf(workspace);
  if (thread.value.state === 'reading' || thread.value.state === 'read') return;
  const { id } = workspace.board.value;
  let count = 0;
  for (let before: string | null | undefined; before !== null; ) {
    thread.value = { state: 'reading', count };
    const page = await workspace.read(readBoardComments(id, { before }));
    if (!page) {
      thread.value = { state: 'failed', count };
      return;
    }
    const { entries, next } = page;
    count += entries.length;
    keepStrays(workspace, entries);
    workspace.merge((board) => withComments(board, entries, next === null));
    before = next;
  }
  thread.value = { state: 'read', count };
}

function keepStrays(workspace: Workspace, page: readonly PlacedComment[]): void {
  const { cards } = workspace.board.value;
  const left = page.filter(({ idCard }) => !cards.has(idCard));
  strays.set(workspace, [...(strays.get(workspace) ?? []), ...left]);
}

/** Puts comments that were read before their cards onto those that came since. */
export function placeStrays(workspace: Workspace): void {
  const all = strays.get(workspace) ?? [];
  const { cards } = workspace.board.value;
  const found = all.filter(({ idCard }) => cards.has(idCard));
  if (found.length === 0) return;
  const left = new Set(found);
  strays.set(
    workspace,
    all.filter((entry) => !left.has(entry)),
  );
  workspace.merge((board) => withComments(board, found, threadOf(workspace).value.state === 'read'));
}

/** Reads what was written since the newest comment that is known. */
export async function readNewer(workspace: Workspace): Promise<void> {
  let newest = '';
  for (const { thread } of workspace.board.value.cards.values()) {
    const [first] = thread?.comments ?? [];
    if (first && first.date > newest) newest = first.date;
  }
  const page = await workspace.read(readBoardComments(workspace.board.value.id, { since: newest || undefined }));
  if (!page) return;
  keepStrays(workspace, page.entries);
  workspace.merge((board) => withComments(board, page.entries, false));
}

/** Cards whose comments are more than those that are known, as a text that changes with them; empty where all are known. */
export function missingComments(board: Board): string {
  const missing: string[] = [];
  for (const { id, commentCount, thread } of board.cards.values()) {
    const known = thread?.comments.length ?? 0;
    if (commentCount > known) missing.push(`${id} ${commentCount - known}`);
  }
  return missing.join();
}

/** The board with comments put into their cards' threads. `complete`: no older ones are left anywhere. */
export function withComments(board: Board, read: readonly PlacedComment[], complete: boolean): Board {
  const byCard = groupBy(read, ({ idCard }) => idCard);
  const cards = new Map(board.cards);
  for (const [id, card] of board.cards) {
    const fresh = byCard.get(id);
    if (!fresh && !complete) continue;
    const known = card.thread?.comments ?? [];
    const comments = fresh
      ? join(
          known,
          fresh.map(({ comment }) => comment),
        )
      : known;
    cards.set(id, { ...card, thread: { comments, complete: complete || (card.thread?.complete ?? false) } });
  }
  return { ...board, cards };
}

/** Each once, as it was read last, newest first. */
function join(known: readonly Comment[], fresh: readonly Comment[]): readonly Comment[] {
  const all = new Map([...known, ...fresh].map((comment) => [comment.id, comment]));
  return [...all.values()].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
