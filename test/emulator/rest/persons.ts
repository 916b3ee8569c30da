import { type Board, type Member, newMember } from './entities.ts';
import { membersOf, type Store } from './store.ts';

/** Stands for "I" on boards that name nobody; never exported. */
const invented = { id: '5e0000000000000000000001', username: 'robinrowan', fullName: 'Robin Rowan', initials: 'RR' };

/** Whom a board is shown as: its first admin, else its first member, else somebody invented. */
export function personOf(board: Board | undefined, store: Store): Member {
  const memberships = board === undefined ? [] : store.memberships.by('idBoard', board.id);
  const admin = memberships.find(({ memberType, deactivated }) => memberType === 'admin' && !deactivated);
  const found = admin === undefined ? undefined : store.members.get(admin.idMember);
  const first = board === undefined ? undefined : membersOf(store, board.id)[0];
  return found ?? first ?? inventedMember(store);
}

function inventedMember(store: Store): Member {
  return store.members.get(invented.id) ?? store.members.add({ ...newMember(invented), implied: true });
}

export function findMember(idOrName: string, store: Store): Member | undefined {
  const found = store.members.get(idOrName);
  if (found !== undefined) return found;
  for (const member of store.members.all()) if (member.username === idOrName) return member;
  return undefined;
}
