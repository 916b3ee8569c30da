import { actor, boardOf, type Call, type Routes } from '../call.ts';
import type { Card, Member } from '../entities.ts';
import type { Json } from '../json.ts';
import { writeCardWith } from '../nested.ts';
import { isAsked, readFields, readLimit, readNumber, readText } from '../params.ts';
import { invalid } from '../refusal.ts';
import { contains, matchesBoard, matchesCard, readQuery, searchedBoards } from '../search.ts';
import { membersOf } from '../store.ts';
import { writeBoard } from '../wire/boards.ts';
import { defaultCardFields } from '../wire/cards.ts';
import { writeList } from '../wire/lists.ts';
import { writeMember } from '../wire/members.ts';
import { membersOfWorkspace, organizationIds, writeOrganization } from '../workspaces.ts';

/** https://developer.atlassian.com/cloud/trello/rest/api-group-search/ */
export const searchRoutes: Routes = {
  'GET /search': (call) => search(call),
  'GET /search/members': (call) => {
    const query = requiredQuery(call).toLowerCase();
    const limit = readNumber(call.params, 'limit') ?? 8;
    if (limit < 1 || limit > 20) throw invalid('limit');
    return candidates(call)
      .filter((member) => finds(member, query))
      .slice(0, limit)
      .map((member) => ({
        ...writeMember(member, call.view, ['fullName', 'username', 'avatarUrl', 'avatarHash', 'initials', 'confirmed']),
        active: true,
      }));
  },
};

const kinds = ['actions', 'boards', 'cards', 'members', 'organizations'];

function search(call: Call): Json {
  const { params, view } = call;
  const query = requiredQuery(call);
  actor(call);
  const asked = typeof params.modelTypes === 'string' ? params.modelTypes.split(',') : ['all'];
  const modelTypes = asked.includes('all') || asked[0] === '' ? kinds : asked;
  if (modelTypes.some((kind) => !kinds.includes(kind))) throw invalid('modelTypes');
  const partial = isAsked(params, 'partial');
  const terms = readQuery(query);
  const options = { terms: terms.map(({ value }) => ({ text: value })), modifiers: [], modelTypes, partial };
  const result: Json = { options };
  const boards = searchedBoards(call, params.idBoards);
  if (modelTypes.includes('boards')) {
    const fields = readFields(params, 'board_fields', ['name', 'idOrganization']);
    result.boards = boards
      .filter((board) => matchesBoard(board, terms, partial))
      .slice(0, readLimit(params, 'boards_limit', 10))
      .map((board) => writeBoard(board, view, fields));
  }
  if (modelTypes.includes('cards')) {
    const cards = boards.flatMap(({ id }) => call.store.cards.by('idBoard', id));
    const named = typeof params.idCards === 'string' && params.idCards !== '' ? params.idCards.split(',') : undefined;
    const found = cards
      .filter((card) => named === undefined || named.includes(card.id))
      .filter((card) => matchesCard(call, card, terms, partial))
      .sort(mostRecent);
    result.cards = pageOf(call, found).map((card) => writeFound(call, card));
  }
  if (modelTypes.includes('members')) {
    const fields = readFields(params, 'member_fields', ['avatarHash', 'fullName', 'initials', 'username', 'confirmed']);
    result.members = candidates(call)
      .filter((member) => finds(member, query.toLowerCase()))
      .slice(0, readLimit(params, 'members_limit', 10))
      .map((member) => writeMember(member, view, fields));
  }
  if (modelTypes.includes('organizations')) {
    const fields = readFields(params, 'organization_fields', ['name', 'displayName']);
    result.organizations = organizationIds(call.store, actor(call).id)
      .map((id) => ({ id, all: writeOrganization(call, id, 'all') }))
      .filter(({ all }) => contains(`${all.name} ${all.displayName}`, query.toLowerCase(), partial))
      .map(({ id }) => writeOrganization(call, id, fields));
  }
  return result;
}

const mostRecent = (one: Card, other: Card): number =>
  (other.dateLastActivity ?? '').localeCompare(one.dateLastActivity ?? '');

function pageOf(call: Call, cards: readonly Card[]): Card[] {
  const limit = readLimit(call.params, 'cards_limit', 10);
  const page = readNumber(call.params, 'cards_page') ?? 0;
  if (page < 0 || page > 100) throw invalid('cards_page');
  return cards.slice(page * limit, (page + 1) * limit);
}

function writeFound(call: Call, card: Card): Json {
  const written = writeCardWith(call, card, 'card_', readFields(call.params, 'card_fields', defaultCardFields));
  if (isAsked(call.params, 'card_board')) {
    written.board = writeBoard(boardOf(call, card), call.view, ['name', 'shortLink']);
  }
  const list = call.store.lists.get(card.idList);
  if (isAsked(call.params, 'card_list') && list !== undefined) {
    written.list = writeList(list, call.view, ['name', 'closed', 'pos']);
  }
  return written;
}

function requiredQuery(call: Call): string {
  const query = readText(call.params, 'query', { min: 1 });
  if (query === undefined) throw invalid('query');
  return query;
}

/** Whom the caller may find: members of a board or workspace, else all they share a board with. */
function candidates(call: Call): Member[] {
  const { params, store } = call;
  const boards = searchedBoards(call, params.idBoard);
  if (typeof params.idOrganization === 'string' && params.onlyOrgMembers === 'true') {
    return membersOfWorkspace(store, params.idOrganization);
  }
  return [...new Set(boards.flatMap(({ id }) => membersOf(store, id)))];
}

function finds({ fullName, username }: Member, query: string): boolean {
  return [username, fullName, ...fullName.split(/\s+/)].some((name) => name.toLowerCase().startsWith(query));
}
