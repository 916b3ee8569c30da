import type { BoardExport } from '../contract.ts';
import {
  type Board,
  type Card,
  type Checklist,
  type Draft,
  newAction,
  newAttachment,
  newBoard,
  newCard,
  newCheckItem,
  newChecklist,
  newLabel,
  newList,
  newMember,
  newMembership,
} from './entities.ts';
import type { Ids } from './ids.ts';
import { isJson, type Json, objectsIn, textOf } from './json.ts';
import { personOf } from './persons.ts';
import { positionAt } from './positions.ts';
import type { Store } from './store.ts';
import { commentTypes } from './wire/actions.ts';

/** Reads a board of any year into the store; a board of the same id gives way. What is read is kept, not copied. */
export function loadBoard(source: BoardExport, store: Store, ids: Ids): Board {
  forgetBoard(source.id, store);
  const raw: Json & { id: string } = { ...source };
  const shortLink = linkIn(raw, 'b') ?? ids.shortLink();
  const board = store.boards.add(newBoard({ ...raw, shortLink }, raw));
  store.shortLinks.set(`b/${shortLink}`, board.id);

  loadMembers(raw, board.id, store, ids);
  for (const label of entitiesIn(raw.labels)) store.labels.add(newLabel({ ...label, idBoard: board.id }, label));
  for (const list of entitiesIn(raw.lists)) store.lists.add(newList({ ...list, idBoard: board.id }, list));
  for (const card of entitiesIn(raw.cards)) loadCard(card, board.id, store, ids);
  for (const checklist of entitiesIn(raw.checklists)) loadChecklist(checklist, board.id, store);
  for (const card of entitiesIn(raw.cards)) {
    for (const checklist of entitiesIn(card.checklists)) {
      if (store.checklists.get(checklist.id) === undefined) {
        loadChecklist({ ...checklist, idCard: card.id }, board.id, store, checklist);
      }
    }
  }
  if (raw.starred === true) addStar(board, store, ids);
  for (const action of entitiesIn(raw.actions)) store.actions.add(newAction(action, board.id, action));
  for (const card of store.cards.by('idBoard', board.id)) countUnlisted(card, store);
  return board;
}

/** The star in an export is that of the person it was made for. */
function addStar(board: Board, store: Store, ids: Ids): void {
  const idMember = personOf(board, store).id;
  const pos = positionAt('bottom', store.stars.by('idMember', idMember));
  store.stars.add({ id: ids.next(), idBoard: board.id, idMember, pos, changed: new Set() });
}

/** Takes a board and all that is on it out of the store. */
export function forgetBoard(id: string, store: Store): void {
  const board = store.boards.get(id);
  if (board === undefined) return;
  forgetAll(store.lists, id);
  forgetAll(store.labels, id);
  forgetAll(store.memberships, id);
  forgetAll(store.checklists, id);
  forgetAll(store.actions, id);
  forgetAll(store.cards, id);
  forgetAll(store.stars, id);
  store.boards.delete(board);
  store.lastShort.delete(id);
}

interface OnBoards<T> {
  by(field: 'idBoard', value: string): T[];
  delete(row: T): void;
}

function forgetAll<T>(table: OnBoards<T>, idBoard: string): void {
  for (const row of table.by('idBoard', idBoard)) table.delete(row);
}

/** Objects with an id; of two with the same the first. */
function entitiesIn(value: unknown): Draft[] {
  const found = new Map<string, Draft>();
  for (const raw of objectsIn(value)) {
    if (isDraft(raw) && !found.has(raw.id)) found.set(raw.id, raw);
  }
  return [...found.values()];
}

const isDraft = (raw: Json): raw is Draft => typeof raw.id === 'string' && raw.id !== '';

function loadMembers(raw: Json, idBoard: string, store: Store, ids: Ids): void {
  const listed = entitiesIn(raw.members);
  for (const member of listed) {
    if (store.members.get(member.id) === undefined || store.members.get(member.id)?.implied) {
      store.members.add(newMember(member, member));
    }
  }
  const members = new Set<string>();
  for (const membership of entitiesIn(raw.memberships)) {
    const { idMember } = store.memberships.add(newMembership(membership, idBoard, membership));
    members.add(idMember);
    implyMember(idMember, store);
  }
  for (const { id } of listed.filter((member) => !members.has(member.id))) {
    const draft = { id: ids.next(), idMember: id, memberType: 'normal' };
    store.memberships.add({ ...newMembership(draft, idBoard), implied: true });
  }
}

/** A member of whom an export tells no more than the id. */
function implyMember(id: string, store: Store): void {
  if (id === '' || store.members.get(id) !== undefined) return;
  const username = `member${id.slice(-6)}`;
  const draft = { id, username, fullName: `Member ${id.slice(-6)}`, initials: 'M' };
  store.members.add({ ...newMember(draft), implied: true });
}

function loadCard(raw: Draft, idBoard: string, store: Store, ids: Ids): void {
  const shortLink = linkIn(raw, 'c') ?? ids.shortLink();
  const idLabels = Array.isArray(raw.idLabels) ? raw.idLabels : labelIds(raw.labels, idBoard, store, ids);
  const card = store.cards.add(newCard({ ...raw, idBoard, shortLink, idLabels }, raw));
  card.attachments = entitiesIn(raw.attachments).map((attachment) => newAttachment(attachment, attachment));
  store.shortLinks.set(`c/${shortLink}`, card.id);
  store.lastShort.set(idBoard, Math.max(store.lastShort.get(idBoard) ?? 0, card.idShort));
}

/** Before 2015 labels had no ids: they were a colour and its name on the board. */
function labelIds(value: unknown, idBoard: string, store: Store, ids: Ids): string[] {
  return objectsIn(value).map((raw) => {
    const id = textOf(raw.id);
    if (id !== undefined) return id;
    const name = textOf(raw.name) ?? '';
    const color = textOf(raw.color) ?? null;
    const known = store.labels.by('idBoard', idBoard).find((label) => label.name === name && label.color === color);
    const label = known ?? store.labels.add({ ...newLabel({ id: ids.next(), idBoard, name, color }), implied: true });
    return label.id;
  });
}

function loadChecklist(draft: Draft, idBoard: string, store: Store, raw: Json = draft): Checklist {
  const checklist = store.checklists.add(newChecklist({ ...draft, idBoard }, raw));
  checklist.checkItems = entitiesIn(draft.checkItems).map((item) =>
    newCheckItem({ ...item, idChecklist: checklist.id }, item),
  );
  return checklist;
}

/** Exports hold at most a thousand actions, but their cards count all comments. */
function countUnlisted(card: Card, store: Store): void {
  const badges = card.raw?.badges;
  const counted = isJson(badges) && typeof badges.comments === 'number' ? badges.comments : 0;
  const listed = store.actions.by('idCard', card.id).filter(({ type }) => commentTypes.has(type)).length;
  card.unlistedComments = Math.max(0, counted - listed);
}

/** The short link, which older exports have in the URL only. */
function linkIn(raw: Json, kind: 'b' | 'c'): string | undefined {
  const own = textOf(raw.shortLink);
  if (own !== undefined && own !== '') return own;
  const pattern = new RegExp(`/${kind}/([0-9A-Za-z]{8})(?:/|$)`);
  const url = [raw.shortUrl, raw.url].map((value) => textOf(value) ?? '').find((value) => pattern.test(value));
  return url === undefined ? undefined : pattern.exec(url)?.[1];
}
