import { actor, boardAt, type Call, found, memberAt, needRight, needScope, type Routes } from '../call.ts';
import type { Board } from '../entities.ts';
import type { Json } from '../json.ts';
import { addMember, changeRole, isRole, newGhost, type Role, removeMember } from '../memberships.ts';
import { readText } from '../params.ts';
import { writeMembershipWith } from '../people.ts';
import { findMember } from '../persons.ts';
import { invalid, notFound } from '../refusal.ts';
import { mayJoin } from '../rights.ts';
import { membersOf } from '../store.ts';
import { memberFields, writeMember, writeMembership } from '../wire/members.ts';

/** Who is on a board (https://developer.atlassian.com/cloud/trello/rest/api-group-boards/#api-boards-id-members-put). */
export const membershipRoutes: Routes = {
  'PUT /boards/:id/members': (call) => {
    const board = boardAt(call, 'write');
    needScope(call, 'membership');
    const { email } = call.params;
    if (typeof email !== 'string' || !email.includes('@')) throw invalid('email');
    return invite(call, board, email);
  },
  'PUT /boards/:id/members/:idMember': (call) => {
    const board = boardAt(call, 'read');
    needScope(call, 'membership');
    const member = memberAt(call, call.path('idMember'));
    const role = readRole(call);
    if (!mayJoin(board, actor(call).id, member.id, call.store)) needRight(call, board, 'write');
    const membership = call.store.memberships.by('idBoard', board.id).find(({ idMember }) => idMember === member.id);
    if (membership === undefined) addMember(call, board, member, role);
    else if (membership.memberType !== role) {
      needRight(call, board, 'admin');
      changeRole(call, board, membership, role);
    }
    return everybody(call, board);
  },
  'DELETE /boards/:id/members/:idMember': (call) => {
    const board = boardAt(call, 'read');
    needScope(call, 'membership');
    const member = memberAt(call, call.path('idMember'));
    if (member.id !== actor(call).id) needRight(call, board, 'admin');
    removeMember(call, board, member);
    return everybody(call, board);
  },
  'PUT /boards/:id/memberships/:idMembership': (call) => {
    const board = boardAt(call, 'admin');
    needScope(call, 'membership');
    const membership = found(call.store.memberships.get(call.path('idMembership')));
    if (membership.idBoard !== board.id) throw notFound();
    changeRole(call, board, membership, readRole(call));
    return writeMembershipWith(call, membership, true);
  },
  'GET /boards/:id/memberships/:idMembership': (call) => {
    const membership = found(call.store.memberships.get(call.path('idMembership')));
    if (membership.idBoard !== boardAt(call, 'read').id) throw notFound();
    return writeMembershipWith(call, membership, call.params.member === 'true');
  },
};

function readRole(call: Call): Role {
  const { type } = call.params;
  if (!isRole(type)) throw invalid('type');
  return type;
}

/** Somebody by their address: known by it, or new and not yet confirmed. */
function invite(call: Call, board: Board, email: string): Json {
  const name = email.slice(0, email.indexOf('@'));
  const known = findMember(name, call.store);
  const role = call.params.type === undefined ? 'normal' : readRole(call);
  const fullName = readText(call.params, 'fullName') || name;
  addMember(call, board, known ?? newGhost(call, name, fullName), role);
  return everybody(call, board);
}

function everybody(call: Call, board: Board): Json {
  const { store, view } = call;
  return {
    id: board.id,
    members: membersOf(store, board.id).map((member) => writeMember(member, view, Object.keys(memberFields))),
    memberships: store.memberships.by('idBoard', board.id).map((membership) => writeMembership(membership, view)),
  };
}
