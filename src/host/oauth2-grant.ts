import { oneAtATime } from '../lib/one-at-a-time.ts';
import { record } from '../lib/record.ts';
import { type Grant, numberOf, type OAuth2Data, type PrivateData, type Scope, textOf } from './grant.ts';

/** The scopes of OAuth 2.0 that Muster asks for (https://developer.atlassian.com/cloud/trello/guides/rest-api/oauth2/). */
export const oauth2Scopes: Readonly<Record<Scope, readonly string[]>> = {
  read: ['read:board:trello'],
  write: ['read:board:trello', 'write:board:trello'],
};

/** Trello's client keeps the tokens here, in the member's own data of the workspace. */
const key = 'oauth2';
/** A token is renewed so long, in ms, before it ends: a request that is under way must still find it good. */
const margin = 5 * 60_000;
/** Trello's client reckons with so long, in ms, for refresh tokens. */
const refreshable = 90 * 24 * 60 * 60_000;
/** How long Trello's access tokens are good where an answer does not say. */
const usual = 60 * 60;

/** The member's grant of the workspace, as it is kept. */
export async function oauth2Grant(data: PrivateData): Promise<Grant | null> {
  const kept = record(record(await data.get('organization', 'private'))[key]);
  const token = textOf(kept.accessToken);
  if (!token || (numberOf(kept.refreshExpireTime) ?? Number.POSITIVE_INFINITY) < Date.now()) return null;
  return { token, scope: scopeIn(kept.scopes), owner: textOf(kept.owner), until: numberOf(kept.expireTime) };
}

/** Keeps it as Trello's client does, and whose it is. */
export async function keepOAuth2(data: OAuth2Data, { token, scope, owner, until }: Grant): Promise<void> {
  await data.set('organization', 'private', key, {
    accessToken: token,
    expireTime: until,
    refreshExpireTime: Date.now() + refreshable,
    scopes: scope ? oauth2Scopes[scope] : [],
    owner,
  });
}

export async function forgetOAuth2(data: OAuth2Data): Promise<void> {
  await data.remove('organization', 'private', key);
}

/** What Trello answers to a code or a renewal. */
export function grantIn(answer: unknown, before: Pick<Grant, 'scope' | 'owner'>): Grant | null {
  const { access_token, expires_in, scope } = record(answer);
  const token = textOf(access_token);
  if (!token) return null;
  const said = textOf(scope);
  return {
    token,
    scope: said ? scopeIn(said.split(' ')) : before.scope,
    owner: before.owner,
    until: Date.now() + (numberOf(expires_in) ?? usual) * 1_000,
  };
}

/**
 * The grant, its token renewed where it is about to end or was refused. All windows of this browser ask at about the same
 * time, and a refresh token is good for one use: the first of them renews, the others take what it got. Trello's own client
 * waits until the token has ended, asks once for each window, and forgets the sign-in when one of them fails.
 */
export async function freshOAuth2(data: OAuth2Data, refused?: string): Promise<Grant | null> {
  const kept = await oauth2Grant(data);
  if (!kept || isGood(kept, refused)) return kept;
  return oneAtATime('muster-renew', async () => {
    const now = await oauth2Grant(data);
    if (!now || isGood(now, refused)) return now;
    let answer: unknown;
    try {
      answer = await data.refresh();
    } catch (error) {
      // It is good for a little longer, and what is wrong may pass.
      if (now.token !== refused && now.until !== null && now.until > Date.now()) return now;
      throw error;
    }
    const renewed = grantIn(answer, now);
    if (renewed) await keepOAuth2(data, renewed);
    else await forgetOAuth2(data);
    return renewed;
  });
}

function isGood({ token, until }: Grant, refused?: string): boolean {
  return token !== refused && (until === null || until - margin > Date.now());
}

function scopeIn(scopes: unknown): Scope | null {
  if (!Array.isArray(scopes) || scopes.length === 0) return null;
  return oauth2Scopes.write.every((scope) => scopes.includes(scope)) ? 'write' : 'read';
}
