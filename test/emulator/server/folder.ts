import { isPage, notFound, staticFile } from './static.ts';

const LIBRARY = /(?:https?:)?\/\/(?:p\.trellocdn\.com|(?:www\.)?trello\.com)\/power-up(?:\.min)?\.js/g;

/** A folder with somebody's static Power-Up, unmodified but for the address of Trello's library in its pages. */
export function serveFolder(folder: string, origin: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    const file = await staticFile(folder, pathname);
    if (!file) return notFound(pathname);
    const body = isPage(file) ? file.body.toString('utf8').replace(LIBRARY, `${origin}/power-up.local.js`) : file.body;
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
      headers: { 'content-type': file.type, 'cache-control': 'no-cache', 'access-control-allow-origin': '*' },
    });
  };
}
