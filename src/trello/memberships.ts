import * as z from 'zod/mini';
import { path, type Read } from './call.ts';
import { entries } from './entries.ts';

/** What somebody is on a board: a guest does not belong to its workspace, an observer may look alone. */
export type Role = 'admin' | 'normal' | 'observer' | 'guest' | 'invited' | 'deactivated';

const membership = z.object({
  idMember: z.string(),
  memberType: z.catch(z.string(), 'normal'),
  unconfirmed: z.catch(z.boolean(), false),
  deactivated: z.catch(z.boolean(), false),
  orgMemberType: z.catch(z.nullable(z.string()), null),
});

type Membership = z.infer<typeof membership>;

/**
 * The roles of a board's members by their ids (https://developer.atlassian.com/cloud/trello/rest/api-group-boards/#api-boards-id-memberships-get).
 * Whether somebody belongs to the workspace is told where it is asked for; on a board outside of workspaces of nobody.
 */
export function readRoles(idBoard: string): Read<ReadonlyMap<string, Role>> {
  return {
    method: 'GET',
    path: path`/boards/${idBoard}/memberships`,
    query: { orgMemberType: 'true' },
    answer: z.pipe(
      entries(membership),
      z.transform((all): ReadonlyMap<string, Role> => {
        const told = all.some(({ orgMemberType }) => orgMemberType !== null);
        return new Map(all.map((one) => [one.idMember, roleOf(one, told)]));
      }),
    ),
  };
}

function roleOf({ memberType, unconfirmed, deactivated, orgMemberType }: Membership, told: boolean): Role {
  if (deactivated) return 'deactivated';
  if (unconfirmed) return 'invited';
  if (memberType === 'admin' || memberType === 'observer') return memberType;
  return told && orgMemberType === null ? 'guest' : 'normal';
}
