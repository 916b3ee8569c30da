import { makeErrorEnum } from './errors.ts';
import { type Options, storageOf } from './options.ts';
import type { Storage as PowerUpStorage } from './storage.ts';
import { watchClosing } from './windows.ts';

const errors = makeErrorEnum('restApi', ['ApiNotConfiguredError', 'AuthDeniedError', 'AuthNotReadyError']);
export const restApiError = errors;

/** Consent and token: https://developer.atlassian.com/cloud/trello/power-ups/rest-api-client/ */
export interface RestApi {
  authorize(options?: { scope?: string; expiration?: string; returnUrl?: string }): Promise<string>;
  getToken(): Promise<string | null>;
  clearToken(): Promise<void>;
  isAuthorized(): Promise<boolean>;
  apiBase(): string;
  authBase(): string;
}

export function createRestApi(t: Pick<PowerUpStorage, 'get' | 'set' | 'remove'>, options: Options): RestApi {
  const { appKey, appName, appAuthor, tokenStorageKey, apiOrigin, authOrigin } = options;
  if (!appKey || !appName) throw new errors.ApiNotConfiguredError('appKey and appName are needed');
  const storage = storageOf(options);

  /** The token's place is the member's private data; the browser's storage is only how it gets here. */
  const keep = async (token: string) => {
    await t.set('member', 'private', tokenStorageKey, token);
    storage.removeItem(tokenStorageKey);
    return token;
  };
  const getToken = async () => {
    const fresh = storage.getItem(tokenStorageKey);
    if (fresh) return keep(fresh);
    const kept = await t.get('member', 'private', tokenStorageKey);
    return typeof kept === 'string' ? kept : null;
  };

  return {
    apiBase: () => `${apiOrigin}/1`,
    authBase: () => `${authOrigin}/1`,
    getToken,
    isAuthorized: async () => Boolean(await getToken()),
    clearToken: async () => {
      storage.removeItem(tokenStorageKey);
      await t.remove('member', 'private', tokenStorageKey);
    },
    authorize: async ({ scope = 'read', expiration = 'never', returnUrl = window.location.href } = {}) => {
      const query = new URLSearchParams({
        name: appName,
        key: appKey,
        expiration,
        scope,
        ...(appAuthor && { author: appAuthor }),
        callback_method: 'fragment',
        response_type: 'fragment',
        return_url: returnUrl,
      });
      const popup = window.open(`${authOrigin}/1/authorize?${query}`, 'authpopup', 'width=550,height=725');
      const token = await answerOf(popup, tokenStorageKey, getToken);
      if (!token) throw new errors.AuthDeniedError('Access was denied');
      return keep(token);
    },
  };
}

/** The first token that comes: kept already, sent by the window, or left in the browser's storage by it. */
function answerOf(popup: Window | null, key: string, getToken: () => Promise<string | null>): Promise<string | null> {
  return new Promise((resolve) => {
    const stopWatching = watchClosing(popup, () => finish(null));
    const hear = ({ source, origin, data }: MessageEvent) => {
      if (source === popup && popup && origin === window.location.origin && typeof data === 'string') finish(data);
    };
    const see = (event: StorageEvent) => {
      if (event.key === key && event.newValue) finish(event.newValue);
    };
    const finish = (token: string | null) => {
      stopWatching();
      window.removeEventListener('message', hear);
      window.removeEventListener('storage', see);
      resolve(token);
    };
    window.addEventListener('message', hear);
    window.addEventListener('storage', see);
    void getToken().then((token) => {
      if (!token) return;
      popup?.close();
      finish(token);
    });
  });
}

/** On the page Trello returns to: hands the token over and closes the window. */
export function pickUpToken(options: Options): void {
  const token = /[#&]token=([^&]*)/.exec(window.location.hash)?.[1];
  if (token === undefined) return;
  if (token) storageOf(options).setItem(options.tokenStorageKey, token);
  (window.opener as Window | null)?.postMessage(token, window.location.origin);
  setTimeout(() => window.close(), 500);
}
