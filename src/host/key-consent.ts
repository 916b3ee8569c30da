import type { Asked } from './auth.ts';
import { type Config, returnPage } from './config.ts';
import { answerOf, openConsent } from './consent.ts';
import { isToken, type Scope } from './grant.ts';

/** What Trello calls the scopes (https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/). */
const scopes: Readonly<Record<Scope, string>> = { read: 'read', write: 'read,write' };

/**
 * Asks for a token of the API key. The window is opened here and not by Trello's client: that would take the token it has
 * for the answer to being asked for more, and never tells that a window was blocked.
 */
export async function ask(config: Config, scope: Scope): Promise<Asked> {
  const answer = { callback_method: 'fragment', response_type: 'fragment', return_url: returnPage() };
  const consent = openConsent(asking(config, scope, answer));
  if (!consent) return { outcome: 'blocked' };
  const token = await answerOf(consent);
  if (!isToken(token)) return { outcome: 'denied' };
  return { outcome: 'allowed', grant: { token, scope, owner: null, until: null } };
}

/** Where Trello shows a token to be copied: it does so when there is nowhere to bring it back to. */
export function byHand(config: Config, scope: Scope): string {
  return asking(config, scope, { response_type: 'token' });
}

function asking({ trello, key, name }: Config, scope: Scope, more: Readonly<Record<string, string>>): string {
  return `${trello}/1/authorize?${new URLSearchParams({ key, name, scope: scopes[scope], expiration: 'never', ...more })}`;
}
