import type { Asked, Auth } from './auth.ts';
import type { SignInT } from './client.ts';
import { answerOf, windowOpenedBy } from './consent.ts';
import type { OAuth2Data } from './grant.ts';
import { forgetOAuth2, freshOAuth2, grantIn, keepOAuth2, oauth2Grant, oauth2Scopes } from './oauth2-grant.ts';

/**
 * OAuth 2.0 as a public client: Trello's page exchanges the code and keeps the refresh token, which no page of Muster sees
 * (https://developer.atlassian.com/cloud/trello/power-ups/oauth-2-client/).
 */
export function createOAuth2Auth(t: SignInT): Auth {
  const data: OAuth2Data = {
    get: (scope, visibility) => t.get(scope, visibility),
    set: (scope, visibility, key, value) => t.set(scope, visibility, key, value),
    remove: (scope, visibility, key) => t.remove(scope, visibility, key),
    refresh: () => t.refreshTokens(),
  };
  return {
    way: 'oauth2',
    grant: () => freshOAuth2(data),
    renew: (refused) => freshOAuth2(data, refused),
    async ask(scope) {
      // Tokens are for the workspace of the board.
      if (!t.getContext().organization) return { outcome: 'no-workspace' };
      let answered: Promise<unknown> = Promise.resolve();
      const consent = await windowOpenedBy(() => {
        answered = t.getOAuth2ApiClient().authorize({ scopes: oauth2Scopes[scope], storeInPluginData: false });
        return answered;
      });
      if (!consent) return { outcome: consent === null ? 'blocked' : 'failed' };
      // Trello's client never settles when consent was denied, or its window closed.
      const answer = await Promise.race([answerOf(consent), failed(answered)]);
      if (answer !== 'code') return { outcome: answer === true ? 'failed' : 'denied' };
      return exchanged(answered, scope);
    },
    keep: (grant) => keepOAuth2(data, grant),
    // What Trello renews from now on would be the other person's.
    refuse: () => forgetOAuth2(data),
    forget: async () => {
      if (await oauth2Grant(data)) await forgetOAuth2(data);
    },
    byHand: async () => null,
  };

  async function exchanged(answered: Promise<unknown>, scope: 'read' | 'write'): Promise<Asked> {
    try {
      const grant = grantIn(await answered, { scope, owner: null });
      return grant ? { outcome: 'allowed', grant } : { outcome: 'failed' };
    } catch {
      return { outcome: 'failed' };
    }
  }
}

/** True once it failed; it may never settle. */
function failed(promise: Promise<unknown>): Promise<true> {
  return new Promise((resolve) => {
    promise.then(
      () => {},
      () => resolve(true),
    );
  });
}
