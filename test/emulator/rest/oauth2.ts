import { type App, mayReturnTo } from './apps.ts';
import { randomHex } from './ids.ts';
import type { Json } from './json.ts';
import { Refusal } from './refusal.ts';
import type { Scope, Token } from './tokens.ts';
import type { World } from './world.ts';

/**
 * OAuth 2.0 with PKCE: a code for the browser, exchanged once for an access token of an hour and a refresh token that is
 * good for one use (https://developer.atlassian.com/cloud/trello/guides/rest-api/oauth2/).
 */
export interface OAuth2 {
  /** The request as the page that asks for consent needs it. */
  describe(query: URLSearchParams): Json;
  /** Where to go after *Accept* or *Deny*. */
  decide(query: URLSearchParams, allow: boolean, idMember: string): Json;
  /** The token endpoint. */
  exchange(params: Readonly<Record<string, unknown>>): Promise<Json>;
  reset(): void;
}

const minute = 60_000;
const accessLifetime = 60 * minute;
const codeLifetime = 10 * minute;
const refreshLifetime = 90 * 24 * 60 * minute;

/** What each scope of OAuth 2.0 allows here; those for enterprises allow nothing. */
const meanings: Readonly<Record<string, readonly Scope[]>> = {
  'read:board:trello': ['read'],
  'write:board:trello': ['write'],
  'write:board:membership:trello': ['membership'],
  'read:organization:trello': ['workspace'],
  'write:organization:trello': [],
  'write:organization:membership:trello': [],
  'read:member:trello': ['account'],
  'write:member:trello': ['account'],
  'read:enterprise:trello': [],
  'write:enterprise:trello': [],
  offline_access: [],
};

/** What a member agreed to. */
interface Consent {
  readonly client: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly idMember: string;
  readonly idOrganization: string | undefined;
  readonly challenge: string;
  readonly expires: number;
}

interface Refresh {
  readonly consent: Consent;
  readonly expires: number;
  /** The access token given out with it. */
  readonly access: Token;
}

interface Ask {
  readonly app: App;
  readonly client: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly state: string | undefined;
  readonly challenge: string;
  readonly idOrganization: string | undefined;
}

export function createOAuth2(world: World): OAuth2 {
  const codes = new Map<string, Consent>();
  const refreshes = new Map<string, Refresh>();

  const issue = (consent: Consent): Json => {
    const words = consent.scope.split(' ');
    const access = world.tokens.grant({
      key: consent.client,
      identifier: world.appOf(consent.client).name,
      idMember: consent.idMember,
      scopes: new Set(words.flatMap((word) => meanings[word] ?? [])),
      lifetime: accessLifetime,
      bearer: true,
      idOrganization: consent.idOrganization,
    });
    const answer = {
      access_token: access.value,
      expires_in: accessLifetime / 1_000,
      scope: consent.scope,
      token_type: 'Bearer',
    };
    if (!words.includes('offline_access')) return answer;
    const refresh = randomHex(64);
    refreshes.set(refresh, { consent, expires: world.clock.now() + refreshLifetime, access });
    return { ...answer, refresh_token: refresh };
  };

  const byCode = async (params: Readonly<Record<string, unknown>>): Promise<Json> => {
    const code = String(params.code ?? '');
    const consent = codes.get(code);
    codes.delete(code);
    if (consent === undefined || consent.expires <= world.clock.now()) throw grantError('The code is not valid.');
    checkClient(world, consent.client, params);
    if (params.redirect_uri !== consent.redirectUri) throw grantError('The redirect_uri is another one.');
    if ((await challengeOf(String(params.code_verifier ?? ''))) !== consent.challenge) {
      throw grantError('The code_verifier does not fit.');
    }
    return issue(consent);
  };

  const byRefresh = (params: Readonly<Record<string, unknown>>): Json => {
    const value = String(params.refresh_token ?? '');
    const refresh = refreshes.get(value);
    if (refresh === undefined || refresh.expires <= world.clock.now()) {
      throw grantError('Unknown or invalid refresh token.');
    }
    checkClient(world, refresh.consent.client, params);
    refreshes.delete(value);
    world.tokens.revoke(refresh.access.value);
    return issue(refresh.consent);
  };

  return {
    describe(query) {
      const { app, redirectUri, scope, idOrganization } = readAsk(world, query);
      return {
        kind: 'oauth2',
        name: app.name,
        scopes: scope.split(' '),
        redirectUri,
        redirectUriAllowed: mayReturnTo(app, redirectUri),
        idOrganization: idOrganization ?? null,
      };
    },
    decide(query, allow, idMember) {
      const { app, client, redirectUri, scope, state, challenge, idOrganization } = readAsk(world, query);
      if (!mayReturnTo(app, redirectUri)) throw requestError('The redirect_uri is not registered.');
      const target = new URL(redirectUri);
      if (allow) {
        const code = randomHex(48);
        const expires = world.clock.now() + codeLifetime;
        codes.set(code, { client, redirectUri, scope, idMember, idOrganization, challenge, expires });
        target.searchParams.set('code', code);
      } else {
        target.searchParams.set('error', 'access_denied');
      }
      if (state !== undefined) target.searchParams.set('state', state);
      return { redirect: target.href };
    },
    async exchange(params) {
      if (params.grant_type === 'authorization_code') return byCode(params);
      if (params.grant_type === 'refresh_token') return byRefresh(params);
      throw new Refusal(400, { error: 'unsupported_grant_type' });
    },
    reset() {
      codes.clear();
      refreshes.clear();
    },
  };
}

function readAsk(world: World, query: URLSearchParams): Ask {
  const client = query.get('client_id') ?? '';
  const redirectUri = query.get('redirect_uri') ?? '';
  const scope = (query.get('scope') ?? '').split(/\s+/).filter((word) => word !== '');
  const challenge = query.get('code_challenge') ?? '';
  if (client === '') throw requestError('There is no client_id.');
  if (!URL.canParse(redirectUri)) throw requestError('There is no redirect_uri.');
  if (query.get('response_type') !== 'code') throw requestError('The response_type is not code.');
  if (scope.length === 0 || scope.some((word) => !Object.hasOwn(meanings, word))) {
    throw new Refusal(400, { error: 'invalid_scope' });
  }
  if (challenge === '' || query.get('code_challenge_method') !== 'S256') throw requestError('PKCE is required.');
  const workspace = /^ari:cloud:trello::workspace\/([0-9a-f]{24})$/.exec(query.get('resource') ?? '')?.[1];
  return {
    app: world.appOf(client),
    client,
    redirectUri,
    scope: scope.join(' '),
    state: query.get('state') ?? undefined,
    challenge,
    idOrganization: workspace,
  };
}

function checkClient(world: World, client: string, params: Readonly<Record<string, unknown>>): void {
  const secret = world.appOf(client).clientSecret;
  if (params.client_id !== client || (secret !== undefined && params.client_secret !== secret)) {
    throw new Refusal(401, { error: 'invalid_client' });
  }
}

/** The challenge that belongs to a verifier (RFC 7636, S256). */
async function challengeOf(verifier: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

const requestError = (description: string): Refusal =>
  new Refusal(400, { error: 'invalid_request', error_description: description });

const grantError = (description: string): Refusal =>
  new Refusal(400, { error: 'invalid_grant', error_description: description });
