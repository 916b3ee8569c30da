import { nestedActions } from './activity.ts';
import { boardOf, type Call } from './call.ts';
import type { Card, List } from './entities.ts';
import { isId } from './ids.ts';
import type { Json } from './json.ts';
import { isAsked, readFields, readLimit, readWord } from './params.ts';
import { byPos } from './positions.ts';
import { invalid, Refusal } from './refusal.ts';
import { membersBy } from './store.ts';
import { writeAttachment } from './wire/attachments.ts';
import { writeBoard } from './wire/boards.ts';
import { defaultCardFields, writeCard } from './wire/cards.ts';
import { defaultChecklistFields, writeChecklist } from './wire/checklists.ts';
import type { Wanted } from './wire/fields.ts';
import { writeList } from './wire/lists.ts';
import { writeMember } from './wire/members.ts';

export type CardFilter = 'all' | 'closed' | 'complete' | 'incomplete' | 'none' | 'open' | 'visible';
const cardFilters = ['visible', 'all', 'closed', 'complete', 'incomplete', 'none', 'open'] as const;

/** Cards with their actions are answered for so many at most. */
const mostCardsWithActions = 300;

/**
 * A card with what is asked for of its parts. Inside a board the parameters begin with `card_`
 * (https://developer.atlassian.com/cloud/trello/guides/rest-api/nested-resources/).
 */
export function writeCardWith(call: Call, card: Card, prefix: '' | 'card_' = '', fields?: Wanted): Json {
  const { params, store, view } = call;
  const written = writeCard(card, view, fields ?? readFields(params, `${prefix}fields`, defaultCardFields));
  const attachments = params[`${prefix}attachments`];
  if (attachments !== undefined && attachments !== 'false') {
    const chosen = card.attachments.filter(({ id }) => attachments !== 'cover' || id === card.idAttachmentCover);
    const names = readFields(params, `${prefix}attachment_fields`, 'all');
    written.attachments = chosen.map((attachment) => writeAttachment(attachment, view, names));
  }
  if (isAsked(params, `${prefix}members`)) {
    written.members = membersNamed(call, card.idMembers, `${prefix}member_fields`);
  }
  if (isAsked(params, `${prefix}membersVoted`)) {
    written.membersVoted = membersNamed(call, card.idMembersVoted, `${prefix}memberVoted_fields`);
  }
  if (params[`${prefix}checklists`] === 'all') {
    const options = { fields: readFields(params, `${prefix}checklist_fields`, defaultChecklistFields) };
    written.checklists = store.checklists
      .by('idCard', card.id)
      .sort(byPos)
      .map((checklist) => writeChecklist(checklist, view, options));
  }
  if (isAsked(params, `${prefix}pluginData`)) written.pluginData = card.pluginData;
  if (isAsked(params, `${prefix}stickers`)) written.stickers = card.stickers;
  if (isAsked(params, `${prefix}customFieldItems`)) written.customFieldItems = card.raw?.customFieldItems ?? [];
  if (prefix === '') writeParents(call, card, written);
  return written;
}

function writeParents(call: Call, card: Card, written: Json): void {
  const { params, store, view } = call;
  if (isAsked(params, 'board')) {
    written.board = writeBoard(boardOf(call, card), view, readFields(params, 'board_fields', parentBoardFields));
  }
  const list = store.lists.get(card.idList);
  if (isAsked(params, 'list') && list !== undefined) {
    written.list = writeList(list, view, readFields(params, 'list_fields', 'all'));
  }
  if (typeof params.actions === 'string' && params.actions !== '') {
    written.actions = nestedActions(call, store.actions.by('idCard', card.id), params.actions);
  }
}

export const parentBoardFields = ['name', 'desc', 'descData', 'closed', 'idOrganization', 'pinned', 'url', 'prefs'];

function membersNamed(call: Call, ids: readonly string[], fields: string): Json[] {
  const names = readFields(call.params, fields, ['avatarHash', 'avatarUrl', 'fullName', 'initials', 'username']);
  return membersBy(call.store, ids).map((member) => writeMember(member, call.view, names));
}

export function readCardFilter(value: unknown, otherwise: CardFilter): CardFilter {
  return value === undefined || value === 'true' ? otherwise : readWord({ filter: value }, 'filter', cardFilters);
}

/** `open` has the cards of archived lists, `visible` has not. */
export function filterCards(call: Call, cards: readonly Card[], filter: CardFilter): Card[] {
  const { store } = call;
  const tests: Readonly<Record<CardFilter, (card: Card) => boolean>> = {
    all: () => true,
    none: () => false,
    closed: ({ closed }) => closed,
    open: ({ closed }) => !closed,
    complete: ({ closed, dueComplete }) => !closed && dueComplete,
    incomplete: ({ closed, dueComplete }) => !closed && !dueComplete,
    visible: ({ closed, idList }) => !closed && store.lists.get(idList)?.closed !== true,
  };
  return cards.filter(tests[filter]);
}

/** Cards as `limit`, `before`, `since` and `sort` cut them: by the time they were made. */
function pageCards(call: Call, cards: readonly Card[]): Card[] {
  const { params } = call;
  const before = moment(params.before, 'before');
  const since = moment(params.since, 'since');
  const limit = params.limit === undefined ? cards.length : readLimit(params, 'limit', 1_000);
  const chosen = cards.filter(({ id }) => (before === undefined || id < before) && (since === undefined || id > since));
  if (limit >= chosen.length && params.sort !== '-id') return chosen;
  const newest = [...chosen].sort((one, other) => (one.id < other.id ? 1 : -1)).slice(0, limit);
  if (params.sort === '-id') return newest;
  const kept = new Set(newest);
  return chosen.filter((card) => kept.has(card));
}

function moment(value: unknown, field: string): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw invalid(field);
  if (isId(value)) return value;
  const time = Date.parse(value);
  if (Number.isNaN(time)) throw invalid(field);
  return Math.floor(time / 1_000)
    .toString(16)
    .padStart(8, '0');
}

/** The answer of a route that lists cards. */
export function listCards(call: Call, cards: readonly Card[], filter: CardFilter): Json[] {
  const chosen = pageCards(call, filterCards(call, cards, filter));
  const withActions = typeof call.params.actions === 'string' && call.params.actions !== '';
  if (withActions && chosen.length > mostCardsWithActions) {
    throw new Refusal(403, { error: 'API_TOO_MANY_CARDS_REQUESTED', message: 'Requested too many cards' });
  }
  return chosen.map((card) => writeCardWith(call, card));
}

export const listsOf = (call: Call, idBoard: string): List[] => call.store.lists.by('idBoard', idBoard).sort(byPos);

export function filterLists(lists: readonly List[], filter: string): List[] {
  if (filter === 'none') return [];
  return lists.filter(({ closed }) => filter === 'all' || closed === (filter === 'closed'));
}
