import { actor, type Call } from './call.ts';
import { boardLimits, makeRoom } from './counts.ts';
import { type Board, type Member, type Membership, newMember, newMembership } from './entities.ts';
import type { Json } from './json.ts';
import { record } from './record.ts';
import { Refusal } from './refusal.ts';

export type Role = 'admin' | 'normal' | 'observer';

export const isRole = (value: unknown): value is Role =>
  value === 'admin' || value === 'normal' || value === 'observer';

export function addMember(call: Call, board: Board, member: Member, role: Role): void {
  const { store, world } = call;
  makeRoom(boardLimits(board, store), 'boards', 'totalMembersPerBoard');
  const draft = { id: world.ids.next(), idMember: member.id, memberType: role, unconfirmed: !member.confirmed };
  store.memberships.add(newMembership(draft, board.id));
  record(call, 'addMemberToBoard', board, {
    idMemberAdded: member.id,
    idMemberInviter: actor(call).id,
    memberType: role,
    ...named(member),
  });
  world.note({ idBoard: board.id, idMember: member.id });
}

const roleActions: Readonly<Record<Role, string>> = {
  admin: 'makeAdminOfBoard',
  normal: 'makeNormalMemberOfBoard',
  observer: 'makeObserverOfBoard',
};

/** A board has to keep an admin. */
export function changeRole(call: Call, board: Board, membership: Membership, role: Role): void {
  if (membership.memberType === role) return;
  if (role !== 'admin') keepAdmin(call, board, membership);
  call.store.memberships.set(membership, { memberType: role });
  record(call, roleActions[role], board, { idMember: membership.idMember });
  call.world.note({ idBoard: board.id, idMember: membership.idMember });
}

/** Takes a member off the board and off its cards. */
export function removeMember(call: Call, board: Board, member: Member): void {
  const { store, world } = call;
  const membership = store.memberships.by('idBoard', board.id).find(({ idMember }) => idMember === member.id);
  if (membership === undefined) throw new Refusal(400, 'member is not on the board');
  keepAdmin(call, board, membership);
  store.memberships.delete(membership);
  for (const card of store.cards.by('idBoard', board.id)) {
    if (card.idMembers.includes(member.id)) {
      store.cards.set(card, { idMembers: card.idMembers.filter((id) => id !== member.id) });
      world.note({ idBoard: board.id, idCard: card.id });
    }
  }
  record(call, 'removeMemberFromBoard', board, { idMember: member.id, ...named(member) });
  world.note({ idBoard: board.id, idMember: member.id });
}

function keepAdmin(call: Call, board: Board, leaving: Membership): void {
  if (leaving.memberType !== 'admin') return;
  const others = call.store.memberships.by('idBoard', board.id).filter(({ id }) => id !== leaving.id);
  if (others.every(({ memberType }) => memberType !== 'admin')) {
    throw new Refusal(400, 'Must have at least one admin');
  }
}

/** Somebody invited who has no account yet. */
export function newGhost(call: Call, username: string, fullName: string): Member {
  const initials = fullName.slice(0, 1).toUpperCase();
  const draft = { id: call.world.ids.next(), username, fullName, initials, memberType: 'ghost', confirmed: false };
  return call.store.members.add(newMember(draft));
}

const named = (member: Member): Json => ({ member: { id: member.id, name: member.fullName } });
