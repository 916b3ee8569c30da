import * as z from 'zod/mini';
import { type Call, path, type Read } from './call.ts';
import { anything } from './schemas.ts';

// The two requests whose URL holds the token, as Trello has no other way.

/** Revokes a token (https://developer.atlassian.com/cloud/trello/rest/api-group-tokens/#api-tokens-token-delete). */
export function revokeToken(token: string): Call {
  return { method: 'DELETE', path: path`/tokens/${token}`, answer: anything };
}

/** What a token may do, and until when; null is for ever. */
const tokenSchema = z.object({
  dateExpires: z.nullable(z.string()),
  permissions: z.array(z.object({ modelType: z.string(), read: z.boolean(), write: z.boolean() })),
});
export type Token = z.infer<typeof tokenSchema>;

/** Asks what a token may do (https://developer.atlassian.com/cloud/trello/rest/api-group-tokens/#api-tokens-token-get). */
export function readToken(token: string): Read<Token> {
  return {
    method: 'GET',
    path: path`/tokens/${token}`,
    query: { fields: 'dateExpires,permissions' },
    answer: tokenSchema,
  };
}
