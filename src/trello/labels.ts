/**
 * Labels are put on and taken off one by one: a PUT of `idLabels` would silently replace what others changed
 * (https://developer.atlassian.com/cloud/trello/rest/api-group-cards/#api-cards-id-idlabels-post).
 */
import { type Call, path } from './call.ts';
import { anything } from './schemas.ts';

export function postLabel(idCard: string, idLabel: string): Call {
  return { method: 'POST', path: path`/cards/${idCard}/idLabels`, body: { value: idLabel }, answer: anything };
}

export function deleteLabel(idCard: string, idLabel: string): Call {
  return { method: 'DELETE', path: path`/cards/${idCard}/idLabels/${idLabel}`, answer: anything };
}
