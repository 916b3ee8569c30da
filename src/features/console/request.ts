/** A request as a person writes it. */
import type { Method } from './routes.ts';

export interface Written {
  readonly method: Method;
  /** Below `/1`, with a leading slash. */
  readonly path: string;
  readonly params: readonly (readonly [name: string, value: string])[];
}

/** What is wrong with it, if anything is. */
export function flawOf({ path }: Written): 'path' | 'hole' | 'secret' | null {
  if (!/^\/[\w-]/.test(path) || /\s|\\|:\/\//.test(path)) return 'path';
  if (/[{}]/.test(path)) return 'hole';
  // Muster signs in by itself; a token in an address ends up in logs.
  return /[?&#](key|token)=/i.test(path) ? 'secret' : null;
}

/** The path with its ids encoded, and everything after a question mark as parameters. */
export function parts({ path, params }: Written): { path: string; query: Record<string, string> } {
  const [before = '', after = ''] = path.split('?', 2);
  const encoded = before
    .split('/')
    .map((part) => encodeURIComponent(decoded(part)))
    .join('/');
  const named = params.filter(([name]) => name.trim() !== '');
  const query = Object.fromEntries([
    ...new URLSearchParams(after),
    ...named.map(([name, value]) => [name.trim(), value]),
  ]);
  delete query.key;
  delete query.token;
  return { path: encoded, query };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** For a shell; key and token come from its environment. */
export function asCurl(written: Written): string {
  const { path, query } = parts(written);
  const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const isRead = written.method === 'GET';
  const search = isRead ? new URLSearchParams(query).toString() : '';
  return [
    `curl --request ${written.method}`,
    '--header "Authorization: OAuth oauth_consumer_key=\\"$TRELLO_KEY\\", oauth_token=\\"$TRELLO_TOKEN\\""',
    ...(isRead || Object.keys(query).length === 0
      ? []
      : ["--header 'Content-Type: application/json'", `--data ${quote(JSON.stringify(query))}`]),
    quote(`https://api.trello.com/1${path}${search && `?${search}`}`),
  ].join(' \\\n  ');
}

/** For a program; `key` and `token` are its variables. */
export function asFetch(written: Written): string {
  const { path, query } = parts(written);
  const isRead = written.method === 'GET';
  const search = isRead ? new URLSearchParams(query).toString() : '';
  const url = JSON.stringify(`https://api.trello.com/1${path}${search && `?${search}`}`);
  const body = isRead || Object.keys(query).length === 0 ? '' : `\n  body: JSON.stringify(${JSON.stringify(query)}),`;
  const type = body && `\n    'Content-Type': 'application/json',`;
  // Only written, never called: what Muster itself sends goes through its client.
  const call = 'fetch';
  return `await ${call}(${url}, {
  method: '${written.method}',
  headers: {
    Authorization: \`OAuth oauth_consumer_key="\${key}", oauth_token="\${token}"\`,${type}
  },${body}
});`;
}
