import type { Call } from './call.ts';
import type { Action } from './entities.ts';
import { isId } from './ids.ts';
import { isJson, type Json } from './json.ts';
import { has, isAsked, type Params, readFields, readFlag, readLimit, readNumber } from './params.ts';
import { invalid } from './refusal.ts';
import { type ActionOptions, newestFirst, writeAction } from './wire/actions.ts';

/**
 * The actions a request asks for, newest first
 * (https://developer.atlassian.com/cloud/trello/guides/rest-api/nested-resources/#actions-nested-resource).
 */
export function listActions(call: Call, actions: readonly Action[], filter: string): Json[] | Json {
  const { params } = call;
  const limit = readLimit(params, 'limit', 50);
  const page = readNumber(params, 'page') ?? 0;
  if (page < 0 || page * limit >= 1_000) throw invalid('page');
  const wanted = paged(call, matching(actions, filter, params), params).slice(page * limit, (page + 1) * limit);
  if (params.format === 'count') return { _value: wanted.length };
  const options = actionOptions(params, params.format === 'minimal');
  return wanted.map((action) => writeAction(action, call.view, options));
}

/** Actions inside another resource (`actions=`, `actions_limit`, `action_fields` and so on). */
export function nestedActions(call: Call, actions: readonly Action[], filter: string): Json[] {
  const { params } = call;
  const limit = readLimit(params, 'actions_limit', 50);
  const period: Params = { before: params.actions_before, since: params.actions_since };
  const wanted = paged(call, matching(actions, filter, {}), period).slice(0, limit);
  const fields = readFields(params, 'action_fields', 'all');
  const options = {
    fields,
    memberCreator: readFlag(params, 'action_memberCreator') ?? true,
    ...creatorFields(params, 'action_memberCreator_fields'),
    reactions: isAsked(params, 'action_reactions'),
  };
  return wanted.map((action) => writeAction(action, call.view, options));
}

export function actionOptions(params: Params, minimal = false): ActionOptions {
  return {
    fields: minimal ? ['type', 'date', 'idMemberCreator', 'data'] : readFields(params, 'fields', 'all'),
    member: !minimal && (readFlag(params, 'member') ?? true),
    memberCreator: !minimal && (readFlag(params, 'memberCreator') ?? true),
    ...(has(params, 'member_fields') ? { memberFields: readFields(params, 'member_fields', []) } : {}),
    ...creatorFields(params, 'memberCreator_fields'),
    reactions: isAsked(params, 'reactions'),
    display: isAsked(params, 'display'),
    entities: isAsked(params, 'entities'),
  };
}

function creatorFields(params: Params, name: string): Pick<ActionOptions, 'memberCreatorFields'> {
  return has(params, name) ? { memberCreatorFields: readFields(params, name, []) } : {};
}

function matching(actions: readonly Action[], filter: string, params: Params): Action[] {
  const kinds = filter.split(',').map((kind) => kind.trim());
  const models = typeof params.idModels === 'string' && params.idModels !== '' ? params.idModels.split(',') : undefined;
  return actions.filter(
    (action) =>
      kinds.some((kind) => isKind(action, kind)) && (models === undefined || models.some((id) => concerns(action, id))),
  );
}

/** `all`, a type, or a type with the field that changed: `updateCard:idList`. */
function isKind(action: Action, kind: string): boolean {
  if (kind === 'all') return true;
  const [type, field] = kind.split(':');
  if (action.type !== type) return false;
  return field === undefined || (isJson(action.data.old) && Object.hasOwn(action.data.old, field));
}

function concerns({ data }: Action, id: string): boolean {
  return Object.values(data).some((value) => isJson(value) && value.id === id);
}

/** Those after `since` and before `before`, each a date or the id of an action. */
function paged(call: Call, actions: Action[], { before, since }: Params): Action[] {
  const sorted = actions.sort(newestFirst);
  const end = moment(call, before, 'before');
  const start = moment(call, since, 'since');
  return sorted.filter(
    (action) =>
      (end === undefined || newestFirst(end, action) < 0) && (start === undefined || newestFirst(action, start) < 0),
  );
}

function moment(call: Call, value: unknown, field: string): Action | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw invalid(field);
  const known = call.store.actions.get(value);
  if (known !== undefined) return known;
  const time = isId(value) ? Number.parseInt(value.slice(0, 8), 16) * 1_000 : Date.parse(value);
  if (Number.isNaN(time)) throw invalid(field);
  return { ...nothing, id: isId(value) ? value : '', date: new Date(time).toISOString() };
}

const nothing: Action = {
  id: '',
  type: '',
  date: '',
  idMemberCreator: '',
  data: {},
  appCreator: null,
  idBoard: '',
  idCard: '',
  idList: '',
  changed: new Set(),
};
