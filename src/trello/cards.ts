/** Requests that make and change cards (https://developer.atlassian.com/cloud/trello/rest/api-group-cards/). */
import * as z from 'zod/mini';
import type { Card } from '../model/board.ts';
import { type Call, path, type Read } from './call.ts';
import { entries } from './entries.ts';
import { decide, type Found, type Likeness } from './look-up.ts';
import { attachmentFields, cardFields, cardShape, checklistSchema, optionalText, toCard } from './schemas.ts';

/** What one request can change of a card; members and labels have requests of their own. */
export type CardFields = Pick<
  Card,
  'name' | 'desc' | 'idList' | 'pos' | 'closed' | 'start' | 'due' | 'dueComplete' | 'isTemplate'
>;

export interface NewCard extends Omit<CardFields, 'closed'> {
  readonly idMembers: readonly string[];
  readonly idLabels: readonly string[];
  /** Becomes a link on the card. */
  readonly urlSource: string | null;
}

/** What a copy takes along beside name and description, in Trello's words; custom fields only if named. */
export type Kept = 'attachments' | 'checklists' | 'comments' | 'customFields' | 'due' | 'labels' | 'members' | 'start';

/** A card with all that a copy brings along. Where Trello leaves a part out, the card has none until it is read. */
const cardAnswer = z.pipe(
  z.object({ ...cardShape, checklists: z.catch(entries(checklistSchema), []) }),
  z.transform(({ checklists, ...card }): Card => toCard(card, checklists, null)),
);

const whole = {
  fields: cardFields,
  checklists: 'all',
  checklist_fields: 'name,pos,idCard',
  attachments: 'true',
  attachment_fields: attachmentFields,
};

export function postCard(card: NewCard): Call<Card> {
  const { name, desc, idList, pos, start, due, dueComplete, isTemplate, idMembers, idLabels, urlSource } = card;
  return {
    method: 'POST',
    path: '/cards',
    query: whole,
    body: {
      name,
      idList,
      pos,
      ...(desc && { desc }),
      ...(start && { start }),
      ...(due && { due }),
      ...(dueComplete && { dueComplete }),
      ...(isTemplate && { isTemplate }),
      ...(idMembers.length > 0 && { idMembers: idMembers.join(',') }),
      ...(idLabels.length > 0 && { idLabels: idLabels.join(',') }),
      ...(urlSource && { urlSource }),
    },
    answer: cardAnswer,
  };
}

export function copyCard(
  idSource: string,
  keep: readonly Kept[],
  { name, idList, pos }: { readonly name: string; readonly idList: string; readonly pos: number },
): Call<Card> {
  return {
    method: 'POST',
    path: '/cards',
    query: whole,
    body: { idCardSource: idSource, keepFromSource: keep.join(','), name, idList, pos },
    answer: cardAnswer,
  };
}

/** What Trello decides about a card when it changes. */
const changedCard = z.object({
  url: optionalText,
  pos: z.catch(z.nullable(z.number()), null),
});
export type ChangedCard = z.infer<typeof changedCard>;

export function putCard(id: string, fields: Readonly<Partial<CardFields>>): Call<ChangedCard> {
  return { method: 'PUT', path: path`/cards/${id}`, body: fields, answer: changedCard };
}

const maker = z.pipe(
  z.object({ idMemberCreator: z.catch(z.nullable(z.string()), null) }),
  z.transform(({ idMemberCreator }) => idMemberCreator),
);

/** The card of a list that a request may have made although its answer was lost; who made it, where Trello says so. */
export function lookUpCard(
  idList: string,
  likeness: (card: Card, idMaker: string | null) => Likeness,
): Read<Found<Card>> {
  return {
    method: 'GET',
    path: path`/lists/${idList}/cards`,
    query: { ...whole, fields: `${cardFields},idMemberCreator` },
    answer: z.pipe(
      entries(
        z.pipe(
          z.unknown(),
          z.transform((answer) => ({ card: z.parse(cardAnswer, answer), by: z.parse(maker, answer) })),
        ),
      ),
      z.transform((all) => {
        const found = decide(all, ({ card, by }) => likeness(card, by));
        return found === null || found === 'unsure' ? found : found.card;
      }),
    ),
  };
}
