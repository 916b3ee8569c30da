import { record } from '../lib/record.ts';

/** How much of what a person can do Muster may do for them: read first, write when the first change is wanted. */
export type Scope = 'read' | 'write';

/** What a person agreed to. */
export interface Grant {
  readonly token: string;
  /** Null where it is not known: the token came from somewhere else than a consent that Muster asked for. */
  readonly scope: Scope | null;
  /** Id of the member it belongs to; null until Trello was asked. */
  readonly owner: string | null;
  /** When it ends, in ms; null where it does not, or where that is not known. */
  readonly until: number | null;
}

/** As much of the client's storage as tokens need: the private data of the member, which nobody else can read. */
export interface PrivateData {
  get(scope: 'member' | 'organization', visibility: 'private'): Promise<unknown>;
}

/** What tokens of OAuth 2.0 need of Trello's client. */
export interface OAuth2Data extends PrivateData {
  set(scope: 'organization', visibility: 'private', key: string, value: unknown): Promise<void>;
  remove(scope: 'organization', visibility: 'private', key: string): Promise<void>;
  /** Trello keeps the refresh token and makes a new access token; null when the person has to be asked again. */
  refresh(): Promise<unknown>;
}

/** What a grant is kept as beside the token, which Trello's client keeps by itself. */
interface Remark {
  /** The last letters of the token it is about: an older page of Muster may have put another in its place. */
  readonly of: string;
  readonly scope: Scope | null;
  readonly owner: string | null;
  readonly until: number | null;
}

/** What Trello's client calls the token, and Muster what it knows of it, in the member's private data. */
export const keyNames = { token: 'trello_token', remark: 'muster_grant' } as const;

/**
 * Whether this is a token at all: when consent was denied Trello comes back with `#token=&error=…`, of which its own
 * library makes a token "&error=…", and stores it.
 */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{32,200}$/.test(value);
}

/** The member's grant of an API key. */
export async function keyGrant(data: PrivateData): Promise<Grant | null> {
  const { [keyNames.token]: token, [keyNames.remark]: remark } = record(await data.get('member', 'private'));
  if (!isToken(token)) return null;
  const { of, scope, owner, until } = record(remark);
  if (of !== lastOf(token)) return { token, scope: null, owner: null, until: null };
  return { token, scope: scopeOf(scope), owner: textOf(owner), until: numberOf(until) };
}

/** What is kept of it beside the token. */
export function remarkOn({ token, scope, owner, until }: Grant): Remark {
  return { of: lastOf(token), scope, owner, until };
}

function lastOf(token: string): string {
  return token.slice(-6);
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function scopeOf(value: unknown): Scope | null {
  return value === 'read' || value === 'write' ? value : null;
}
