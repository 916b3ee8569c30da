/** All comments of a board, each with its card. */
import * as z from 'zod/mini';
import { path, type Read } from './call.ts';
import { type Page, pageOf } from './entries.ts';
import { commentShape, commentTypes, memberFields, toComment } from './schemas.ts';

/** A comment with the card it is on. */
const placedComment = z.pipe(
  commentShape,
  z.transform((action) => ({ id: action.id, idCard: action.data.card.id, comment: toComment(action) })),
);
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
): Read<Page<PlacedComment>> {
  return {
    method: 'GET',
    path: path`/boards/${idBoard}/actions`,
    query: {
      filter: commentTypes,
      fields: 'idMemberCreator,date,data',
      memberCreator_fields: memberFields,
      member: 'false',
      reactions: 'true',
      limit: String(boardCommentsPage),
      ...(before && { before }),
      ...(since && { since }),
    },
    answer: pageOf(placedComment, boardCommentsPage),
  };
}
