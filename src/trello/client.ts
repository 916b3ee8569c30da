import type { Call, RawAnswer, Read } from './call.ts';
import { readAnswer } from './entries.ts';
import { refusal, TrelloError } from './errors.ts';
import { type Pace, routeOf, type Turn, type Urgency } from './pace.ts';

/** Whom a request speaks for. */
export interface Credentials {
  /** The API key that the token belongs to; null for a token of OAuth 2.0, which stands alone. */
  readonly key: string | null;
  readonly token: string;
}

export interface Client {
  /** Sends one call and parses its answer. Rejects with a TrelloError, or with the signal's reason. */
  send<T>(call: Call<T>, options?: SendOptions): Promise<T>;
  /** As `send`, and sends again what was lost or refused on the way: reading twice does no harm. */
  read<T>(call: Read<T>, options?: SendOptions): Promise<T>;
  /** Sends a request that changes nothing, and gives the answer as it came, a refusal too. */
  ask(call: Pick<Call, 'path' | 'query'>): Promise<RawAnswer>;
}

export interface SendOptions {
  readonly urgency?: Urgency;
  readonly signal?: AbortSignal;
  /** Speaks for somebody else than usual: for whoever has just agreed to it, and is not known yet. */
  readonly as?: Credentials;
}

export interface ClientOptions {
  /** Where Trello's API is, without `/1`. */
  readonly origin: string;
  /** Whom requests speak for; null when nobody is signed in, or has not allowed what a request of this method does. */
  readonly credentials: (method: Call['method']) => Promise<Credentials | null>;
  readonly pace: Pace;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Hears how many entries of an answer could not be read, and are missing from what is resolved with. */
  readonly onLeftOut?: (count: number) => void;
}

/** What of a call travels. */
type Wanted = Omit<Call, 'answer'>;

/** How often a read is tried in all. */
const readTries = 3;

/** The only place that talks to Trello's REST API. */
export function createClient({ origin, credentials, pace, fetch, onLeftOut }: ClientOptions): Client {
  async function answerTo(call: Wanted, { urgency = 'interactive', signal, as }: SendOptions = {}): Promise<RawAnswer> {
    const who = as ?? (await credentials(call.method));
    if (!who) throw new TrelloError('unauthorized', 0, 'no token', false);
    const turn = await pace.turn(urgency, signal, routeOf(call.path));
    return exchange(request(origin, call, who, signal), turn, signal);
  }

  async function send<T>(call: Call<T>, options?: SendOptions): Promise<T> {
    const { status, body } = await answerTo(call, options);
    if (status < 200 || status > 299) throw refusal(status, body);
    const { answer, leftOut } = parse(call, status, body);
    if (leftOut > 0) onLeftOut?.(leftOut);
    return answer;
  }

  async function exchange(request: Request, turn: Turn, signal?: AbortSignal): Promise<RawAnswer> {
    try {
      const response = await fetch(request);
      turn.answered(response);
      const left = response.headers.get('x-rate-limit-api-token-remaining');
      return { status: response.status, body: await response.text(), left: left === null ? null : Number(left) };
    } catch {
      turn.answered({ status: 0, headers: null });
      signal?.throwIfAborted();
      // Browsers tell nothing more: not sent, cut off, or an answer that Trello's edge gave without CORS headers.
      throw new TrelloError('offline', 0, 'no answer', true);
    }
  }

  return {
    send,
    ask: (call) => answerTo({ method: 'GET', ...call }),
    async read(call, options) {
      for (let tried = 1; ; tried++) {
        try {
          return await send(call, options);
        } catch (error) {
          const passing = error instanceof TrelloError && (error.maybeDone || error.kind === 'refused');
          if (!passing || tried === readTries) throw error;
        }
      }
    },
  };
}

/**
 * Key and token travel in the header, which Trello's CORS allows for every request: a URL ends up in logs and histories,
 * and a body is shown by the browser's tools (https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/).
 */
function request(origin: string, call: Wanted, { key, token }: Credentials, signal?: AbortSignal): Request {
  const query = new URLSearchParams(call.query).toString();
  const headers: Record<string, string> = {
    Accept: 'application/json',
    Authorization: key === null ? `Bearer ${token}` : `OAuth oauth_consumer_key="${key}", oauth_token="${token}"`,
  };
  if (call.body) headers['Content-Type'] = 'application/json';
  return new Request(`${origin}/1${call.path}${query && `?${query}`}`, {
    method: call.method,
    headers,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    ...(call.body && { body: JSON.stringify(call.body) }),
    ...(signal && { signal }),
  });
}

function parse<T>(call: Call<T>, status: number, body: string): { readonly answer: T; readonly leftOut: number } {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new TrelloError('unexpected', status, `The answer to ${call.method} ${call.path} is not JSON.`, true);
  }
  const { read, leftOut } = readAnswer(call.answer, json);
  if (read.success) return { answer: read.data, leftOut };
  const where = read.error.issues[0]?.path.join('.') ?? '';
  throw new TrelloError(
    'unexpected',
    status,
    `The answer to ${call.method} ${call.path} has no usable "${where}".`,
    true,
  );
}
