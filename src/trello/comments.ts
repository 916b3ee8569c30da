/** Comments are actions (https://developer.atlassian.com/cloud/trello/rest/api-group-cards/#api-cards-id-actions-comments-post). */
import * as z from 'zod/mini';
import type { Comment, Reaction } from '../model/board.ts';
import { type Call, path, type Read } from './call.ts';
import { entries, type Page, pageOf } from './entries.ts';
import { decide, type Found, type Likeness } from './look-up.ts';
import { anything, commentSchema, commentsPage, commentTypes, reactionSchema } from './schemas.ts';

/** A page of a card's comments, newest first, older than the one given. */
export function readComments(idCard: string, before?: string, limit = commentsPage): Read<Page<Comment>> {
  return {
    method: 'GET',
    path: path`/cards/${idCard}/actions`,
    query: {
      filter: commentTypes,
      fields: 'idMemberCreator,date,data',
      memberCreator_fields: 'fullName,username,initials,avatarUrl',
      reactions: 'true',
      limit: String(limit),
      ...(before && { before }),
    },
    answer: pageOf(commentSchema, limit),
  };
}

/** The comment that a request may have made although its answer was lost. */
export function lookUpComment(idCard: string, likeness: (comment: Comment) => Likeness): Read<Found<Comment>> {
  const read = readComments(idCard);
  return {
    ...read,
    answer: z.pipe(
      read.answer,
      z.transform(({ entries }) => decide(entries, likeness)),
    ),
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
  return { method: 'GET', path: path`/actions/${idComment}/reactions`, answer: entries(reactionSchema) };
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
