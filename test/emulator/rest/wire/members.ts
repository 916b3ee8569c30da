import type { Member, Membership } from '../entities.ts';
import type { Json } from '../json.ts';
import { type Fields, pick, type View, type Wanted } from './fields.ts';

const boardIds = (member: Member, { store }: View): string[] =>
  store.memberships
    .by('idMember', member.id)
    .filter(({ deactivated }) => !deactivated)
    .map(({ idBoard }) => idBoard);

/** Pictures are drawn by the emulator; in exports they are where Trello keeps them. */
function pictureAt(url: string | null, origin: string): string | null {
  if (url === null || origin === 'https://trello.com') return url;
  return url.replace(/^https:\/\/trello-members\.s3\.amazonaws\.com/, `${origin}/_emulator/avatars`);
}

export const memberFields: Fields<Member> = {
  aaId: (member) => member.raw?.aaId ?? null,
  activityBlocked: (member) => member.raw?.activityBlocked ?? false,
  avatarHash: (member) => member.avatarHash,
  avatarUrl: (member, { origin }) => pictureAt(member.avatarUrl, origin),
  bio: (member) => member.bio,
  bioData: (member) => member.raw?.bioData ?? { emoji: {} },
  confirmed: (member) => member.confirmed,
  fullName: (member) => member.fullName,
  idEnterprise: (member) => member.raw?.idEnterprise ?? null,
  idEnterprisesDeactivated: (member) => member.raw?.idEnterprisesDeactivated ?? [],
  idMemberReferrer: (member) => member.raw?.idMemberReferrer ?? null,
  idPremOrgsAdmin: (member) => member.raw?.idPremOrgsAdmin ?? [],
  initials: (member) => member.initials,
  memberType: (member) => member.memberType || 'normal',
  nonPublic: (member) => member.raw?.nonPublic ?? {},
  nonPublicAvailable: (member) => member.raw?.nonPublicAvailable ?? false,
  products: (member) => member.raw?.products ?? [],
  url: (member, { origin }) => `${origin}/u/${member.username}`,
  username: (member) => member.username,
  status: (member) => member.raw?.status ?? 'disconnected',
};

/** Only in an account of its own, not in the members of an export. */
export const accountFields: Fields<Member> = {
  ...memberFields,
  idBoards: boardIds,
  idOrganizations: (member, view) => [
    ...new Set(boardIds(member, view).flatMap((id) => view.store.boards.get(id)?.idOrganization ?? [])),
  ],
  email: (member) => member.raw?.email ?? `${member.username}@example.com`,
};

const defaultMemberFields = ['fullName', 'username'];

/** The short form in which members stand in actions. */
export const actionMemberFields = [
  'activityBlocked',
  'avatarHash',
  'avatarUrl',
  'fullName',
  'idMemberReferrer',
  'initials',
  'nonPublic',
  'nonPublicAvailable',
  'username',
];

export const writeMember = (member: Member, view: View, fields: Wanted = defaultMemberFields): Json =>
  pick(memberFields, member, view, fields);

export const membershipFields: Fields<Membership> = {
  idMember: (membership) => membership.idMember,
  memberType: (membership) => membership.memberType,
  unconfirmed: (membership) => membership.unconfirmed,
  deactivated: (membership) => membership.deactivated,
};

export const writeMembership = (membership: Membership, view: View): Json =>
  pick(membershipFields, membership, view, 'all');
