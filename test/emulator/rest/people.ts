import type { Call } from './call.ts';
import type { Board, Member, Membership } from './entities.ts';
import type { Json } from './json.ts';
import { isAsked, readFields } from './params.ts';
import { membersOf } from './store.ts';
import type { Wanted } from './wire/fields.ts';
import { writeMember, writeMembership } from './wire/members.ts';

/** Members of a board: `all`, `admins`, `normal`, `owners` or `none`. */
export function writeMembers(call: Call, board: Board, filter: string, fields: Wanted): Json[] {
  const chosen = new Set(memberships(call, board, filter).map(({ idMember }) => idMember));
  return membersOf(call.store, board.id)
    .filter(({ id }) => chosen.has(id))
    .map((member) => writeMember(member, call.view, fields));
}

/** Who belongs to a board and as what; `member=true` adds who they are. */
export function writeMemberships(call: Call, board: Board, filter: string): Json[] {
  const withMember = isAsked(call.params, 'member') || isAsked(call.params, 'memberships_member');
  return memberships(call, board, filter).map((membership) => writeMembershipWith(call, membership, withMember));
}

export function writeMembershipWith(call: Call, membership: Membership, withMember: boolean): Json {
  const written = { ...writeMembership(membership, call.view), ...workspaceRole(call, membership) };
  const member = withMember ? call.store.members.get(membership.idMember) : undefined;
  return member === undefined ? written : { ...written, member: memberIn(call, member) };
}

/** Guests have none: an export may say so, else everybody on a board of a workspace belongs to it. */
function workspaceRole({ params, store }: Call, { idBoard, raw }: Membership): Json {
  if (!isAsked(params, 'orgMemberType')) return {};
  if (raw && 'orgMemberType' in raw) return { orgMemberType: raw.orgMemberType };
  return { orgMemberType: store.boards.get(idBoard)?.idOrganization ? 'normal' : null };
}

const memberIn = (call: Call, member: Member): Json =>
  writeMember(member, call.view, readFields(call.params, 'member_fields', ['fullName', 'username']));

function memberships(call: Call, board: Board, filter: string): Membership[] {
  const all = call.store.memberships.by('idBoard', board.id);
  switch (filter) {
    case 'none':
      return [];
    case 'admin':
    case 'admins':
    case 'owners':
      return all.filter(({ memberType }) => memberType === 'admin');
    case 'normal':
      return all.filter(({ memberType }) => memberType === 'normal');
    case 'active':
      return all.filter(({ deactivated }) => !deactivated);
    case 'deactivated':
      return all.filter(({ deactivated }) => deactivated);
    case 'me':
      return all.filter(({ idMember }) => idMember === call.access.member?.id);
    default:
      return all;
  }
}
