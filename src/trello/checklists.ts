/** Requests that change checklists (https://developer.atlassian.com/cloud/trello/rest/api-group-checklists/). */

import * as z from 'zod/mini';
import type { CheckItem, Checklist } from '../model/board.ts';
import { type Call, path, type Read } from './call.ts';
import { entries } from './entries.ts';
import { decide, type Found, type Likeness } from './look-up.ts';
import { anything, type ChecklistAnswer, checkItemSchema, checklistSchema } from './schemas.ts';

interface ItemPlace {
  readonly idCard: string;
  readonly idChecklist: string;
  readonly id: string;
}

/** With a source it comes with the items of that checklist, whatever their number. */
export function postChecklist(
  idCard: string,
  { idSource, ...fields }: { readonly name: string; readonly pos: number; readonly idSource?: string },
): Call<ChecklistAnswer> {
  return {
    method: 'POST',
    path: path`/cards/${idCard}/checklists`,
    body: { ...fields, ...(idSource && { idChecklistSource: idSource }) },
    answer: checklistSchema,
  };
}

export function putChecklist(id: string, fields: Readonly<Partial<Omit<Checklist, 'id' | 'checkItems'>>>): Call {
  return { method: 'PUT', path: path`/checklists/${id}`, body: fields, answer: anything };
}

export function deleteChecklist(id: string): Call {
  return { method: 'DELETE', path: path`/checklists/${id}`, answer: anything };
}

/** All checklists of a card, to find out whether one arrived. */
export function readChecklists(idCard: string): Read<ChecklistAnswer[]> {
  return {
    method: 'GET',
    path: path`/cards/${idCard}/checklists`,
    query: { fields: 'name,pos,idCard' },
    answer: entries(checklistSchema),
  };
}

/** `due` and `idMember` are left out unless set: a free workspace refuses them ("Advanced checklists"). */
export function postCheckItem(idChecklist: string, item: Omit<CheckItem, 'id'>): Call<CheckItem> {
  return {
    method: 'POST',
    path: path`/checklists/${idChecklist}/checkItems`,
    body: {
      name: item.name,
      pos: item.pos,
      checked: item.state === 'complete',
      ...(item.due && { due: item.due }),
      ...(item.idMember && { idMember: item.idMember }),
    },
    answer: checkItemSchema,
  };
}

/**
 * Items change through their card; there is no such route below `/checklists`. With another checklist of the card they
 * move there (https://developer.atlassian.com/cloud/trello/rest/api-group-cards/#api-cards-id-checkitem-idcheckitem-put).
 */
export function putCheckItem(
  { idCard, id }: Pick<ItemPlace, 'idCard' | 'id'>,
  fields: Readonly<Partial<Omit<CheckItem, 'id'>>> & { readonly idChecklist?: string },
): Call<CheckItem> {
  return { method: 'PUT', path: path`/cards/${idCard}/checkItem/${id}`, body: fields, answer: checkItemSchema };
}

export function deleteCheckItem({ idChecklist, id }: ItemPlace): Call {
  return { method: 'DELETE', path: path`/checklists/${idChecklist}/checkItems/${id}`, answer: anything };
}

/** The item of a checklist that a request may have made although its answer was lost. */
export function lookUpCheckItem(
  { idCard, idChecklist }: Omit<ItemPlace, 'id'>,
  likeness: (item: CheckItem) => Likeness,
): Read<Found<CheckItem>> {
  const read = readChecklists(idCard);
  return {
    ...read,
    answer: z.pipe(
      read.answer,
      z.transform((lists) => decide(lists.find(({ id }) => id === idChecklist)?.checkItems ?? [], likeness)),
    ),
  };
}
