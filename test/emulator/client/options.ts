import type { LocalizationOptions } from './i18n.ts';

/** What pages may say when they start the client. */
export interface GivenOptions extends LocalizationOptions {
  readonly targetOrigin?: string;
  readonly appKey?: string;
  readonly appName?: string;
  readonly appAuthor?: string;
  readonly apiOrigin?: string;
  readonly authOrigin?: string;
  readonly localStorage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly tokenStorageKey?: string;
  readonly clientId?: string;
  readonly redirectUri?: string;
  readonly authServerOrigin?: string;
  readonly useADSTokens?: boolean;
  readonly context?: Record<string, unknown>;
  readonly secret?: string;
}

/** With what holds when they say nothing. */
export type Options = GivenOptions & ReturnType<typeof defaults>;

export function readOptions(given: GivenOptions = {}): Options {
  return { ...defaults(), ...given };
}

function defaults() {
  return {
    targetOrigin: 'https://trello.com',
    apiOrigin: 'https://api.trello.com',
    authOrigin: 'https://trello.com',
    authServerOrigin: 'https://auth.atlassian.com',
    tokenStorageKey: 'trello_token',
  };
}

/** The browser's storage unless the page brought its own. Throws where the browser blocks it in frames. */
export function storageOf(options: Options): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  return options.localStorage ?? window.localStorage;
}
