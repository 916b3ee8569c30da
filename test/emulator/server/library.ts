import { readFile } from 'node:fs/promises';

const DEFAULTS = ['https://api.trello.com', 'https://trello.com', 'https://auth.atlassian.com'];

/** Trello's client library, or what stands in for it. It talks to `https://trello.com` unless a page tells it otherwise. */
export interface Library {
  /** As it is. */
  readonly original: string;
  /** With this Trello as its default, for Power-Ups that know of no other. */
  readonly local: string;
}

export async function readLibrary(file: string, origin: string): Promise<Library> {
  const original = await readFile(file, 'utf8');
  return { original, local: DEFAULTS.reduce((text, real) => text.replaceAll(real, origin), original) };
}

export function scriptResponse(text: string): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
    },
  });
}
