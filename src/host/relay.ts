import type { OAuth2Data } from './grant.ts';

/** What a worker wants of Trello's client, which only the page that keeps the worker has. */
export interface FromWorker {
  readonly id: number;
  readonly verb: keyof OAuth2Data;
  readonly args: readonly unknown[];
}

/** The answer of Trello's client that it could not do it. */
export const failed = 'muster-failed';

/** The same to the worker as Trello's client is to a page; `answers` is called with what the page says. */
export function relayed(post: (message: FromWorker) => void): {
  readonly data: OAuth2Data;
  readonly answer: (id: number, value: unknown) => void;
} {
  const waiting = new Map<number, (value: unknown) => void>();
  let asked = 0;
  const ask = (verb: FromWorker['verb'], ...args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      const id = asked++;
      waiting.set(id, (value) =>
        value === failed ? reject(new Error(`Trello's page did not do it: ${verb}`)) : resolve(value),
      );
      post({ id, verb, args });
    });
  return {
    data: {
      get: (...args) => ask('get', ...args),
      set: async (...args) => void (await ask('set', ...args)),
      remove: async (...args) => void (await ask('remove', ...args)),
      refresh: () => ask('refresh'),
    },
    answer(id, value) {
      waiting.get(id)?.(value);
      waiting.delete(id);
    },
  };
}
