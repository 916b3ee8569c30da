import { listActions, nestedActions } from '../activity.ts';
import { boardAt, type Call, type Routes } from '../call.ts';
import type { Board, List } from '../entities.ts';
import type { Json } from '../json.ts';
import { filterCards, filterLists, listCards, listsOf, readCardFilter, writeCardWith } from '../nested.ts';
import { isAsked, readFields, readLimit, readWord } from '../params.ts';
import { writeMembers, writeMemberships } from '../people.ts';
import { boardFields, defaultBoardFields, writeBoard } from '../wire/boards.ts';
import { defaultCardFields } from '../wire/cards.ts';
import { defaultCheckItemFields, defaultChecklistFields, writeChecklist } from '../wire/checklists.ts';
import { hasField, single, type Wanted } from '../wire/fields.ts';
import { writeLabel } from '../wire/labels.ts';
import { defaultListFields, writeList } from '../wire/lists.ts';
import { writeOrganization } from '../workspaces.ts';

const listFilters = ['open', 'all', 'closed', 'none'] as const;

/** Reading boards and what is on them (https://developer.atlassian.com/cloud/trello/rest/api-group-boards/). */
export const boardReads: Routes = {
  'GET /boards/:id': (call) => writeBoardWith(call, boardAt(call, 'read')),
  'GET /boards/:id/actions': (call) => {
    const board = boardAt(call, 'read');
    return listActions(call, call.store.actions.by('idBoard', board.id), String(call.params.filter ?? 'all'));
  },
  'GET /boards/:id/cards': (call) => cards(call, call.params.filter),
  'GET /boards/:id/cards/:filter': (call) => cards(call, call.path('filter')),
  'GET /boards/:id/checklists': (call) => {
    const board = boardAt(call, 'read');
    const { params, store, view } = call;
    const options = {
      fields: readFields(params, 'fields', defaultChecklistFields),
      checkItems: readWord(params, 'checkItems', ['all', 'none']),
      itemFields: readFields(params, 'checkItem_fields', defaultCheckItemFields),
    };
    return store.checklists.by('idBoard', board.id).map((checklist) => {
      const written = writeChecklist(checklist, view, options);
      if (!['all', 'open', 'visible', 'closed'].includes(String(params.cards))) return written;
      const card = store.cards.get(checklist.idCard);
      return { ...written, cards: card === undefined ? [] : [writeCardWith(call, card, 'card_')] };
    });
  },
  'GET /boards/:id/labels': (call) => {
    const board = boardAt(call, 'read');
    const fields = readFields(call.params, 'fields', 'all');
    const labels = call.store.labels.by('idBoard', board.id).slice(0, readLimit(call.params, 'limit', 50));
    return labels.map((label) => writeLabel(label, call.view, fields));
  },
  'GET /boards/:id/lists': (call) => lists(call, call.params.filter),
  'GET /boards/:id/lists/:filter': (call) => lists(call, call.path('filter')),
  'GET /boards/:id/members': (call) => {
    const board = boardAt(call, 'read');
    const fields = readFields(call.params, 'fields', ['fullName', 'username']);
    return writeMembers(call, board, String(call.params.filter ?? 'all'), fields);
  },
  'GET /boards/:id/memberships': (call) =>
    writeMemberships(call, boardAt(call, 'read'), String(call.params.filter ?? 'all')),
  'GET /boards/:id/plugins': (call) => {
    boardAt(call, 'read');
    return [];
  },
  'GET /boards/:id/boardPlugins': (call) => {
    boardAt(call, 'read');
    return [];
  },
  'GET /boards/:id/customFields': (call) => boardAt(call, 'read').raw?.customFields ?? [],
  'GET /boards/:id/pluginData': (call) => boardAt(call, 'read').pluginData,
  'GET /boards/:id/:field': (call) => {
    const board = boardAt(call, 'read');
    const field = call.path('field');
    if (!hasField(boardFields, board, field)) throw call.unknown();
    return single(writeBoard(board, call.view, [field])[field]);
  },
};

function cards(call: Call, filter: unknown): Json[] {
  const board = boardAt(call, 'read');
  return listCards(call, call.store.cards.by('idBoard', board.id), readCardFilter(filter, 'visible'));
}

function lists(call: Call, filter: unknown): Json[] {
  const board = boardAt(call, 'read');
  const chosen = filterLists(listsOf(call, board.id), readWord({ filter }, 'filter', listFilters));
  const fields = readFields(call.params, 'fields', defaultListFields);
  return chosen.map((list) => writeListWith(call, list, fields));
}

function writeListWith(call: Call, list: List, fields: Wanted): Json {
  const written = writeList(list, call.view, fields);
  const filter = readCardFilter(call.params.cards, 'none');
  if (filter === 'none') return written;
  const own = filterCards(call, call.store.cards.by('idList', list.id), filter);
  return { ...written, cards: own.map((card) => writeCardWith(call, card, 'card_')) };
}

/** A board with what is asked for of its parts. */
function writeBoardWith(call: Call, board: Board): Json {
  const { params, store, view } = call;
  const written = writeBoard(board, view, readFields(params, 'fields', defaultBoardFields));
  if (typeof params.actions === 'string' && params.actions !== '') {
    written.actions = nestedActions(call, store.actions.by('idBoard', board.id), params.actions);
  }
  const cardFilter = readCardFilter(params.cards, 'none');
  if (params.cards !== undefined) {
    const fields = readFields(params, 'card_fields', defaultCardFields);
    written.cards = filterCards(call, store.cards.by('idBoard', board.id), cardFilter).map((card) =>
      writeCardWith(call, card, 'card_', fields),
    );
  }
  if (params.checklists === 'all') {
    const fields = readFields(params, 'checklist_fields', defaultChecklistFields);
    written.checklists = store.checklists
      .by('idBoard', board.id)
      .map((checklist) => writeChecklist(checklist, view, { fields }));
  }
  if (params.labels !== undefined && params.labels !== 'none') {
    const fields = readFields(params, 'label_fields', 'all');
    const labels = store.labels.by('idBoard', board.id).slice(0, readLimit(params, 'labels_limit', 50));
    written.labels = labels.map((label) => writeLabel(label, view, fields));
  }
  if (params.lists !== undefined) {
    const fields = readFields(params, 'list_fields', defaultListFields);
    const chosen = filterLists(listsOf(call, board.id), readWord(params, 'lists', listFilters));
    written.lists = chosen.map((list) => writeList(list, view, fields));
  }
  if (typeof params.members === 'string') {
    const fields = readFields(params, 'member_fields', ['fullName', 'username']);
    written.members = writeMembers(call, board, params.members, fields);
  }
  if (typeof params.memberships === 'string') written.memberships = writeMemberships(call, board, params.memberships);
  if (isAsked(params, 'organization')) {
    const fields = readFields(params, 'organization_fields', ['name', 'displayName', 'url']);
    written.organization = board.idOrganization === null ? null : writeOrganization(call, board.idOrganization, fields);
  }
  if (params.boardStars === 'mine') {
    const stars = store.stars.by('idBoard', board.id).filter(({ idMember }) => idMember === view.viewer);
    written.boardStars = stars.map(({ id, idBoard, pos }) => ({ id, idBoard, pos }));
  }
  if (isAsked(params, 'tags')) written.tags = [];
  if (isAsked(params, 'customFields')) written.customFields = board.raw?.customFields ?? [];
  if (isAsked(params, 'pluginData')) written.pluginData = board.pluginData;
  return written;
}
