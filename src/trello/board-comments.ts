/** All comments of a board, each with its card. */
import * as z from 'zod/mini';
import { path, type Read } from './call.ts';
import { commentTypes } from './comments.ts';
import { commentShape, memberFields, toComment } from './schemas.ts';

/** A comment with the card it is on; of an action that is not understood its id alone, which the pages need. */
const placedComment = z.union([
  z.pipe(
    commentShape,
    z.transform((action) => ({ id: action.id, idCard: action.data.card.id, comment: toComment(action) })),
  ),
  z.object({ id: z.string() }),
]);
export type PlacedComment = z.infer<typeof placedComment>;

/** So many comments of a board come in one answer (https://developer.atlassian.com/cloud/trello/guides/rest-api/limits/). */
export const boardCommentsPage = 1_000;

/**
 * A page of all comments of a board, newest first: those older than the action `before`, or newer than `since`
 * (https://developer.atlassian.com/cloud/trello/rest/api-group-boards/#api-boards-boardid-actions-get).
 */
export function readBoardComments(
  idBoard: string,
  { before, since }: { readonly before?: string | undefined; readonly since?: string | undefined },
): Read<PlacedComment[]> {
  return {
    method: 'GET',
    path: path`/boards/${idBoard}/actions`,
    query: {
      filter: commentTypes,
      fields: 'idMemberCreator,type,date,data',
      memberCreator_fields: memberFields,
      member: 'false',
      reactions: 'true',
      limit: String(boardCommentsPage),
      ...(before && { before }),
      ...(since && { since }),
    },
    answer: z.array(placedComment),
  };
}
