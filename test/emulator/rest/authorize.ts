import { type App, mayReturnTo } from './apps.ts';
import type { Json } from './json.ts';
import { Refusal } from './refusal.ts';
import { isExpiration, lifetimeOf, readScopes, type Scope } from './tokens.ts';
import type { World } from './world.ts';

/** What an app asks a member for at `/1/authorize`. */
interface Request {
  readonly app: App;
  readonly key: string;
  readonly name: string;
  readonly scopes: ReadonlySet<Scope>;
  readonly expiration: string;
  readonly callback: 'fragment' | 'postMessage';
  readonly returnUrl: string | undefined;
}

/**
 * Checks the parameters of `/1/authorize`
 * (https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/#authorizing-a-client).
 */
function readRequest(world: World, query: URLSearchParams): Request {
  const key = query.get('key') ?? '';
  if (!/^[0-9a-f]{32}$/.test(key)) throw new Refusal(400, 'invalid key');
  const scopes = readScopes(query.get('scope') || 'read');
  if (scopes === undefined) throw new Refusal(400, 'invalid value for scope');
  const expiration = query.get('expiration') || '30days';
  if (!isExpiration(expiration)) throw new Refusal(400, 'invalid value for expiration');
  const callback = query.get('callback_method') || 'fragment';
  if (callback !== 'fragment' && callback !== 'postMessage')
    throw new Refusal(400, 'invalid value for callback_method');
  const app = world.appOf(key);
  const returnUrl = query.get('return_url') || undefined;
  return { app, key, name: query.get('name') || app.name, scopes, expiration, callback, returnUrl };
}

/** The request as the page with *Allow* and *Deny* needs it. */
export function describeRequest(world: World, query: URLSearchParams): Json {
  const { app, name, scopes, expiration, callback, returnUrl } = readRequest(world, query);
  return {
    kind: 'token',
    name,
    scopes: legacyScopes.filter((scope) => scopes.has(scope)),
    expiration,
    callbackMethod: callback,
    returnUrl: returnUrl ?? null,
    returnUrlAllowed: returnUrl === undefined || mayReturnTo(app, returnUrl),
  };
}

const legacyScopes: readonly Scope[] = ['read', 'write', 'account'];

/**
 * What follows from pressing *Allow* or *Deny*: the address to go to with the token or the refusal in the fragment, a
 * message for the window that asked, or the token alone for a page that shows it.
 */
export function decideRequest(world: World, query: URLSearchParams, allow: boolean, idMember: string): Json {
  const { app, key, name, scopes, expiration, callback, returnUrl } = readRequest(world, query);
  if (returnUrl !== undefined && !mayReturnTo(app, returnUrl)) throw new Refusal(400, 'Invalid return_url');
  const token = allow
    ? world.tokens.grant({ key, identifier: name, idMember, scopes, lifetime: lifetimeOf(expiration) }).value
    : '';
  if (returnUrl === undefined) return allow ? { token } : { error: 'token request rejected' };
  const { origin } = new URL(returnUrl);
  if (callback === 'postMessage') return { token, postMessageTo: origin };
  const refusal = allow ? '' : '&error=token%20request%20rejected';
  return { redirect: `${returnUrl.replace(/#.*$/s, '')}#token=${token}${refusal}` };
}
