/** Requests that change checklists (https://developer.atlassian.com/cloud/trello/rest/api-group-checklists/). */

import * as z from 'zod/mini';
import type { CheckItem } from '../model/board.ts';
import { type Call, path, type Read } from './call.ts';
import { anything, type ChecklistAnswer, checkItemSchema, checklistSchema } from './schemas.ts';

interface ItemPlace {
  readonly idCard: string;
  readonly idChecklist: string;
  readonly id: string;
}

export function postChecklist(idCard: string, fields: { name: string; pos: number }): Call<ChecklistAnswer> {
  return { method: 'POST', path: path`/cards/${idCard}/checklists`, body: fields, answer: checklistSchema };
}

export function putChecklist(id: string, fields: { name?: string; pos?: number }): Call {
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
    answer: z.array(checklistSchema),
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

/** Items change through their card; there is no such route below `/checklists`. */
export function putCheckItem({ idCard, id }: ItemPlace, fields: Partial<Omit<CheckItem, 'id'>>): Call<CheckItem> {
  return { method: 'PUT', path: path`/cards/${idCard}/checkItem/${id}`, body: fields, answer: checkItemSchema };
}

export function deleteCheckItem({ idChecklist, id }: ItemPlace): Call {
  return { method: 'DELETE', path: path`/checklists/${idChecklist}/checkItems/${id}`, answer: anything };
}

/** The item of a checklist that is wanted, or null: Trello may have made it although its answer was lost. */
export function lookUpCheckItem(
  { idCard, idChecklist }: Omit<ItemPlace, 'id'>,
  wanted: (item: CheckItem) => boolean,
): Read<CheckItem | null> {
  const read = readChecklists(idCard);
  return {
    ...read,
    answer: z.pipe(
      read.answer,
      z.transform((lists) => lists.find(({ id }) => id === idChecklist)?.checkItems.find(wanted) ?? null),
    ),
  };
}
