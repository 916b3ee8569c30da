import type { LogEntry } from '../contract.ts';

/** Path and query of a request without what is secret in them: key, token and codes. */
export function loggedPath(url: URL): string {
  const query = new URLSearchParams(url.search);
  for (const secret of ['key', 'token', 'oauth_consumer_key', 'oauth_token']) query.delete(secret);
  const path = url.pathname.replace(/(\/tokens\/)[^/]+/, '$1…');
  const rest = query.toString().replace(/ATTA[0-9a-fA-F]+/g, '…');
  return rest === '' ? path : `${path}?${rest}`;
}

export interface Log {
  readonly entries: readonly LogEntry[];
  add(entry: LogEntry): void;
  clear(): void;
}

export function createLog(): Log {
  const entries: LogEntry[] = [];
  return {
    entries,
    add: (entry) => entries.push(entry),
    clear: () => entries.splice(0),
  };
}
