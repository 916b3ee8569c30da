/** Comments are actions (https://developer.atlassian.com/cloud/trello/rest/api-group-cards/#api-cards-id-actions-comments-post). */
import * as z from 'zod/mini';
import type { Comment, Reaction } from '../model/board.ts';
import { type Call, path, type Read } from './call.ts';
import { anything, commentSchema, commentShape, reactionSchema, toComment } from './schemas.ts';

/** Comments that came with a copied card are actions of a type of their own. */
export const commentTypes = 'commentCard,copyCommentCard';

/** How many comments one page of them holds. */
export const commentsPage = 50;

/** A page of a card's comments, newest first, older than the one given. */
export function readComments(idCard: string, before?: string): Read<Comment[]> {
  return {
    method: 'GET',
    path: path`/cards/${idCard}/actions`,
    query: {
      filter: commentTypes,
      fields: 'idMemberCreator,type,date,data',
      memberCreator_fields: 'fullName,username,initials,avatarUrl',
      reactions: 'true',
      limit: String(commentsPage),
      ...(before && { before }),
    },
    answer: z.array(commentSchema),
  };
}

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
      memberCreator_fields: 'fullName,username,initials,avatarUrl',
      member: 'false',
      reactions: 'true',
      limit: String(boardCommentsPage),
      ...(before && { before }),
      ...(since && { since }),
    },
    answer: z.array(placedComment),
  };
}

export function postComment(idCard: string, text: string): Call<Comment> {
  return { method: 'POST', path: path`/cards/${idCard}/actions/comments`, body: { text }, answer: commentSchema };
}

/** Only its author may change a comment. The answer tells when it was edited, where it can be read. */
export function putComment(idComment: string, text: string): Call<Comment | null> {
  return {
    method: 'PUT',
    path: path`/actions/${idComment}`,
    body: { text },
    answer: z.catch(z.nullable(commentSchema), null),
  };
}

export function deleteComment(idComment: string): Call {
  return { method: 'DELETE', path: path`/actions/${idComment}`, answer: anything };
}

/** https://developer.atlassian.com/cloud/trello/rest/api-group-actions/#api-actions-idaction-reactions-get */
export function readReactions(idComment: string): Read<Reaction[]> {
  return { method: 'GET', path: path`/actions/${idComment}/reactions`, answer: z.array(reactionSchema) };
}

export function postReaction(idComment: string, emoji: string): Call<Reaction> {
  return {
    method: 'POST',
    path: path`/actions/${idComment}/reactions`,
    body: { native: emoji },
    answer: reactionSchema,
  };
}

export function deleteReaction(idComment: string, idReaction: string): Call {
  return { method: 'DELETE', path: path`/actions/${idComment}/reactions/${idReaction}`, answer: anything };
}
