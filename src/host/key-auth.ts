import type { Auth } from './auth.ts';
import type { SignInT } from './client.ts';
import type { Config } from './config.ts';
import { isToken, keyGrant, keyNames, remarkOn } from './grant.ts';

/**
 * API key and token, kept by Trello's client in the member's private data
 * (https://developer.atlassian.com/cloud/trello/power-ups/rest-api-client/).
 */
export function createKeyAuth(t: SignInT, config: Config): Auth {
  return {
    way: 'key',
    async grant() {
      const stored = await t.getRestApi().getToken();
      // Found again by Trello's client, it would pass for consent.
      if (stored && !isToken(stored)) await t.getRestApi().clearToken();
      return keyGrant(t);
    },
    renew: async () => null,
    // Loaded when somebody is asked: browsers let a window be opened for seconds after a click.
    ask: async (scope) => (await import('./key-consent.ts')).ask(config, scope),
    byHand: async (scope) => (await import('./key-consent.ts')).byHand(config, scope),
    async keep(grant) {
      await t.set('member', 'private', { [keyNames.token]: grant.token, [keyNames.remark]: remarkOn(grant) });
    },
    refuse: async () => {},
    async forget() {
      await t.getRestApi().clearToken();
      await t.remove('member', 'private', keyNames.remark);
    },
  };
}
