/** Files and links of cards (https://developer.atlassian.com/cloud/trello/rest/api-group-cards/#api-cards-id-attachments-post). */
import type { Attachment } from '../model/board.ts';
import { type Call, path, type Read } from './call.ts';
import { entries } from './entries.ts';
import { anything, attachmentFields, attachmentSchema } from './schemas.ts';

export function readAttachments(idCard: string): Read<Attachment[]> {
  return {
    method: 'GET',
    path: path`/cards/${idCard}/attachments`,
    query: { fields: attachmentFields },
    answer: entries(attachmentSchema),
  };
}

export function postLink(idCard: string, link: { readonly url: string; readonly name: string }): Call<Attachment> {
  const { url, name } = link;
  return {
    method: 'POST',
    path: path`/cards/${idCard}/attachments`,
    body: { url, ...(name && { name }) },
    answer: attachmentSchema,
  };
}

export function deleteAttachment(idCard: string, idAttachment: string): Call {
  return { method: 'DELETE', path: path`/cards/${idCard}/attachments/${idAttachment}`, answer: anything };
}
