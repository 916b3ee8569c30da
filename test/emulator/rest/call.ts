import type { Action, Board, Card, CheckItem, Checklist, Label, List, Member } from './entities.ts';
import { isId, isShortLink } from './ids.ts';
import type { Params } from './params.ts';
import { findMember } from './persons.ts';
import { invalid, missingScopes, notFound, Refusal, unauthorized } from './refusal.ts';
import { type Right, reaches, rightOn } from './rights.ts';
import { findBoard, findCard, type Store } from './store.ts';
import { allows, type Scope, type Token } from './tokens.ts';
import type { View } from './wire/fields.ts';
import type { World } from './world.ts';

/** Who asks, and with what; Trello's own web client is a member without a token. */
export interface Access {
  readonly member: Member | undefined;
  readonly token: Token | undefined;
  readonly key: string | undefined;
}

/** One request on its way through a route. */
export interface Call {
  readonly world: World;
  readonly store: Store;
  readonly access: Access;
  readonly params: Params;
  readonly view: View;
  /** The part of the path that stands for `:name`. */
  readonly path: (name: string) => string;
  /** Asks another route on behalf of the same caller. */
  readonly ask: (url: string) => Promise<Response>;
  readonly headers: Headers;
  /** The refusal of a route that this emulator has not. */
  readonly unknown: () => Refusal;
}

/** What an answer is made of: JSON, or a whole response. */
export type Handler = (call: Call) => unknown;

export type Routes = Readonly<Record<string, Handler>>;

/** The member who asks; refused for nobody. */
export function actor(call: Call): Member {
  if (call.access.member === undefined) throw missingScopes();
  return call.access.member;
}

/** Refuses a token without the scope. */
export function needScope(call: Call, scope: Scope, model: '' | 'card ' | 'member ' = ''): void {
  const { token, member } = call.access;
  if (token !== undefined && !allows(token, scope)) {
    throw token.bearer ? new Refusal(401, { message: 'missing scopes' }) : unauthorized(model);
  }
  if (member === undefined && scope !== 'read') throw missingScopes();
}

/** Refuses whoever may not do this on the board. */
export function needRight(call: Call, board: Board, right: Right, model: '' | 'card ' = ''): void {
  needScope(call, right === 'read' ? 'read' : 'write', model);
  const { token, member } = call.access;
  if (token?.idOrganization !== undefined && token.idOrganization !== board.idOrganization) {
    throw new Refusal(403, { message: 'The board is outside the authorized workspace.', error: 'FORBIDDEN' });
  }
  if (!reaches(rightOn(board, member?.id, call.store), right)) throw unauthorized(model);
}

export function boardAt(call: Call, right: Right, id = call.path('id')): Board {
  if (!isId(id) && !isShortLink(id)) throw new Refusal(400, 'invalid id');
  const board = found(findBoard(call.store, id));
  needRight(call, board, right);
  return board;
}

export function listAt(call: Call, right: Right, id = call.path('id')): List {
  const list = found(call.store.lists.get(known(id)));
  needRight(call, found(call.store.boards.get(list.idBoard)), right, 'card ');
  return list;
}

export function cardAt(call: Call, right: Right, id = call.path('id')): Card {
  if (!isId(id) && !isShortLink(id)) throw new Refusal(400, 'invalid id');
  const card = found(findCard(call.store, id));
  needRight(call, boardOf(call, card), right, 'card ');
  return card;
}

export function checklistAt(call: Call, right: Right, id = call.path('id')): Checklist {
  const checklist = found(call.store.checklists.get(known(id)));
  needRight(call, boardOf(call, checklist), right, 'card ');
  return checklist;
}

export function labelAt(call: Call, right: Right, id = call.path('id')): Label {
  const label = found(call.store.labels.get(known(id)));
  needRight(call, boardOf(call, label), right);
  return label;
}

export function actionAt(call: Call, right: Right, id = call.path('id')): Action {
  const action = found(call.store.actions.get(known(id)));
  needRight(call, boardOf(call, action), right);
  return action;
}

/** A check item of a card, whichever checklist it is in. */
export function checkItemAt(call: Call, card: Card, id = call.path('idCheckItem')): [CheckItem, Checklist] {
  known(id);
  for (const checklist of call.store.checklists.by('idCard', card.id)) {
    const item = checklist.checkItems.find((candidate) => candidate.id === id);
    if (item !== undefined) return [item, checklist];
  }
  throw notFound();
}

/** A member by id, name or `me`. */
export function memberAt(call: Call, id = call.path('id')): Member {
  if (id === 'me') {
    if (call.access.member === undefined) throw unauthorized('member ');
    return call.access.member;
  }
  return found(findMember(id, call.store));
}

/** The member a body field names. */
export function memberNamed(call: Call, value: unknown, field: string): Member {
  if (typeof value !== 'string' || value === '') throw invalid(field);
  const member = findMember(value, call.store);
  if (member === undefined) throw isId(value) ? notFound() : invalid(field);
  return member;
}

export function boardOf(call: Call, { idBoard }: { readonly idBoard: string }): Board {
  return found(call.store.boards.get(idBoard));
}

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw notFound();
  return value;
}

function known(id: string): string {
  if (!isId(id)) throw new Refusal(400, 'invalid id');
  return id;
}
