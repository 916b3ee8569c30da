/**
 * Trello refuses more than 100 requests of a token in any 10 seconds, 300 of an API key, and 100 about members in 900
 * seconds (https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits/), and locks a key out that is
 * refused too often. So every request waits for its turn, and the pace is kept ahead of the limits.
 *
 * A window slides over the turns of the last 10 seconds: the next one is free when the turn `cap` turns ago is a window
 * old. People waiting for an answer go before bulk work, which has a lower cap, so that there is always room for them.
 * A person has many contexts at once (pages, workers, tabs) and one token. They have no leader: each announces its turns
 * and answers on a channel, everybody counts those of everybody, and who comes asks for the turns it missed. Contexts
 * that take a turn before they hear of each other's overrun the cap by one turn each, for which the cap leaves room.
 * How much of the key is one's own, where many people share it, is found out by the share (pace-share.ts).
 */
import { limit, type PaceChannel, type PaceMessage, readMessage } from './pace-channel.ts';
import { type Answer, createShare, type Limit } from './pace-share.ts';

export interface Pace {
  /** Resolves when one more request may be sent. Rejects with the signal's reason. */
  turn(urgency: Urgency, signal?: AbortSignal, route?: Route): Promise<Turn>;
  /** How long, in ms, until the last of so many more bulk requests may be sent, as things stand. */
  forecast(count: number): number;
}

/** Leave to send one request. */
export interface Turn {
  /** To be told what became of it; without an answer, status 0. */
  answered(answer: { readonly status: number; readonly headers: Headers | null }): void;
}

export type Urgency = 'interactive' | 'bulk';

/** Routes with a limit of their own. */
export type Route = 'members' | 'other';

export const routeOf = (path: string): Route => (/^\/(search\/)?members\b/.test(path) ? 'members' : 'other');

export interface Clock {
  /** Milliseconds. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

export interface PaceOptions {
  /** What a token is granted in a window. Where headers tell another limit or window, all is scaled by that. */
  readonly limit: number;
  readonly windowMs: number;
  /** Turns in a window: 80 of 100 leave room for what else uses the token, and for contexts that collide. */
  readonly cap: number;
  readonly bulkCap: number;
  /** Turns about members, in so many windows. */
  readonly membersCap: number;
  readonly membersWindows: number;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  /** To the other contexts of the same person. */
  readonly channel?: PaceChannel;
}

export const trelloPace: PaceOptions = {
  limit: 100,
  windowMs: 10_000,
  cap: 80,
  bulkCap: 72,
  membersCap: 80,
  membersWindows: 90,
  clock: realClock,
  random: Math.random,
};

const never = Number.NEGATIVE_INFINITY;
/** The longest pause after a refusal, in windows. */
const longestPause = 12;
/** Time for the others to answer somebody who has just come, in ms. */
const settling = 30;
/** Time for the others to hear of a turn, in ms. */
const delivery = 5;

interface Waiting {
  readonly urgency: Urgency;
  readonly route: Route;
  readonly go: () => void;
}

export function createPace(options: PaceOptions = trelloPace): Pace {
  const { clock, random, channel } = options;
  /** The turns of all contexts that count for a limit, the oldest first. A random fraction tells equal ones apart. */
  let turns: number[] = [];
  let members: number[] = [];
  let waiting: Waiting[] = [];
  let { windowMs } = options;
  let scale = 1;
  let heldUntil = channel ? clock.now() + settling : never;
  let refusals = 0;
  let company = false;
  let wakeAt = Number.POSITIVE_INFINITY;
  const cap = (urgency: Urgency) =>
    Math.max(1, Math.floor(scale * (urgency === 'bulk' ? options.bulkCap : options.cap)));
  const share = createShare(() => cap('bulk'));

  const forget = () => {
    const now = clock.now();
    turns = past(turns, now).filter((at) => at > now - 2 * windowMs);
    members = past(members, now).filter((at) => at > now - options.membersWindows * windowMs);
    heldUntil = Math.min(heldUntil, now + longestPause * windowMs);
  };

  const sent = () => turns.filter((at) => at > clock.now() - windowMs).length;

  function freeAt(urgency: Urgency, route: Route): number {
    const windows = options.membersWindows * windowMs;
    return Math.max(
      heldUntil,
      company ? (turns.at(-1) ?? never) + delivery : never,
      (turns.at(-cap(urgency)) ?? never) + windowMs,
      route === 'members' ? (members.at(-options.membersCap) ?? never) + windows : never,
      urgency === 'bulk' ? share.free(turns, windowMs) : never,
    );
  }

  /** Gives every turn that is free, and comes back when the next one is. */
  function serve(): void {
    forget();
    const now = clock.now();
    let soonest = Number.POSITIVE_INFINITY;
    for (const entry of waiting) {
      const at = freeAt(entry.urgency, entry.route);
      if (at > now) {
        soonest = Math.min(soonest, at);
        continue;
      }
      waiting = waiting.filter((other) => other !== entry);
      const turn = now + random();
      turns.push(turn);
      if (entry.route === 'members') members.push(turn);
      tell({ turns: [turn], members: entry.route === 'members' ? [turn] : [] });
      entry.go();
    }
    if (soonest >= wakeAt) return;
    wakeAt = soonest;
    void clock.sleep(Math.ceil(soonest - now)).then(() => {
      if (wakeAt === soonest) wakeAt = Number.POSITIVE_INFINITY;
      serve();
    });
  }

  function learn(answer: Answer): void {
    const { refused, token } = answer;
    const now = clock.now();
    if (token) {
      windowMs = token.windowMs;
      scale = token.max / options.limit;
    }
    // Refusals of the same moment are one.
    if (refused && now >= heldUntil) {
      const crowded = refusals === 0 && share.size() < cap('bulk');
      const pause = crowded ? windowMs / Math.max(1, share.size()) : windowMs * 2 ** Math.min(refusals, 3);
      heldUntil = now + pause * (0.5 + random());
      refusals += 1;
    } else if (!refused) refusals = 0;
    share.learn(answer, sent(), now, windowMs);
    serve();
  }

  const tell = (message: PaceMessage) => channel?.post(message);

  channel?.onMessage((message) => {
    const { came, turns: theirs = [], members: theirMembers = [], answer } = readMessage(message);
    company = true;
    const plausible = (at: number) => at < clock.now() + 1000;
    turns = merge(turns, theirs.filter(plausible));
    members = merge(members, theirMembers.filter(plausible));
    if (came) {
      forget();
      tell({ turns, members });
    }
    if (answer) learn(answer);
  });
  tell({ came: true });

  return {
    turn(urgency, signal, route = 'other') {
      return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const leave = () => {
          waiting = waiting.filter((other) => other !== entry);
          reject(signal?.reason);
        };
        const entry: Waiting = {
          urgency,
          route,
          go: () => {
            signal?.removeEventListener('abort', leave);
            resolve({
              answered({ status, headers }) {
                if (status === 0) return;
                const answer = { refused: status === 429, key: told(headers, 'key'), token: told(headers, 'token') };
                tell({ answer });
                learn(answer);
              },
            });
          },
        };
        signal?.addEventListener('abort', leave, { once: true });
        const bulk = waiting.findIndex((other) => other.urgency === 'bulk');
        waiting.splice(urgency === 'bulk' || bulk < 0 ? waiting.length : bulk, 0, entry);
        serve();
      });
    },
    forecast(count) {
      const now = clock.now();
      const most = Math.max(1, Math.floor(share.size()));
      const gap = share.gap(windowMs);
      const planned = turns.slice(-most);
      for (let left = count + waiting.length; left > 0; left--) {
        planned.push(
          Math.max(now, heldUntil, (planned.at(-most) ?? never) + windowMs, (planned.at(-1) ?? never) + gap),
        );
      }
      return count > 0 ? Math.max(0, (planned.at(-1) ?? now) - now) : 0;
    },
  };
}

/** Times in order, none of them to come: a clock that was set back would have everything wait for the time it came from. */
function past(times: readonly number[], now: number): number[] {
  return times.map((at) => (at > now + 1 ? now + (at % 1) : at)).sort((a, b) => a - b);
}

/** Both lists in order, each turn once. */
function merge(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}

/** The headers are not documented everywhere and may be hidden: without them, null. */
function told(headers: Headers | null, of: 'key' | 'token'): Limit | null {
  const number = (name: string) => Number(headers?.get(`x-rate-limit-api-${of}-${name}`) ?? Number.NaN);
  return limit({ max: number('max'), left: number('remaining'), windowMs: number('interval-ms') });
}
