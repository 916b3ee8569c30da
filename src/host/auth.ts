import type { RestApi } from './client.ts';

/** Who the person is to Trello's API. */
export interface Auth {
  /** The token, or null when the person has not signed in. */
  token(): Promise<string | null>;
  /** Asks for consent in a window of Trello's. Only from a click, at once: browsers block other windows. */
  authorize(): Promise<'signed-in' | 'denied' | 'blocked'>;
  /** Forgets the token here; revoking it at Trello is the caller's. */
  forget(): Promise<void>;
}

/**
 * Whether this is a token at all: when consent was denied Trello comes back with `#token=&error=…`, of which its own
 * library makes a token "&error=…", and stores it.
 */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{32,200}$/.test(value);
}

/**
 * API key and token, kept by Trello's client in the member's private data
 * (https://developer.atlassian.com/cloud/trello/power-ups/rest-api-client/).
 */
export function createAuth(api: () => RestApi): Auth {
  async function token(): Promise<string | null> {
    const stored = await api().getToken();
    if (isToken(stored)) return stored;
    // Found again by Trello's client, it would pass for consent.
    if (stored) await api().clearToken();
    return null;
  }
  return {
    token,
    async authorize() {
      const asked = watchingWindow(() =>
        api().authorize({
          scope: 'read,write',
          expiration: 'never',
          returnUrl: new URL('authorize.html', pageUrl()).href,
        }),
      );
      if (asked.blocked) return 'blocked';
      try {
        if (isToken(await asked.result)) return 'signed-in';
      } catch {
        return 'denied';
      }
      await api().clearToken();
      return 'denied';
    },
    async forget() {
      await api().clearToken();
    },
  };
}

/** Without the hash: there Trello puts the secret of this session. */
function pageUrl(): string {
  const { origin, pathname } = window.location;
  return origin + pathname;
}

/** Trello's client never settles when the browser blocked its window, so we look whether one was opened. */
function watchingWindow<T>(act: () => Promise<T>): { result: Promise<T>; blocked: boolean } {
  const { open } = window;
  let opened: Window | null = null;
  window.open = (...args) => {
    opened = open.apply(window, args);
    return opened;
  };
  try {
    const result = act();
    return { result, blocked: opened === null };
  } finally {
    window.open = open;
  }
}
