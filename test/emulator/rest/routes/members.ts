import { type Call, memberAt, needScope, type Routes } from '../call.ts';
import type { Board, Member } from '../entities.ts';
import type { Json } from '../json.ts';
import { filterCards, listCards, readCardFilter, writeCardWith } from '../nested.ts';
import { readFields, readName, readText } from '../params.ts';
import { unauthorized } from '../refusal.ts';
import { rightOn } from '../rights.ts';
import { isStarred } from '../stars.ts';
import { allows } from '../tokens.ts';
import { writeBoard } from '../wire/boards.ts';
import { hasField, pick, single, type Wanted } from '../wire/fields.ts';
import { accountFields, memberFields } from '../wire/members.ts';
import { organizationIds, writeOrganization } from '../workspaces.ts';
import { writeToken } from './tokens.ts';

/** https://developer.atlassian.com/cloud/trello/rest/api-group-members/ */
export const memberRoutes: Routes = {
  'GET /members/:id': (call) => writeMemberWith(call, memberAt(call)),
  'PUT /members/:id': (call) => {
    const member = own(call);
    needScope(call, 'account', 'member ');
    const fullName = readName(call.params, 'fullName');
    const initials = readText(call.params, 'initials', { min: 1, max: 4 });
    const bio = readText(call.params, 'bio');
    call.store.members.set(member, {
      ...(fullName === undefined ? {} : { fullName }),
      ...(initials === undefined ? {} : { initials }),
      ...(bio === undefined ? {} : { bio }),
    });
    for (const idBoard of boardIds(call, member)) call.world.note({ idBoard, idMember: member.id });
    return writeMemberWith(call, member);
  },
  'GET /members/:id/boards': (call) => {
    const fields = readFields(call.params, 'fields', 'all');
    return boards(call, memberAt(call), String(call.params.filter ?? 'all')).map((board) =>
      writeBoard(board, call.view, fields),
    );
  },
  'GET /members/:id/cards': (call) => {
    const member = memberAt(call);
    const cards = boards(call, member, 'all').flatMap(({ id }) =>
      call.store.cards.by('idBoard', id).filter(({ idMembers }) => idMembers.includes(member.id)),
    );
    return listCards(call, cards, readCardFilter(call.params.filter, 'visible'));
  },
  'GET /members/:id/organizations': (call) => organizations(call, memberAt(call)),
  'GET /members/:id/boardsInvited': (call) => {
    own(call);
    return [];
  },
  'GET /members/:id/organizationsInvited': (call) => {
    own(call);
    return [];
  },
  'GET /members/:id/tokens': (call) => {
    const member = own(call);
    needScope(call, 'account', 'member ');
    return call.world.tokens.of(member.id).map((token) => writeToken(call, token, 'all'));
  },
  'GET /members/:id/:field': (call) => {
    const member = memberAt(call);
    const field = call.path('field');
    if (!hasField(accountFields, member, field)) throw call.unknown();
    if (field === 'email') needScope(call, 'account', 'member ');
    return single(pick(accountFields, member, call.view, [field])[field]);
  },
};

const defaults: Wanted = [...Object.keys(memberFields), 'idBoards', 'idOrganizations'];

function writeMemberWith(call: Call, member: Member): Json {
  const { params } = call;
  const wanted = readFields(params, 'fields', defaults);
  const names = wanted === 'all' ? Object.keys(accountFields) : wanted;
  const written = pick(accountFields, member, call.view, seesEmail(call, member) ? names : names.filter(notEmail));
  if (typeof params.boards === 'string' && params.boards !== 'none') {
    const fields = readFields(params, 'board_fields', 'all');
    written.boards = boards(call, member, params.boards).map((board) => writeBoard(board, call.view, fields));
  }
  if (typeof params.cards === 'string' && params.cards !== 'none') {
    const cards = boards(call, member, 'all').flatMap(({ id }) => call.store.cards.by('idBoard', id));
    const mine = cards.filter(({ idMembers }) => idMembers.includes(member.id));
    written.cards = filterCards(call, mine, readCardFilter(params.cards, 'visible')).map((card) =>
      writeCardWith(call, card, 'card_'),
    );
  }
  if (typeof params.organizations === 'string' && params.organizations !== 'none') {
    written.organizations = organizations(call, member);
  }
  return written;
}

const notEmail = (name: string): boolean => name !== 'email';

/** Addresses are for their owners, with a token for the account. */
function seesEmail(call: Call, member: Member): boolean {
  const { token } = call.access;
  return call.access.member?.id === member.id && (token === undefined || allows(token, 'account'));
}

function own(call: Call): Member {
  const member = memberAt(call);
  if (member.id !== call.access.member?.id) throw unauthorized('member ');
  return member;
}

const boardIds = (call: Call, member: Member): string[] =>
  call.store.memberships.by('idMember', member.id).flatMap(({ idBoard, deactivated }) => (deactivated ? [] : idBoard));

/** The boards of a member that the caller may see. */
function boards(call: Call, member: Member, filter: string): Board[] {
  const { store, access } = call;
  const kinds = filter.split(',');
  const all = [...store.boards.all()].filter(
    (board) => rightOn(board, member.id, store) === 'admin' || boardIds(call, member).includes(board.id),
  );
  return all
    .filter((board) => rightOn(board, access.member?.id, store) !== undefined)
    .filter(
      (board) => access.token?.idOrganization === undefined || access.token.idOrganization === board.idOrganization,
    )
    .filter((board) => kinds.some((kind) => isKind(call, board, kind)));
}

function isKind(call: Call, board: Board, kind: string): boolean {
  switch (kind) {
    case 'closed':
      return board.closed;
    case 'open':
      return !board.closed;
    case 'starred':
      return isStarred(call.store, board.id, call.access.member?.id);
    case 'organization':
    case 'public':
    case 'members':
      return board.prefs.permissionLevel === { organization: 'org', public: 'public', members: 'private' }[kind];
    default:
      return kind === 'all';
  }
}

function organizations(call: Call, member: Member): Json[] {
  const fields = readFields(call.params, 'fields', 'all');
  return organizationIds(call.store, member.id).map((id) => writeOrganization(call, id, fields));
}
