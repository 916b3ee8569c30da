import type { Board } from './entities.ts';
import { personOf } from './persons.ts';
import type { Store } from './store.ts';

export type Right = 'read' | 'write' | 'admin';

const rights: readonly Right[] = ['read', 'write', 'admin'];
const circles = ['members', 'observers', 'org', 'public'];

/**
 * What a member, or somebody unknown, may do on a board: by membership, else by the board's visibility
 * (https://support.atlassian.com/trello/docs/changing-permissions-on-a-board/).
 */
export function rightOn(board: Board, idMember: string | undefined, store: Store): Right | undefined {
  switch (circleOf(board, idMember, store)) {
    case 'members':
      return isAdmin(board, idMember, store) ? 'admin' : 'write';
    case 'observers':
      return 'read';
    case 'org':
      return board.prefs.permissionLevel === 'private' ? undefined : 'read';
    default:
      return board.prefs.permissionLevel === 'public' ? 'read' : undefined;
  }
}

export function reaches(right: Right | undefined, needed: Right): boolean {
  return right !== undefined && rights.indexOf(right) >= rights.indexOf(needed);
}

/** Whom the board lets comment (`prefs.comments`). */
export function mayComment(board: Board, idMember: string | undefined, store: Store): boolean {
  if (idMember === undefined || rightOn(board, idMember, store) === undefined) return false;
  const allowed = typeof board.prefs.comments === 'string' ? board.prefs.comments : 'members';
  return circles.indexOf(circleOf(board, idMember, store)) <= circles.indexOf(allowed);
}

/** How close somebody is to a board. */
function circleOf(board: Board, idMember: string | undefined, store: Store): string {
  if (idMember === undefined) return 'public';
  const membership = membershipOf(board, idMember, store);
  if (membership?.memberType === 'observer') return 'observers';
  if (membership !== undefined || personOf(board, store).id === idMember) return 'members';
  return isInWorkspace(board.idOrganization, idMember, store) ? 'org' : 'public';
}

function isAdmin(board: Board, idMember: string | undefined, store: Store): boolean {
  if (personOf(board, store).id === idMember) return true;
  return idMember !== undefined && membershipOf(board, idMember, store)?.memberType === 'admin';
}

const membershipOf = (board: Board, idMember: string, store: Store) =>
  store.memberships
    .by('idBoard', board.id)
    .find((membership) => membership.idMember === idMember && !membership.deactivated);

/** Workspaces are known by their boards: who is on one of them belongs to it. */
export function isInWorkspace(idOrganization: string | null, idMember: string, store: Store): boolean {
  if (idOrganization === null) return false;
  return store.memberships
    .by('idMember', idMember)
    .some(({ idBoard, deactivated }) => !deactivated && store.boards.get(idBoard)?.idOrganization === idOrganization);
}

/** Members of the workspace may join a board by themselves where it lets them (`prefs.selfJoin`). */
export function mayJoin(board: Board, idActor: string, idMember: string, store: Store): boolean {
  const open = board.prefs.selfJoin === true && board.prefs.permissionLevel !== 'private';
  return open && idActor === idMember && isInWorkspace(board.idOrganization, idMember, store);
}
