import { at } from './place.ts';

/** An answer that is not a success. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Requests of Trello's own web page: on behalf of a person, without key and token. */
export interface Api {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: object): Promise<T>;
  put<T>(path: string, body?: object): Promise<T>;
  delete(path: string): Promise<void>;
}

export function createApi(idMember: () => string | undefined): Api {
  const send = async (method: string, path: string, body?: object) => {
    const headers = new Headers();
    const member = idMember();
    if (member !== undefined) headers.set('x-emulator-member', member);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const response = await fetch(at(path), { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await response.text();
    if (!response.ok) throw new ApiError(response.status, text);
    return text === '' ? undefined : JSON.parse(text);
  };
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    delete: (path) => send('DELETE', path),
  };
}
