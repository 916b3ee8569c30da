import type { Call } from './call.ts';
import type { Board, Member } from './entities.ts';
import { isJson, type Json, textOf } from './json.ts';
import { membersOf, type Store } from './store.ts';
import type { Wanted } from './wire/fields.ts';

/** Workspaces are not in exports but by their id: what is known of them comes from their boards. */
export const boardsOf = (store: Store, idOrganization: string): Board[] =>
  [...store.boards.all()].filter((board) => board.idOrganization === idOrganization);

export function organizationIds(store: Store, idMember: string): string[] {
  const boards = store.memberships.by('idMember', idMember).flatMap(({ idBoard }) => store.boards.get(idBoard) ?? []);
  return [...new Set(boards.flatMap(({ idOrganization }) => idOrganization ?? []))];
}

export function membersOfWorkspace(store: Store, idOrganization: string): Member[] {
  return [...new Set(boardsOf(store, idOrganization).flatMap(({ id }) => membersOf(store, id)))];
}

export function writeOrganization(call: Call, id: string, fields: Wanted): Json {
  const boards = boardsOf(call.store, id);
  const displayName = nameOf(call, boards);
  const name = `workspace${id.slice(-8)}`;
  const all: Json = {
    name,
    displayName,
    desc: '',
    descData: null,
    idBoards: boards.map((board) => board.id),
    idEnterprise: null,
    logoHash: null,
    logoUrl: null,
    memberships: membersOfWorkspace(call.store, id).map((member) => membershipOf(call, boards, id, member)),
    membersCount: membersOfWorkspace(call.store, id).length,
    offering: 'trello.free',
    powerUps: [],
    prefs: { permissionLevel: 'private', boardVisibilityRestrict: { private: 'org', org: 'org', public: 'org' } },
    premiumFeatures: boards[0]?.premiumFeatures ?? [],
    products: [],
    teamType: null,
    url: `${call.view.origin}/w/${name}`,
    website: null,
  };
  const names = fields === 'all' ? Object.keys(all) : fields.filter((field) => Object.hasOwn(all, field));
  return { id, ...Object.fromEntries(names.map((field) => [field, all[field]])) };
}

/** An admin of any board counts as admin of the workspace. */
export function membershipOf(call: Call, boards: readonly Board[], idOrganization: string, member: Member): Json {
  const admin = boards.some((board) =>
    call.store.memberships
      .by('idBoard', board.id)
      .some(({ idMember, memberType }) => idMember === member.id && memberType === 'admin'),
  );
  return {
    id: idOrganization.slice(0, 12) + member.id.slice(-12),
    idMember: member.id,
    memberType: admin ? 'admin' : 'normal',
    unconfirmed: false,
    deactivated: false,
  };
}

/** The activity of a board tells the name of its workspace. */
function nameOf(call: Call, boards: readonly Board[]): string {
  for (const { id } of boards) {
    for (const { type, data } of call.store.actions.by('idBoard', id)) {
      const name = isJson(data.organization) ? textOf(data.organization.name) : undefined;
      if (type === 'addToOrganizationBoard' && name !== undefined) return name;
    }
  }
  return 'Workspace';
}
