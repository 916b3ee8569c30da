import type { Clock } from '../contract.ts';
import type { Ids } from './ids.ts';
import { randomHex } from './ids.ts';

/**
 * What a token may do. The key-and-token scopes are `read`, `write` and `account`
 * (https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/); those of OAuth 2.0 are translated.
 */
export type Scope = 'read' | 'write' | 'account' | 'membership' | 'workspace';

export interface Token {
  readonly id: string;
  readonly value: string;
  /** The API key, or the client of OAuth 2.0. */
  readonly key: string;
  readonly identifier: string;
  readonly idMember: string;
  readonly dateCreated: string;
  readonly dateExpires: string | null;
  readonly scopes: ReadonlySet<Scope>;
  /** Tokens of OAuth 2.0 are sent as `Bearer`, those of a Power-Up hold for one workspace only. */
  readonly bearer: boolean;
  readonly idOrganization: string | undefined;
}

const hour = 3_600_000;

const lifetimes: Readonly<Record<string, number | null>> = {
  '1hour': hour,
  '1day': 24 * hour,
  '30days': 30 * 24 * hour,
  never: null,
};

export const isExpiration = (value: string): boolean => Object.hasOwn(lifetimes, value);

/** The scopes in a comma list; nothing when one is unknown. */
export function readScopes(list: string): ReadonlySet<Scope> | undefined {
  const scopes = new Set<Scope>();
  for (const word of list.split(/[\s,]+/).filter((part) => part !== '')) {
    if (word !== 'read' && word !== 'write' && word !== 'account') return undefined;
    scopes.add(word);
  }
  if (scopes.has('write')) scopes.add('membership');
  if (scopes.has('read')) scopes.add('workspace');
  return scopes.size === 0 ? undefined : scopes;
}

export const allows = (token: Token, scope: Scope): boolean => token.scopes.has(scope);

interface Grant {
  key: string;
  identifier: string;
  idMember: string;
  scopes: ReadonlySet<Scope>;
  lifetime: number | null;
  bearer?: boolean;
  idOrganization?: string | undefined;
  /** Comes back on reset. */
  lasting?: boolean;
}

export interface Tokens {
  grant(grant: Grant): Token;
  /** A token that is known and has not expired. */
  find(value: string): Token | undefined;
  of(idMember: string): Token[];
  revoke(value: string): boolean;
  /** Those that are known, expired ones too. */
  all(): Token[];
  replace(tokens: readonly Token[]): void;
  /** Leaves the lasting ones only, also those revoked meanwhile. */
  reset(): void;
}

export const lifetimeOf = (expiration: string): number | null => lifetimes[expiration] ?? null;

export function createTokens(clock: Clock, ids: Ids): Tokens {
  const tokens = new Map<string, Token>();
  const lasting: Token[] = [];
  const valid = ({ dateExpires }: Token): boolean => dateExpires === null || Date.parse(dateExpires) > clock.now();
  return {
    grant({ lifetime, bearer = false, idOrganization, lasting: lasts = false, ...rest }) {
      const now = clock.now();
      const token: Token = {
        ...rest,
        id: ids.next(),
        value: bearer ? randomHex(80) : `ATTA${randomHex(72)}`,
        dateCreated: new Date(now).toISOString(),
        dateExpires: lifetime === null ? null : new Date(now + lifetime).toISOString(),
        bearer,
        idOrganization,
      };
      tokens.set(token.value, token);
      if (lasts) lasting.push(token);
      return token;
    },
    find(value) {
      const token = tokens.get(value);
      return token !== undefined && valid(token) ? token : undefined;
    },
    of: (idMember) => [...tokens.values()].filter((token) => token.idMember === idMember && valid(token)),
    revoke: (value) => tokens.delete(value),
    all: () => [...tokens.values()],
    replace(others) {
      tokens.clear();
      for (const token of others) tokens.set(token.value, token);
    },
    reset() {
      tokens.clear();
      for (const token of lasting) tokens.set(token.value, token);
    },
  };
}
