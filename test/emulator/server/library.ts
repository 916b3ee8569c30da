import { readFile } from 'node:fs/promises';

const DEFAULTS = ['https://api.trello.com', 'https://trello.com', 'https://auth.atlassian.com'];

/**
 * Trello's client library, or what stands in for it. It talks to `https://trello.com` unless a page tells it otherwise;
 * with `home`, its defaults are this Trello instead, for Power-Ups that know of no other.
 */
export async function libraryResponse(file: string, home?: string): Promise<Response> {
  const source = await readFile(file, 'utf8');
  const text = home === undefined ? source : DEFAULTS.reduce((all, origin) => all.replaceAll(origin, home), source);
  return new Response(text, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
    },
  });
}
