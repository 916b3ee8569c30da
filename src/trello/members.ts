/**
 * Members are added and removed one by one: a PUT of `idMembers` would silently replace what others changed
 * (https://developer.atlassian.com/cloud/trello/rest/api-group-cards/#api-cards-id-idmembers-post).
 */
import { type Call, path } from './call.ts';
import { anything } from './schemas.ts';

export function postMember(idCard: string, idMember: string): Call {
  return { method: 'POST', path: path`/cards/${idCard}/idMembers`, body: { value: idMember }, answer: anything };
}

export function deleteMember(idCard: string, idMember: string): Call {
  return { method: 'DELETE', path: path`/cards/${idCard}/idMembers/${idMember}`, answer: anything };
}
