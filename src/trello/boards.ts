import * as z from 'zod/mini';
import { type Board, byPosition, type Card } from '../model/board.ts';
import { path, type Read } from './call.ts';
import { boardSchema, cardFields, cardSchema, checklistSchema } from './schemas.ts';

const memberFields = 'fullName,username,initials,avatarUrl';

/** A card whose checklists arrive beside it. */
const boardWithCards = z.pipe(
  z.extend(boardSchema, {
    cards: z.catch(z.array(cardSchema), []),
    checklists: z.catch(z.array(checklistSchema), []),
  }),
  z.transform(({ cards, checklists, ...rest }): Board => {
    const byCard = Map.groupBy(checklists, ({ idCard }) => idCard);
    return {
      ...rest,
      lists: byPosition(rest.lists),
      members: byId(rest.members),
      labels: byId(rest.labels),
      cards: byId(
        cards.map((card) => ({
          ...card,
          checklists: byPosition(byCard.get(card.id) ?? []).map(({ idCard: _, ...checklist }) => checklist),
        })),
      ),
    };
  }),
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
      fields: 'name,url',
      lists: 'open',
      list_fields: 'name,closed,pos',
      cards: 'visible',
      card_fields: cardFields,
      checklists: 'all',
      checklist_fields: 'name,pos,idCard',
      members: 'all',
      member_fields: memberFields,
      labels: 'all',
      label_fields: 'name,color',
      labels_limit: '1000',
    },
    answer: boardWithCards,
  };
}

/** One card with its checklists. */
export function readCard(id: string): Read<Card> {
  return {
    method: 'GET',
    path: path`/cards/${id}`,
    query: { fields: cardFields, checklists: 'all', checklist_fields: 'name,pos,idCard' },
    answer: cardSchema,
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}
