import type { Action, Board, Card, Checklist, Label, List, Member, Membership, Reaction } from './entities.ts';
import type { Star } from './stars.ts';
import { createTable, type Table } from './table.ts';

interface StoredFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly name: string;
}

/** Everything this Trello knows. */
export interface Store {
  readonly boards: Table<Board>;
  readonly lists: Table<List>;
  readonly cards: Table<Card>;
  readonly checklists: Table<Checklist>;
  readonly labels: Table<Label>;
  readonly members: Table<Member>;
  readonly memberships: Table<Membership>;
  readonly actions: Table<Action>;
  readonly reactions: Table<Reaction>;
  readonly stars: Table<Star>;
  /** Uploaded files by the id of their attachment. */
  readonly files: Map<string, StoredFile>;
  /** Highest number a card of the board ever had. */
  readonly lastShort: Map<string, number>;
  readonly shortLinks: Map<string, string>;
}

export function createStore(): Store {
  return {
    boards: createTable(),
    lists: createTable('idBoard'),
    cards: createTable('idBoard', 'idList'),
    checklists: createTable('idBoard', 'idCard'),
    labels: createTable('idBoard'),
    members: createTable(),
    memberships: createTable('idBoard', 'idMember'),
    actions: createTable('idBoard', 'idCard', 'idMemberCreator'),
    reactions: createTable('idAction'),
    stars: createTable('idBoard', 'idMember'),
    files: new Map(),
    lastShort: new Map(),
    shortLinks: new Map(),
  };
}

/** The board with this id or short link. */
export function findBoard(store: Store, idOrLink: string): Board | undefined {
  return store.boards.get(idOrLink) ?? store.boards.get(store.shortLinks.get(`b/${idOrLink}`) ?? '');
}

export function findCard(store: Store, idOrLink: string): Card | undefined {
  return store.cards.get(idOrLink) ?? store.cards.get(store.shortLinks.get(`c/${idOrLink}`) ?? '');
}

/** The members of these ids, without those nobody knows. */
export const membersBy = (store: Store, ids: readonly string[]): Member[] =>
  ids.flatMap((id) => store.members.get(id) ?? []);

/** Members of a board, in the order of their memberships; those without one last. */
export function membersOf(store: Store, idBoard: string): Member[] {
  const ids = store.memberships.by('idBoard', idBoard).map(({ idMember }) => idMember);
  return [...new Set(membersBy(store, ids))];
}
