import * as z from 'zod/mini';
import type { Member } from '../model/board.ts';
import { path, type Read } from './call.ts';
import { type Page, pageOf } from './entries.ts';
import { memberSchema, optionalText } from './schemas.ts';

/** So many actions come in one answer (https://developer.atlassian.com/cloud/trello/guides/rest-api/limits/). */
export const actionsPage = 1_000;

/** A check item that somebody checked or unchecked. */
export interface TickAction {
  readonly id: string;
  readonly date: string;
  readonly idCheckItem: string;
  readonly state: 'complete' | 'incomplete';
}

const tickSchema = z.pipe(
  z.object({
    id: z.string(),
    date: z.string(),
    data: z.object({ checkItem: z.object({ id: z.string(), state: z.string() }) }),
  }),
  z.transform(({ id, date, data: { checkItem } }): TickAction => {
    const state = checkItem.state === 'complete' ? 'complete' : 'incomplete';
    return { id, date, idCheckItem: checkItem.id, state };
  }),
);

/**
 * A page of what was checked and unchecked on a board, the newest first, not before `since` (ISO 8601) and older than the
 * action `before` (https://developer.atlassian.com/cloud/trello/rest/api-group-boards/#api-boards-boardid-actions-get).
 */
export function readTicks(idBoard: string, since: string, before?: string): Read<Page<TickAction>> {
  return {
    method: 'GET',
    path: path`/boards/${idBoard}/actions`,
    query: {
      filter: 'updateCheckItemStateOnCard',
      fields: 'date,data',
      member: 'false',
      memberCreator: 'false',
      limit: String(actionsPage),
      since,
      ...(before && { before }),
    },
    answer: pageOf(tickSchema, actionsPage),
  };
}

/** Something with a name; what else it holds depends on what was changed of it. */
const named = z.catch(z.nullable(z.looseObject({ id: optionalText, name: optionalText })), null);
/** An object of which any key may be asked; most kinds have none. */
const fields = z.catch(z.looseObject({}), {});

/** What an action is about, as far as its sentences need it; each kind fills other keys. */
const dataSchema = z.object({
  card: z.catch(z.nullable(z.looseObject({ id: z.string(), name: optionalText })), null),
  cardSource: named,
  list: named,
  listBefore: named,
  listAfter: named,
  old: fields,
  board: fields,
  boardSource: named,
  boardTarget: named,
  checklist: named,
  checkItem: named,
  attachment: named,
  label: named,
  plugin: named,
  customField: named,
  customFieldItem: fields,
  organization: named,
  value: optionalText,
  member: named,
  idMember: optionalText,
  idMemberAdded: optionalText,
  text: optionalText,
});
export type ActionData = z.infer<typeof dataSchema>;

export interface Action {
  readonly id: string;
  /** Such as `updateCard`; Trello adds kinds (https://developer.atlassian.com/cloud/trello/guides/rest-api/action-types/). */
  readonly type: string;
  readonly date: string;
  /** Who did it. */
  readonly by: Member;
  readonly data: ActionData;
}

const actionSchema = z.pipe(
  z.object({
    id: z.string(),
    type: z.string(),
    date: z.string(),
    idMemberCreator: z.catch(z.string(), ''),
    memberCreator: z.catch(z.nullable(memberSchema), null),
    data: z.catch(dataSchema, z.parse(dataSchema, {})),
  }),
  z.transform(
    ({ idMemberCreator, memberCreator, ...action }): Action => ({
      ...action,
      by: memberCreator ?? { id: idMemberCreator, fullName: '?', username: '', initials: '?', avatarUrl: null },
    }),
  ),
);

/** What a list may be asked for. */
export interface ActionsQuery {
  /** Kinds, as Trello names them. */
  readonly filter?: string;
  readonly before?: string | undefined;
  readonly since?: string | undefined;
}

/** A page of what happened on a board or a card, newest first: older than the action `before`, newer than `since`. */
export function readActions(
  of: 'boards' | 'cards',
  id: string,
  { filter = 'all', before, since }: ActionsQuery,
): Read<Page<Action>> {
  return {
    method: 'GET',
    path: of === 'boards' ? path`/boards/${id}/actions` : path`/cards/${id}/actions`,
    query: {
      filter,
      fields: 'idMemberCreator,type,date,data',
      member: 'false',
      memberCreator_fields: 'fullName,username,initials,avatarUrl',
      limit: String(actionsPage),
      ...(before && { before }),
      ...(since && { since }),
    },
    answer: pageOf(actionSchema, actionsPage),
  };
}
