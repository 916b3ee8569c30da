import type { Emulator } from './contract.ts';

export const key = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // The test knows what it asked for.
  // biome-ignore lint/suspicious/noExplicitAny: answers are checked by what the test expects of them
  readonly body: any;
}

/** A client of the API for tests: sends JSON, never throws for a status. */
export interface Talk {
  readonly token: string;
  (method: string, path: string, body?: unknown): Promise<Answer>;
}

export interface Caller {
  /** Whose token; the person of the first board when absent. */
  readonly idMember?: string;
  readonly scope?: string;
  readonly expiration?: string;
}

export function talkTo(emulator: Emulator, idBoard: string, caller: Caller = {}): Talk {
  const token = emulator.grant({
    key,
    idMember: caller.idMember ?? emulator.personOf(idBoard).id,
    ...(caller.scope === undefined ? {} : { scope: caller.scope }),
    ...(caller.expiration === undefined ? {} : { expiration: caller.expiration }),
  });
  return Object.assign(talkAs(emulator, `OAuth oauth_consumer_key="${key}", oauth_token="${token}"`), { token });
}

export function talkAs(emulator: Emulator, authorization?: string) {
  return async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const headers = {
      ...(authorization === undefined ? {} : { authorization }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return read(await emulator.fetch(new Request(`https://trello.com/1${path}`, init)));
  };
}

export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, headers: response.headers, text, body: json ? JSON.parse(text) : text };
}
