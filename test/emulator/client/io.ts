import { errorOf, refusalOf, unsupported } from './errors.ts';

interface Request {
  readonly id: string;
  readonly command: string;
  readonly args: readonly unknown[];
}

interface Response {
  readonly to: string;
  readonly success: boolean;
  readonly response?: unknown;
}

type Item =
  | { readonly type: 'request'; readonly data: Request }
  | { readonly type: 'response'; readonly data: Response };

export interface IoOptions {
  readonly targetOrigin: string;
  readonly secret: string | undefined;
  /** Answers a request of Trello; undefined when this page does not know the command. */
  readonly answer: (command: string, args: readonly unknown[], source: Window) => unknown;
  /** Hears what is not of the protocol. */
  readonly other?: (data: unknown) => void;
}

/** This page's end of the conversation with Trello. */
export interface Io {
  secret: string | undefined;
  request(command: string, ...args: unknown[]): Promise<unknown>;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function connect({ targetOrigin, secret, answer, other }: IoOptions): Io {
  const me = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => LETTERS[byte % LETTERS.length]).join('');
  const waiting = new Map<string, { command: string; resolve(value: unknown): void; reject(error: Error): void }>();
  const queues = new Map<Window, Item[]>();
  let count = 0;
  const io: Io = {
    secret,
    request: (command, ...args) =>
      new Promise((resolve, reject) => {
        count += 1;
        const id = me + count;
        waiting.set(id, { command, resolve, reject });
        push(window.parent, { type: 'request', data: { id, command, args } });
      }),
  };

  /** All that is said in one turn travels in one message. */
  function push(to: Window, item: Item): void {
    const queue = queues.get(to);
    if (queue) {
      queue.push(item);
      return;
    }
    const data = [item];
    queues.set(to, data);
    setTimeout(() => {
      queues.delete(to);
      to.postMessage({ type: 'bulk', secret: io.secret, data }, targetOrigin);
    });
  }

  async function respond({ id, command, args }: Request, source: Window): Promise<void> {
    try {
      const response = await answer(command, args, source);
      push(source, { type: 'response', data: { to: id, success: true, response } });
    } catch (error) {
      push(source, { type: 'response', data: { to: id, success: false, response: refusalOf(error) } });
    }
  }

  function settle({ to, success, response }: Response): void {
    const waiter = waiting.get(to);
    waiting.delete(to);
    if (success) waiter?.resolve(response);
    else waiter?.reject(errorOf(response as { code?: string; message?: string }, waiter.command));
  }

  window.addEventListener('message', ({ data, source }) => {
    if (source !== window.parent && data?.secret !== io.secret) return;
    const items: unknown[] = data?.type === 'bulk' && Array.isArray(data.data) ? data.data : [data];
    for (const item of items as Item[]) {
      if (item?.type === 'request') void respond(item.data, source as Window);
      else if (item?.type === 'response') settle(item.data);
      else if (source === window.parent) other?.(item);
    }
  });
  return io;
}

/** For commands nobody here knows. */
export function refuse(command: string): never {
  throw unsupported(command);
}
