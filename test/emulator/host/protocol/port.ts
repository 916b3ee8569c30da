import { z } from 'zod';
import { type ErrorCode, type Item, Refusal } from './envelope.ts';

/** How long a Power-Up may take to answer. */
export const PATIENCE_MS = 5_000;

/** One page of a Power-Up, as the host talks to it. */
export interface Port {
  readonly window: Window;
  request(command: string, argument: object, patienceMs?: number): Promise<unknown>;
  respond(to: string, response: unknown): void;
  fail(to: string, error: unknown): void;
  /** The two messages that are not of the protocol: `'render'` and the theme. */
  post(message: unknown): void;
  /** Takes an answer to an earlier request. */
  settle(to: string, success: boolean, response: unknown): void;
  /** Learns where the page is; answers go nowhere else. */
  locate(origin: string): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  readonly timer: ReturnType<typeof setTimeout>;
}

const Failure = z.object({ code: z.string().optional(), message: z.string().optional() });

let requests = 0;

/** Opens the host's end of the conversation with a window. Messages of one turn travel together. */
export function openPort(window: Window): Port {
  const waiting = new Map<string, Waiting>();
  let queue: Item[] = [];
  let origin = '*';

  const flush = () => {
    const data = queue;
    queue = [];
    window.postMessage({ type: 'bulk', data }, origin);
  };
  const push = (item: Item) => {
    if (queue.length === 0) setTimeout(flush);
    queue.push(item);
  };

  return {
    window,
    request: (command, argument, patienceMs = PATIENCE_MS) =>
      new Promise((resolve, reject) => {
        requests += 1;
        const id = `host${requests}`;
        const giveUp = () => {
          waiting.delete(id);
          reject(new Refusal(undefined, `${command} took more than ${patienceMs} ms`));
        };
        waiting.set(id, { resolve, reject, timer: setTimeout(giveUp, patienceMs) });
        push({ type: 'request', data: { id, command, args: [argument] } });
      }),
    respond: (to, response) => push({ type: 'response', data: { to, success: true, response } }),
    fail: (to, error) => {
      const code = error instanceof Refusal ? error.code : undefined;
      const message = error instanceof Error ? error.message : String(error);
      push({ type: 'response', data: { to, success: false, response: { code, message } } });
    },
    post: (message) => window.postMessage(message, origin),
    settle: (to, success, response) => {
      const waiter = waiting.get(to);
      if (!waiter) return;
      waiting.delete(to);
      clearTimeout(waiter.timer);
      if (success) waiter.resolve(response);
      else waiter.reject(refusalOf(response));
    },
    locate: (where) => {
      if (where !== 'null') origin = where;
    },
  };
}

function refusalOf(response: unknown): Refusal {
  const failure = Failure.safeParse(response).data ?? {};
  return new Refusal(failure.code as ErrorCode | undefined, failure.message ?? 'no reason given');
}
