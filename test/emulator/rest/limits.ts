import type { Clock, Limits } from '../contract.ts';
import { Refusal } from './refusal.ts';

/** https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits/ */
export const trelloLimits: Limits = {
  windowMs: 10_000,
  tokenPerWindow: 100,
  keyPerWindow: 300,
  membersPerWindow: 100,
  lockOutAfter: 200,
};

/** Routes about members are counted over ninety windows: 900 seconds. */
const membersWindows = 90;

interface Window {
  readonly start: number;
  used: number;
}

interface Counter {
  /** Whether one more request is within the limit. */
  take(name: string, max: number, span: number): boolean;
  left(name: string, max: number, span: number): number;
}

export interface RateLimits {
  /** Counts a request; an answer when it is refused. */
  admit(request: { key: string | undefined; token: string | undefined; members: boolean }): Refusal | undefined;
  headers(request: { key: string | undefined; token: string | undefined; members: boolean }): Record<string, string>;
  set(limits: Partial<Limits>): void;
  readonly limits: Limits;
}

/** Counts requests in windows that begin with the first request in them. */
export function createRateLimits(clock: Clock, initial: Partial<Limits>): RateLimits {
  let limits: Limits = { ...trelloLimits, ...initial };
  let counter = createCounter(clock);

  return {
    get limits() {
      return limits;
    },
    set(change) {
      limits = { ...limits, ...change };
      counter = createCounter(clock);
    },
    admit({ key, token, members }) {
      const { windowMs } = limits;
      const refuse = (error: string, message: string): Refusal => {
        if (key !== undefined) counter.take(`refused ${key}`, limits.lockOutAfter, windowMs);
        return new Refusal(429, { error, message });
      };
      const locked = key !== undefined && counter.left(`refused ${key}`, limits.lockOutAfter, windowMs) === 0;
      if (locked || (key !== undefined && !counter.take(`key ${key}`, limits.keyPerWindow, windowMs))) {
        return refuse('API_KEY_LIMIT_EXCEEDED', 'Rate limit exceeded');
      }
      if (token !== undefined && !counter.take(`token ${token}`, limits.tokenPerWindow, windowMs)) {
        return refuse('API_TOKEN_LIMIT_EXCEEDED', 'Rate limit exceeded');
      }
      const asking = token ?? key;
      const span = windowMs * membersWindows;
      if (members && asking !== undefined && !counter.take(`members ${asking}`, limits.membersPerWindow, span)) {
        return refuse('RATE_LIMIT_EXCEEDED', 'Exceeded rate limit to /1/member');
      }
      return undefined;
    },
    headers({ key, token, members }) {
      const { windowMs, keyPerWindow, tokenPerWindow, membersPerWindow } = limits;
      const headers: Record<string, string> = {};
      const tell = (kind: string, max: number, name: string) => {
        headers[`x-rate-limit-${kind}-interval-ms`] = String(windowMs);
        headers[`x-rate-limit-${kind}-max`] = String(max);
        headers[`x-rate-limit-${kind}-remaining`] = String(counter.left(name, max, windowMs));
      };
      if (token !== undefined) tell('api-token', tokenPerWindow, `token ${token}`);
      if (key !== undefined) tell('api-key', keyPerWindow, `key ${key}`);
      if (members) {
        const left = counter.left(`members ${token ?? key}`, membersPerWindow, windowMs * membersWindows);
        headers['x-rate-limit-member-remaining'] = String(left);
      }
      return headers;
    },
  };
}

/** The headers above, which browsers hide unless they are named. */
export const exposedHeaders = [
  'x-rate-limit-api-key-interval-ms',
  'x-rate-limit-api-key-max',
  'x-rate-limit-api-key-remaining',
  'x-rate-limit-api-token-interval-ms',
  'x-rate-limit-api-token-max',
  'x-rate-limit-api-token-remaining',
  'x-rate-limit-member-remaining',
].join(', ');

function createCounter(clock: Clock): Counter {
  const windows = new Map<string, Window>();
  const current = (name: string, span: number): Window => {
    const now = clock.now();
    const open = windows.get(name);
    if (open !== undefined && now < open.start + span) return open;
    const fresh = { start: now, used: 0 };
    windows.set(name, fresh);
    return fresh;
  };
  return {
    take(name, max, span) {
      const window = current(name, span);
      if (window.used >= max) return false;
      window.used += 1;
      return true;
    },
    left: (name, max, span) => Math.max(0, max - current(name, span).used),
  };
}
