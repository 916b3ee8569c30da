import { changeBoard, copyBoard, createBoard, deleteBoard } from '../boards.ts';
import { actor, boardAt, type Call, needRight, needScope, type Routes } from '../call.ts';
import type { Board } from '../entities.ts';
import { isJson, type Json } from '../json.ts';
import { has, readFlag, readId, readName, readText } from '../params.ts';
import { invalid, notFound } from '../refusal.ts';
import { isInWorkspace } from '../rights.ts';
import { writeBoard } from '../wire/boards.ts';
import { organizationIds } from '../workspaces.ts';
import { now } from '../world.ts';

/** Making and changing boards (https://developer.atlassian.com/cloud/trello/rest/api-group-boards/). */
export const boardChanges: Routes = {
  'POST /boards': (call) => create(call),
  'PUT /boards/:id': (call) => update(call, boardAt(call, 'write'), call.params),
  'DELETE /boards/:id': (call) => {
    deleteBoard(call, boardAt(call, 'admin'));
    return { _value: null };
  },
  'POST /boards/:id/markedAsViewed': (call) => {
    const board = boardAt(call, 'read');
    call.store.boards.set(board, { dateLastView: now(call.world) });
    return writeBoard(board, call.view);
  },
  'PUT /boards/:id/prefs/:field': (call) => {
    const board = boardAt(call, 'write');
    return update(call, board, { [`prefs/${call.path('field')}`]: call.params.value });
  },
  'PUT /boards/:id/:field': (call) => {
    const field = call.path('field');
    if (!writable.has(field)) throw call.unknown();
    const board = boardAt(call, 'write');
    if (!has(call.params, 'value')) throw invalid('value');
    return update(call, board, { [field]: call.params.value });
  },
};

const writable = new Set(['name', 'desc', 'closed', 'subscribed', 'idOrganization']);

function create(call: Call): Json {
  const { params } = call;
  needScope(call, 'write');
  const name = readName(params);
  if (name === undefined) throw invalid('name');
  const idOrganization = readId(params, 'idOrganization') ?? organizationIds(call.store, actor(call).id)[0] ?? null;
  if (idOrganization !== null && !isInWorkspace(idOrganization, actor(call).id, call.store)) throw notFound();
  const desc = readText(params, 'desc') ?? '';
  const prefs = readPrefs(params, 'prefs_');
  const idSource = readId(params, 'idBoardSource');
  const board =
    typeof idSource === 'string'
      ? copyBoard(call, boardAt(call, 'read', idSource), { name, desc, idOrganization, prefs })
      : createBoard(call, {
          name,
          desc,
          idOrganization,
          prefs,
          defaultLabels: readFlag(params, 'defaultLabels') ?? true,
          defaultLists: readFlag(params, 'defaultLists') ?? true,
        });
  return { ...writeBoard(board, call.view), limits: {} };
}

function update(call: Call, board: Board, params: Json): Json {
  const name = readName(params);
  const desc = readText(params, 'desc');
  const closed = readFlag(params, 'closed');
  const subscribed = readFlag(params, 'subscribed');
  const idOrganization = readId(params, 'idOrganization');
  const prefs = readPrefs(params, 'prefs/');
  const labelNames = Object.entries(params).filter(([key]) => key.startsWith('labelNames/'));
  if (closed !== undefined || idOrganization !== undefined || prefs.permissionLevel !== undefined) {
    needRight(call, board, 'admin');
  }
  if (typeof idOrganization === 'string' && !isInWorkspace(idOrganization, actor(call).id, call.store))
    throw notFound();
  changeBoard(call, board, {
    ...(name === undefined ? {} : { name }),
    ...(desc === undefined ? {} : { desc }),
    ...(closed === undefined ? {} : { closed }),
    ...(subscribed === undefined ? {} : { subscribed }),
    ...(idOrganization === undefined ? {} : { idOrganization }),
    ...(Object.keys(prefs).length === 0 ? {} : { prefs: { ...board.prefs, ...prefs } }),
    ...(labelNames.length === 0
      ? {}
      : {
          labelNames: {
            ...board.labelNames,
            ...Object.fromEntries(labelNames.map(([key, value]) => [key.slice('labelNames/'.length), value])),
          },
        }),
  });
  return writeBoard(board, call.view);
}

const choices: Readonly<Record<string, readonly string[]>> = {
  permissionLevel: ['private', 'org', 'public'],
  voting: ['disabled', 'members', 'observers', 'org', 'public'],
  comments: ['disabled', 'members', 'observers', 'org', 'public'],
  invitations: ['members', 'admins'],
  cardAging: ['regular', 'pirate'],
};
const switches = new Set(['selfJoin', 'cardCovers', 'hideVotes', 'isTemplate', 'calendarFeedEnabled']);

/** Preferences are written `prefs/voting` when a board is changed and `prefs_voting` when it is made. */
function readPrefs(params: Readonly<Record<string, unknown>>, prefix: string): Json {
  const prefs: Json = isJson(params.prefs) ? { ...params.prefs } : {};
  for (const [key, value] of Object.entries(params))
    if (key.startsWith(prefix)) prefs[key.slice(prefix.length)] = value;
  for (const [name, value] of Object.entries(prefs)) {
    if (choices[name]?.includes(String(value)) === false) throw invalid(name);
    if (switches.has(name)) prefs[name] = readFlag(prefs, name) ?? false;
  }
  return prefs;
}
