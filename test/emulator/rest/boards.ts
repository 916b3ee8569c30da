import { actor, type Call } from './call.ts';
import { type Board, newBoard, newMembership } from './entities.ts';
import { isJson, type Json } from './json.ts';
import { addLabel } from './labels.ts';
import { addList, copyList } from './lists.ts';
import { forgetBoard } from './load.ts';
import { freeFeatures } from './plans.ts';
import { byPos } from './positions.ts';
import { usualPrefs } from './prefs.ts';
import { record } from './record.ts';
import { now } from './world.ts';

interface NewBoard {
  readonly name: string;
  readonly desc: string;
  readonly idOrganization: string | null;
  readonly prefs: Json;
}

/** A board of the member who asks. */
export function createBoard(
  call: Call,
  options: NewBoard & { readonly defaultLabels: boolean; readonly defaultLists: boolean },
): Board {
  const board = emptyBoard(call, options, {});
  record(call, 'createBoard', board, {});
  if (options.defaultLabels) for (const color of defaultColors) addLabel(call, board, '', color);
  if (options.defaultLists) for (const name of ['To Do', 'Doing', 'Done']) addList(call, board, name, 'bottom');
  return board;
}

const defaultColors = ['green', 'yellow', 'orange', 'red', 'purple', 'blue'];

function emptyBoard(call: Call, { name, desc, idOrganization, prefs }: NewBoard, more: Json): Board {
  const { store, world } = call;
  const paid = [...store.boards.all()].find(
    (board) => idOrganization !== null && board.idOrganization === idOrganization,
  );
  const board = store.boards.add(
    newBoard({
      ...more,
      id: world.ids.next(),
      name,
      desc,
      idOrganization,
      idMemberCreator: actor(call).id,
      shortLink: world.ids.shortLink(),
      prefs: { ...usualPrefs, ...prefs },
      labelNames: {},
      premiumFeatures: [...(paid?.premiumFeatures ?? freeFeatures)],
      dateLastActivity: now(world),
      dateLastView: now(world),
    }),
  );
  store.shortLinks.set(`b/${board.shortLink}`, board.id);
  const draft = { id: world.ids.next(), idMember: actor(call).id, memberType: 'admin' };
  store.memberships.add(newMembership(draft, board.id));
  return board;
}

/** A board with the lists, labels and open cards of another one. */
export function copyBoard(call: Call, source: Board, options: NewBoard): Board {
  const { store } = call;
  const kept = call.params.keepFromSource ?? 'none';
  const board = emptyBoard(call, options, { idBoardSource: source.id });
  record(call, 'copyBoard', board, { boardSource: { id: source.id, name: source.name } });
  for (const { name, color } of store.labels.by('idBoard', source.id)) addLabel(call, board, name, color);
  const lists = store.lists.by('idBoard', source.id).filter(({ closed }) => !closed);
  for (const list of lists.sort(byPos)) {
    if (kept === 'cards') copyList(call, list, board, list.name, 'bottom');
    else addList(call, board, list.name, 'bottom');
  }
  return board;
}

const silent = new Set(['subscribed', 'dateClosed']);

/** Sets fields and writes one action for each, with the value it had. */
export function changeBoard(call: Call, board: Board, patch: Partial<Board>): void {
  for (const [key, value] of Object.entries(patch)) {
    const before: Json = { ...board };
    if (JSON.stringify(before[key]) === JSON.stringify(value)) continue;
    const also = key === 'closed' ? { dateClosed: value === true ? now(call.world) : null } : {};
    call.store.boards.set(board, { ...only(patch, key), ...also });
    call.world.note({ idBoard: board.id });
    if (silent.has(key)) continue;
    if (key === 'prefs') recordPrefs(call, board, before.prefs);
    else record(call, 'updateBoard', board, { board: { [key]: value }, old: { [key]: before[key] } });
  }
}

function only(patch: Partial<Board>, key: string): Partial<Board> {
  return Object.fromEntries(Object.entries(patch).filter(([name]) => name === key));
}

function recordPrefs(call: Call, board: Board, before: unknown): void {
  const old = isJson(before) ? before : {};
  for (const [name, value] of Object.entries(board.prefs)) {
    if (old[name] === value) continue;
    record(call, 'updateBoard', board, { board: { prefs: { [name]: value } }, old: { prefs: { [name]: old[name] } } });
  }
}

/** For good, with all that is on it. */
export function deleteBoard(call: Call, board: Board): void {
  forgetBoard(board.id, call.store);
  call.store.shortLinks.delete(`b/${board.shortLink}`);
  call.world.note({ idBoard: board.id });
}
