import { listActions } from '../activity.ts';
import { actor, type Call, type Routes } from '../call.ts';
import { readFields } from '../params.ts';
import { notFound, Refusal, unauthorized } from '../refusal.ts';
import { isInWorkspace, rightOn } from '../rights.ts';
import { writeBoard } from '../wire/boards.ts';
import { single } from '../wire/fields.ts';
import { writeMember } from '../wire/members.ts';
import { boardsOf, membershipOf, membersOfWorkspace, writeOrganization } from '../workspaces.ts';

/** Workspaces can be read (https://developer.atlassian.com/cloud/trello/rest/api-group-organizations/). */
export const organizationRoutes: Routes = {
  'GET /organizations/:id': (call) =>
    writeOrganization(call, workspaceAt(call), readFields(call.params, 'fields', 'all')),
  'GET /organizations/:id/boards': (call) => {
    const fields = readFields(call.params, 'fields', 'all');
    return boardsOf(call.store, workspaceAt(call))
      .filter((board) => rightOn(board, call.access.member?.id, call.store) !== undefined)
      .map((board) => writeBoard(board, call.view, fields));
  },
  'GET /organizations/:id/members': (call) => {
    const fields = readFields(call.params, 'fields', ['fullName', 'username']);
    return membersOfWorkspace(call.store, workspaceAt(call)).map((member) => writeMember(member, call.view, fields));
  },
  'GET /organizations/:id/memberships': (call) => {
    const id = workspaceAt(call);
    const boards = boardsOf(call.store, id);
    return membersOfWorkspace(call.store, id).map((member) => membershipOf(call, boards, id, member));
  },
  'GET /organizations/:id/actions': (call) => {
    const seen = boardsOf(call.store, workspaceAt(call)).filter(
      (board) => rightOn(board, call.access.member?.id, call.store) !== undefined,
    );
    const actions = seen.flatMap(({ id }) => call.store.actions.by('idBoard', id));
    return listActions(call, actions, String(call.params.filter ?? 'all'));
  },
  'GET /organizations/:id/:field': (call) => {
    const field = call.path('field');
    const written = writeOrganization(call, workspaceAt(call), [field]);
    if (!Object.hasOwn(written, field)) throw call.unknown();
    return single(written[field]);
  },
};

/** The workspace of the path, by id or name. */
function workspaceAt(call: Call): string {
  const wanted = call.path('id');
  const ids = new Set([...call.store.boards.all()].flatMap(({ idOrganization }) => idOrganization ?? []));
  const id = [...ids].find((known) => known === wanted || `workspace${known.slice(-8)}` === wanted);
  if (id === undefined) throw notFound();
  const { token } = call.access;
  if (token?.idOrganization !== undefined && token.idOrganization !== id) {
    throw new Refusal(403, { message: 'The workspace is not the authorized one.', error: 'FORBIDDEN' });
  }
  if (!isInWorkspace(id, actor(call).id, call.store)) throw unauthorized();
  return id;
}
