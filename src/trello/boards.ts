import * as z from 'zod/mini';
import { groupBy } from '../lib/group-by.ts';
import { type Board, byPosition, type Card } from '../model/board.ts';
import { path, type Read } from './call.ts';
import { entries, type Page, pageOf } from './entries.ts';
import {
  attachmentFields,
  boardShape,
  cardFields,
  cardSchema,
  cardShape,
  checklistSchema,
  memberFields,
  toCard,
} from './schemas.ts';

/** So many cards come in one answer (https://developer.atlassian.com/cloud/trello/guides/rest-api/limits/). */
export const cardsPage = 1_000;

const frameSchema = z.object(boardShape);
type FrameAnswer = z.infer<typeof frameSchema>;

function toBoard({ premiumFeatures, prefs, ...rest }: FrameAnswer, cards: readonly Card[]): Board {
  return {
    ...rest,
    ...(prefs.comments && { commenting: prefs.comments }),
    features: premiumFeatures,
    lists: byPosition(rest.lists),
    members: byId(rest.members),
    labels: byId(rest.labels),
    cards: byId(cards),
  };
}

const boardAnswer = z.pipe(
  z.object({ ...boardShape, cards: entries(cardSchema), checklists: entries(checklistSchema) }),
  z.transform(({ cards, checklists, ...rest }): Board => {
    const byCard = groupBy(checklists, ({ idCard }) => idCard);
    return toBoard(
      rest,
      cards.map((card) => toCard(card, byCard.get(card.id) ?? [], null)),
    );
  }),
);

const frameAnswer = z.pipe(
  frameSchema,
  z.transform((frame): Board => toBoard(frame, [])),
);

const cardsAnswer = pageOf(
  z.pipe(
    z.object({ ...cardShape, checklists: entries(checklistSchema) }),
    z.transform(({ checklists, ...card }): Card => toCard(card, checklists, null)),
  ),
  cardsPage,
);

const frameQuery = {
  fields: 'name,url,prefs,premiumFeatures,limits',
  list_fields: 'name,closed,pos',
  members: 'all',
  member_fields: memberFields,
  labels: 'all',
  label_fields: 'name,color',
  labels_limit: '1000',
};

/**
 * A whole board in one request: `visible` cards are the open cards of open lists, and `checklists=all` brings each
 * check item once (https://developer.atlassian.com/cloud/trello/rest/api-group-boards/#api-boards-id-get).
 */
export function readBoard(id: string): Read<Board> {
  return {
    method: 'GET',
    path: path`/boards/${id}`,
    query: {
      ...frameQuery,
      lists: 'open',
      cards: 'visible',
      card_fields: cardFields,
      card_attachments: 'true',
      card_attachment_fields: attachmentFields,
      checklists: 'all',
      checklist_fields: 'name,pos,idCard',
    },
    answer: boardAnswer,
  };
}

/**
 * Who may comment on a board: what members may follows from elsewhere
 * (https://support.atlassian.com/trello/docs/changing-commenting-permissions-on-a-board/).
 */
export function readCommenting(id: string): Read<string> {
  return {
    method: 'GET',
    path: path`/boards/${id}`,
    query: { fields: 'prefs' },
    answer: z.pipe(
      z.object({ prefs: z.object({ comments: z.string() }) }),
      z.transform(({ prefs }) => prefs.comments),
    ),
  };
}

/** A board without its cards: its lists, the archived ones too where they are asked for, its members and labels. */
export function readFrame(id: string, lists: 'open' | 'all' = 'open'): Read<Board> {
  return { method: 'GET', path: path`/boards/${id}`, query: { ...frameQuery, lists }, answer: frameAnswer };
}

/**
 * A page of a board's cards, the youngest first; the next page begins before the oldest of this one. Trello's clients page
 * this way; its reference names `before` and leaves out `sort`
 * (https://developer.atlassian.com/cloud/trello/rest/api-group-boards/#api-boards-id-cards-filter-get).
 */
export function readCards(id: string, filter: 'visible' | 'closed', before?: string): Read<Page<Card>> {
  return {
    method: 'GET',
    path: path`/boards/${id}/cards/${filter}`,
    query: {
      fields: cardFields,
      attachments: 'true',
      attachment_fields: attachmentFields,
      checklists: 'all',
      checklist_fields: 'name,pos,idCard',
      limit: String(cardsPage),
      sort: '-id',
      ...(before && { before }),
    },
    answer: cardsAnswer,
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}
