import * as z from 'zod/mini';
import { path, type Read } from './call.ts';

/** So many actions come in one answer (https://developer.atlassian.com/cloud/trello/guides/rest-api/limits/). */
export const actionsPage = 1_000;

const tickSchema = z.pipe(
  z.object({
    id: z.string(),
    date: z.string(),
    data: z.object({ checkItem: z.object({ id: z.string(), state: z.enum(['complete', 'incomplete']) }) }),
  }),
  z.transform(({ id, date, data }) => ({ id, date, idCheckItem: data.checkItem.id, state: data.checkItem.state })),
);

/** An action as far as any is understood; others count for the pages alone. */
const ticksAnswer = z.array(z.union([tickSchema, z.object({ id: z.string() })]));

/** A check item that somebody checked or unchecked. */
export type TickAction = z.infer<typeof tickSchema>;

/**
 * A page of what was checked and unchecked on a board, the newest first, not before `since` (ISO 8601) and older than the
 * action `before` (https://developer.atlassian.com/cloud/trello/rest/api-group-boards/#api-boards-boardid-actions-get).
 */
export function readTicks(idBoard: string, since: string, before?: string): Read<z.infer<typeof ticksAnswer>> {
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
    answer: ticksAnswer,
  };
}

export function isTick(action: { readonly id: string }): action is TickAction {
  return 'idCheckItem' in action;
}
