import type { Access } from './call.ts';
import type { Params } from './params.ts';
import { Refusal } from './refusal.ts';
import type { Token } from './tokens.ts';
import type { World } from './world.ts';

/** Names the member whose browser Trello's own web client runs in; only pages of the same origin can send it. */
export const webClientHeader = 'x-emulator-member';

/** How a request says who asks. */
export interface Credentials {
  readonly key: string | undefined;
  readonly token: string | undefined;
  readonly bearer: string | undefined;
}

/**
 * Key and token from the query, the body or the `Authorization` header
 * (https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/).
 */
export function readCredentials(headers: Headers, params: Params): Credentials {
  const header = headers.get('authorization') ?? '';
  const quoted = (name: string): string | undefined => new RegExp(`${name}="([^"]*)"`).exec(header)?.[1];
  const sent = (name: string): string | undefined => {
    const value = params[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    key: /^OAuth\s/i.test(header) ? (quoted('oauth_consumer_key') ?? sent('key')) : sent('key'),
    token: /^OAuth\s/i.test(header) ? (quoted('oauth_token') ?? sent('token')) : sent('token'),
    bearer: /^Bearer\s+(\S+)/i.exec(header)?.[1],
  };
}

/** Who asks; refused when key or token are not what they claim to be. */
export function identify(world: World, { key, token, bearer }: Credentials): Access {
  if (bearer !== undefined)
    return holder(
      world,
      check(world.tokens.find(bearer), ({ bearer: kind }) => kind),
    );
  if (key !== undefined && !/^[0-9a-f]{32}$/.test(key)) throw new Refusal(401, 'invalid key');
  if (token === undefined) return { member: undefined, token: undefined, key };
  if (key === undefined) throw new Refusal(401, 'invalid key');
  return holder(
    world,
    check(world.tokens.find(token), (known) => known.key === key && !known.bearer),
  );
}

function check(token: Token | undefined, test: (token: Token) => boolean): Token {
  if (token === undefined || !test(token)) throw new Refusal(401, 'invalid token');
  return token;
}

function holder(world: World, token: Token): Access {
  const member = world.store.members.get(token.idMember);
  if (member === undefined) throw new Refusal(401, 'invalid token');
  return { member, token, key: token.key };
}

/** The member of Trello's own web client. */
export function webClient(world: World, idMember: string): Access {
  const member = world.store.members.get(idMember);
  if (member === undefined) throw new Refusal(401, 'invalid token');
  return { member, token: undefined, key: undefined };
}
