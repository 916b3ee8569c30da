import type { Options } from './options.ts';
import type { T } from './t.ts';

/** OAuth 2.0: https://developer.atlassian.com/cloud/trello/guides/rest-api/oauth2/ */
export interface OAuth2Client {
  authorize(options?: { scopes?: readonly string[]; storeInPluginData?: boolean }): Promise<object>;
  getAccessToken(): Promise<string | null>;
  redirectUriCallback(): void;
}

interface Tokens {
  readonly accessToken: string;
  readonly expireTime: number;
  readonly refreshExpireTime: number;
  readonly scopes: readonly string[];
}

interface Answer {
  readonly access_token: string;
  readonly expires_in: number;
  readonly scope: string;
}

const KEY = 'oauth2';
const REFRESHABLE_MS = 90 * 24 * 60 * 60 * 1000;

type Client = Pick<T, 'get' | 'set' | 'getContext' | 'authorize' | 'authorizationCodeExchange' | 'refreshTokens'>;

export function createOAuth2Client(t: Client, { clientId, redirectUri, authServerOrigin }: Options): OAuth2Client {
  if (!clientId || !redirectUri) throw new Error('clientId and redirectUri are needed');
  const keep = async (answer: Answer): Promise<string> => {
    const tokens: Tokens = {
      accessToken: answer.access_token,
      expireTime: Date.now() + answer.expires_in * 1000,
      refreshExpireTime: Date.now() + REFRESHABLE_MS,
      scopes: answer.scope.split(' '),
    };
    await t.set('organization', 'private', KEY, tokens);
    return tokens.accessToken;
  };
  return {
    authorize: async ({ scopes = ['read:board:trello'], storeInPluginData = true } = {}) => {
      const { organization } = t.getContext();
      if (typeof organization !== 'string') throw new Error('OAuth 2.0 needs a board in a workspace');
      const codeVerifier = base64(crypto.getRandomValues(new Uint8Array(48)));
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(codeVerifier));
      const query = new URLSearchParams({
        client_id: clientId,
        scope: [...scopes, 'offline_access'].join(' '),
        redirect_uri: redirectUri,
        state: 'somestate',
        response_type: 'code',
        prompt: 'consent',
        resource: `ari:cloud:trello::workspace/${organization}`,
        code_challenge: base64(new Uint8Array(digest)),
        code_challenge_method: 'S256',
      });
      const code = await t.authorize(`${authServerOrigin}/authorize?${query}`);
      const answer = (await t.authorizationCodeExchange({ redirectUri, code, codeVerifier })) as Answer;
      if (storeInPluginData) await keep(answer);
      return answer;
    },
    getAccessToken: async () => {
      const tokens = (await t.get('organization', 'private', KEY)) as Tokens | undefined;
      if (!tokens || tokens.refreshExpireTime < Date.now()) return null;
      if (tokens.expireTime > Date.now()) return tokens.accessToken;
      const answer = (await t.refreshTokens()) as Answer | null;
      return answer ? keep(answer) : null;
    },
    redirectUriCallback: () => {
      const query = new URLSearchParams(window.location.search);
      const code = query.get('code');
      if (code !== null) (window.opener as Window | null)?.authorize?.(code);
      setTimeout(() => window.close(), 1_000);
    },
  };
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (char) => ({ '+': '-', '/': '_' })[char] ?? '');
}
