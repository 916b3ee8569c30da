/**
 * Trello refuses more than 100 requests of a token, and 300 of an API key, in any 10 seconds
 * (https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits/), and locks a key out that is refused too
 * often. So the pace is kept ahead of the limits: a request waits for its turn until a full window has passed since
 * the turn `cap` requests before it. Turns of people waiting for an answer go before those of bulk work.
 */
export interface Pace {
  /** Resolves when one more request may be sent. Rejects with the signal's reason. */
  turn(urgency: Urgency, signal?: AbortSignal): Promise<void>;
  /** Trello refused: no turn before a full window has passed. */
  refused(): void;
}

export type Urgency = 'interactive' | 'bulk';

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
  readonly cap: number;
  readonly windowMs: number;
  readonly clock: Clock;
}

/** 80 of the 100 that Trello allows: head-room for what else uses the same token. */
export const trelloPace: PaceOptions = { cap: 80, windowMs: 10_000, clock: realClock };

interface Waiting {
  readonly urgency: Urgency;
  readonly go: () => void;
}

export function createPace({ cap, windowMs, clock }: PaceOptions = trelloPace): Pace {
  /** When the last `cap` turns were given, oldest first. */
  const given: number[] = [];
  const waiting: Waiting[] = [];
  let notBefore = 0;
  let serving = false;

  async function serve(): Promise<void> {
    if (serving) return;
    serving = true;
    while (waiting.length > 0) {
      const oldest = given.length < cap ? undefined : given[0];
      const free = Math.max(notBefore, oldest === undefined ? 0 : oldest + windowMs);
      const now = clock.now();
      if (free > now) {
        await clock.sleep(free - now);
        continue;
      }
      const urgent = waiting.findIndex(({ urgency }) => urgency === 'interactive');
      const [next] = waiting.splice(Math.max(urgent, 0), 1);
      given.push(now);
      if (given.length > cap) given.shift();
      next?.go();
    }
    serving = false;
  }

  return {
    turn(urgency, signal) {
      return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const entry: Waiting = {
          urgency,
          go: () => {
            signal?.removeEventListener('abort', leave);
            resolve();
          },
        };
        const leave = () => {
          waiting.splice(waiting.indexOf(entry), 1);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', leave, { once: true });
        waiting.push(entry);
        void serve();
      });
    },
    refused() {
      notBefore = clock.now() + windowMs;
    },
  };
}
