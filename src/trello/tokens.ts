import * as z from 'zod/mini';
import { type Call, path, type Read } from './call.ts';
import { anything, flag, optionalText, text } from './schemas.ts';

// All but the first of these have the token in their address, as Trello has no other way.

/** Whose the token is that the request speaks with. */
export function readOwner(): Read<{ readonly id: string }> {
  return { method: 'GET', path: '/members/me', query: { fields: 'id' }, answer: z.object({ id: z.string() }) };
}

const facts = z.object({
  idMember: z.string(),
  dateExpires: optionalText,
  permissions: z.catch(z.array(z.object({ modelType: text, write: flag })), []),
});

/** What a token is good for. */
export type TokenFacts = z.infer<typeof facts>;

/**
 * Whose a token is and what it may, for one that did not come from a consent of Muster's
 * (https://developer.atlassian.com/cloud/trello/rest/api-group-tokens/#api-tokens-token-get).
 */
export function readToken(token: string): Read<TokenFacts> {
  const query = { fields: 'idMember,dateExpires,permissions' };
  return { method: 'GET', path: path`/tokens/${token}`, query, answer: facts };
}

/** Whether the token may change boards. */
export function mayWrite({ permissions }: TokenFacts): boolean {
  return permissions.some(({ modelType, write }) => modelType === 'Board' && write);
}

/** Revokes a token (https://developer.atlassian.com/cloud/trello/rest/api-group-tokens/#api-tokens-token-delete). */
export function revokeToken(token: string): Call {
  return { method: 'DELETE', path: path`/tokens/${token}`, answer: anything };
}
