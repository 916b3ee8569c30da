import type { SignInT } from './client.ts';
import type { Config } from './config.ts';
import type { Grant, Scope } from './grant.ts';
import { createKeyAuth } from './key-auth.ts';

/** How a person lets Muster act for them. There are two ways; the deployment chooses. */
export interface Auth {
  readonly way: 'key' | 'oauth2';
  /** What the person agreed to, as it is kept; renewed where it is about to end. Null when they have not, or no longer. */
  grant(): Promise<Grant | null>;
  /** Another token in place of one that Trello refused; null where only the person can give one. */
  renew(refused: string): Promise<Grant | null>;
  /** Asks for consent in a window of Trello's. Only from a click, at once: browsers block other windows. */
  ask(scope: Scope): Promise<Asked>;
  /** Keeps what was agreed to, once it is known whose it is. */
  keep(grant: Grant): Promise<void>;
  /** What was agreed to is not this person's: nothing of it stays. */
  refuse(): Promise<void>;
  /** Forgets the token here; revoking it at Trello is the caller's. */
  forget(): Promise<void>;
  /** Where Trello shows a token that can be copied, for where no window can be opened; null where there is no such page. */
  byHand(scope: Scope): Promise<string | null>;
}

/** What came of asking: consent, or why there is none. */
export type Asked =
  | { readonly outcome: 'allowed'; readonly grant: Grant }
  | { readonly outcome: 'denied' | 'blocked' | 'failed' | 'no-workspace' };

/** The way that the deployment chose: an OAuth 2.0 client where it has one, else the API key. */
export function createAuth(t: SignInT, config: Config): Auth {
  return config.client ? whenLoaded(t) : createKeyAuth(t, config);
}

/** What most deployments do without is a file of its own. It is there long before anybody can click. */
function whenLoaded(t: SignInT): Auth {
  const loaded = import('./oauth2-auth.ts').then(({ createOAuth2Auth }) => createOAuth2Auth(t));
  return {
    way: 'oauth2',
    grant: async () => (await loaded).grant(),
    renew: async (refused) => (await loaded).renew(refused),
    ask: async (scope) => (await loaded).ask(scope),
    keep: async (grant) => (await loaded).keep(grant),
    refuse: async () => (await loaded).refuse(),
    forget: async () => (await loaded).forget(),
    byHand: async () => null,
  };
}
