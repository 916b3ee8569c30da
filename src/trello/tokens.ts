import { type Call, path } from './call.ts';
import { anything } from './schemas.ts';

/** Revokes a token; the one request whose URL holds it, as Trello has no other way (https://developer.atlassian.com/cloud/trello/rest/api-group-tokens/#api-tokens-token-delete). */
export function revokeToken(token: string): Call {
  return { method: 'DELETE', path: path`/tokens/${token}`, answer: anything };
}
