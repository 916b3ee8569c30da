import * as z from 'zod/mini';
import type { Card } from '../model/board.ts';
import { path, type Read } from './call.ts';
import { entries, pageOf } from './entries.ts';
import {
  attachmentFields,
  cardFields,
  cardShape,
  checklistSchema,
  commentSchema,
  commentsPage,
  commentTypes,
  memberFields,
  toCard,
} from './schemas.ts';

const cardAnswer = z.pipe(
  z.object({ ...cardShape, checklists: entries(checklistSchema), actions: pageOf(commentSchema, commentsPage) }),
  z.transform(
    ({ checklists, actions, ...card }): Card =>
      toCard(card, checklists, { comments: actions.entries, complete: actions.next === null }),
  ),
);

/** One card with its checklists and its newest comments. */
export function readCard(id: string): Read<Card> {
  return {
    method: 'GET',
    path: path`/cards/${id}`,
    query: {
      fields: cardFields,
      attachments: 'true',
      attachment_fields: attachmentFields,
      checklists: 'all',
      checklist_fields: 'name,pos,idCard',
      actions: commentTypes,
      actions_limit: String(commentsPage),
      action_fields: 'idMemberCreator,date,data',
      action_reactions: 'true',
      action_memberCreator_fields: memberFields,
    },
    answer: cardAnswer,
  };
}
