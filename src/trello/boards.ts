import * as z from 'zod/mini';
import { groupBy } from '../lib/group-by.ts';
import { type Board, byPosition, type Card } from '../model/board.ts';
import { path, type Read } from './call.ts';
import { commentsPage, commentTypes } from './comments.ts';
import {
  attachmentFields,
  boardSchema,
  cardFields,
  cardShape,
  checklistSchema,
  commentSchema,
  toCard,
} from './schemas.ts';

const memberFields = 'fullName,username,initials,avatarUrl';

const boardAnswer = z.pipe(
  z.extend(boardSchema, { cards: z.array(cardShape), checklists: z.array(checklistSchema) }),
  z.transform(({ cards, checklists, premiumFeatures, ...rest }): Board => {
    const byCard = groupBy(checklists, ({ idCard }) => idCard);
    return {
      ...rest,
      features: premiumFeatures,
      lists: byPosition(rest.lists),
      members: byId(rest.members),
      labels: byId(rest.labels),
      cards: byId(cards.map((card) => toCard(card, byCard.get(card.id) ?? [], null))),
    };
  }),
);

const cardAnswer = z.pipe(
  z.extend(cardShape, { checklists: z.array(checklistSchema), actions: z.array(commentSchema) }),
  z.transform(
    ({ checklists, actions, ...card }): Card =>
      toCard(card, checklists, { comments: actions, complete: actions.length < commentsPage }),
  ),
);

/**
 * A whole board in one request: `visible` cards are the open cards of open lists, and `checklists=all` brings each
 * check item once (https://developer.atlassian.com/cloud/trello/rest/api-group-boards/#api-boards-id-get).
 */
export function readBoard(id: string): Read<Board> {
  return {
    method: 'GET',
    path: path`/boards/${id}`,
    query: {
      fields: 'name,url,premiumFeatures',
      lists: 'open',
      list_fields: 'name,closed,pos',
      cards: 'visible',
      card_fields: cardFields,
      card_attachments: 'true',
      card_attachment_fields: attachmentFields,
      checklists: 'all',
      checklist_fields: 'name,pos,idCard',
      members: 'all',
      member_fields: memberFields,
      labels: 'all',
      label_fields: 'name,color',
      labels_limit: '1000',
    },
    answer: boardAnswer,
  };
}

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
      action_fields: 'idMemberCreator,type,date,data',
      action_reactions: 'true',
      action_memberCreator_fields: memberFields,
    },
    answer: cardAnswer,
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}
