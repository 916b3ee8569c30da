import { headersFor, parseHeaders } from './headers.ts';
import { readFolder } from './memory.ts';
import { type Home, rewritePage, TRELLO } from './rewrite.ts';
import { isPage, notFound } from './static.ts';

/** Muster's built pages as a static host serves them, but pointing at the emulated Trello. */
export async function servePages(dist: string, home: Home): Promise<(request: Request) => Promise<Response>> {
  const files = await readFolder(dist);
  const rules = parseHeaders(files('/_headers')?.body.toString('utf8') ?? '');
  return async (request) => {
    const { pathname } = new URL(request.url);
    const file = files(pathname);
    if (!file) return notFound(pathname);
    const headers = headersFor(rules, pathname);
    headers.forEach((value, name) => {
      headers.set(name, value.replace(TRELLO, home.origin));
    });
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
    headers.set('content-type', file.type);
    return new Response(isPage(file) ? rewritePage(file.body.toString('utf8'), home) : new Uint8Array(file.body), {
      headers,
    });
  };
}
