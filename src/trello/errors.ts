import { record } from '../lib/record.ts';

/**
 * What can go wrong between Muster and Trello, as far as a person can act on it:
 * - `offline`: Trello was not reached, or its answer was lost;
 * - `unauthorized`: the token is missing, revoked or expired;
 * - `forbidden`: this one thing is not allowed, or not there (Trello does not tell which);
 * - `refused`: too many requests;
 * - `unexpected`: Trello refused the request as such, failed, or answered something unreadable.
 */
export type TrelloErrorKind = 'offline' | 'unauthorized' | 'forbidden' | 'refused' | 'unexpected';

export class TrelloError extends Error {
  override readonly name = 'TrelloError';
  readonly kind: TrelloErrorKind;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /**
   * Whether Trello may have carried out the request all the same: true when the answer was lost or came from a
   * server in trouble. Only a request that is safe to repeat may then be sent again blindly.
   */
  readonly maybeDone: boolean;

  constructor(kind: TrelloErrorKind, status: number, message: string, maybeDone: boolean) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.maybeDone = maybeDone;
  }
}

/** Longest piece of an answer kept in an error. */
const quoted = 300;

/**
 * Trello's refusal as an error. Bodies are plain text for most, JSON for some
 * (https://developer.atlassian.com/cloud/trello/guides/rest-api/status-codes/).
 */
export function refusal(status: number, body: string): TrelloError {
  const message = said(body);
  if (status === 401) {
    // What it does not say of the token it says of this one thing: of the board, the card, a scope that was not asked for.
    const aboutToken = /invalid (token|key|app key)|expired/i.test(message);
    return new TrelloError(aboutToken ? 'unauthorized' : 'forbidden', status, message, false);
  }
  if (status === 403 || status === 404) return new TrelloError('forbidden', status, message, false);
  if (status === 429) return new TrelloError('refused', status, message, false);
  return new TrelloError('unexpected', status, message, status >= 500);
}

function said(body: string): string {
  try {
    const { message } = record(JSON.parse(body));
    if (message !== undefined) return String(message).slice(0, quoted);
  } catch {
    // Plain text, as documented.
  }
  return /^\s*</.test(body) ? '' : body.trim().slice(0, quoted);
}
