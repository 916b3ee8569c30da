/**
 * A board as Muster sees it: an immutable snapshot. Changes make a new board that shares all that did not change, so
 * comparing two boards by identity tells what a view has to draw again. Maps and plain objects only: it can be
 * stored and posted between windows as it is.
 */
export interface Board {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** In Trello's order. */
  readonly lists: readonly List[];
  readonly cards: ReadonlyMap<string, Card>;
  readonly members: ReadonlyMap<string, Member>;
  readonly labels: ReadonlyMap<string, Label>;
  /** What the workspace's plan adds, in Trello's names; null where it is not known. */
  readonly features: readonly string[] | null;
  /** How many of each kind there may be, as Trello answered: read where it is asked, for few edits ask. */
  readonly limits: unknown;
  /** Who may comment: `disabled`, `members`, `observers`, `org` or `public`; absent where it was not read. */
  readonly commenting?: string;
}

export interface List {
  readonly id: string;
  readonly name: string;
  readonly closed: boolean;
  readonly pos: number;
}

export interface Card {
  readonly id: string;
  /** Its number on this board. */
  readonly idShort: number;
  /** Stands in the card's address, on every board. */
  readonly shortLink: string;
  readonly name: string;
  readonly desc: string;
  readonly url: string;
  readonly idList: string;
  readonly pos: number;
  readonly closed: boolean;
  /** ISO 8601, as everywhere. */
  readonly start: string | null;
  readonly due: string | null;
  readonly dueComplete: boolean;
  readonly isTemplate: boolean;
  /** `separator`, `mirror`, `link`, `board`: cards that are not work. Trello adds kinds without notice. */
  readonly cardRole: string | null;
  readonly dateLastActivity: string;
  readonly idMembers: readonly string[];
  readonly idLabels: readonly string[];
  /** In Trello's order. */
  readonly checklists: readonly Checklist[];
  /** In Trello's order. */
  readonly attachments: readonly Attachment[];
  /** How many comments Trello counts, read or not. */
  readonly commentCount: number;
  /** The comments read so far; null before the first are read. */
  readonly thread: Thread | null;
}

export interface Checklist {
  readonly id: string;
  readonly name: string;
  readonly pos: number;
  /** In Trello's order. */
  readonly checkItems: readonly CheckItem[];
}

export interface CheckItem {
  readonly id: string;
  readonly name: string;
  readonly state: CheckItemState;
  readonly pos: number;
  readonly due: string | null;
  readonly idMember: string | null;
}

export type CheckItemState = 'complete' | 'incomplete';

export interface Thread {
  /** Newest first. */
  readonly comments: readonly Comment[];
  /** Whether the oldest comment is among them. */
  readonly complete: boolean;
}

export interface Comment {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  /** When it was last edited, if ever. */
  readonly edited: string | null;
  readonly author: Member;
  /** Null where they were not read. */
  readonly reactions: readonly Reaction[] | null;
}

export interface Reaction {
  readonly id: string;
  readonly idMember: string;
  /** As a person types it, such as `👍`. */
  readonly emoji: string;
}

/** A file on a card, or a link. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly isUpload: boolean;
  readonly mimeType: string;
  /** Of a file. */
  readonly bytes: number | null;
  readonly date: string;
  /** Who added it. */
  readonly idMember: string | null;
}

export interface Member {
  readonly id: string;
  readonly fullName: string;
  readonly username: string;
  readonly initials: string;
  /** Without the size that Trello appends; null when there is no picture. */
  readonly avatarUrl: string | null;
}

export interface Label {
  readonly id: string;
  readonly name: string;
  readonly color: string | null;
}

/** The board with a card put in, or put in the place of the one with its id. */
export function putCard(board: Board, card: Card): Board {
  return { ...board, cards: new Map(board.cards).set(card.id, card) };
}

/** The board with a card as it was just read; older comments that were read before stay. */
export function renewCard(board: Board, fresh: Card): Board {
  const thread = fresh.thread && joinThreads(fresh.thread, board.cards.get(fresh.id)?.thread ?? null);
  return putCard(board, { ...fresh, thread });
}

/** The newest page of a thread with the older comments read before. */
function joinThreads(newest: Thread, before: Thread | null): Thread {
  const last = newest.comments.at(-1);
  if (!before || !last || newest.complete) return newest;
  const from = before.comments.findIndex(({ id }) => id === last.id);
  if (from < 0) return newest;
  return { comments: [...newest.comments, ...before.comments.slice(from + 1)], complete: before.complete };
}

/** Trello's arrays are not always in the order of `pos`; this is. */
export function byPosition<T extends { readonly pos: number }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.pos - b.pos);
}
