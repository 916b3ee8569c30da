import { type Signal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { remembered } from '../../lib/remembered.ts';
import { type Role, readRoles } from '../../trello/memberships.ts';
import type { Workspace } from '../feature.ts';

type Roles = ReadonlyMap<string, Role>;

const rolesOf = remembered((_: Workspace): Signal<Roles> => signal<Roles>(new Map()));

/** What each member is on the board; read once for all views of a page, empty until then. */
export function useRoles(workspace: Workspace): Roles {
  const roles = rolesOf(workspace);
  useEffect(() => {
    if (roles.value.size > 0) return;
    void workspace.read(readRoles(workspace.board.value.id)).then((found) => {
      if (found) roles.value = found;
    });
  }, []);
  return roles.value;
}
