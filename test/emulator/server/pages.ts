import { headersFor, parseHeaders } from './headers.ts';
import { readFolder } from './memory.ts';
import { isPage, notFound } from './static.ts';

/** What a page has to be told about the Trello it runs in. */
export interface Home {
  /** Where the emulated Trello is. */
  readonly origin: string;
  /** The API key that the emulated Trello knows the Power-Up by. */
  readonly key: string;
}

const LIBRARY = 'https://p.trellocdn.com/power-up.min.js';
const TRELLO = /https:\/\/(?:api\.trello\.com|trello\.com|p\.trellocdn\.com)/g;
const CONFIG = /(<meta\s+name="muster:config"\s+content=)(?:"([^"]*)"|'([^']*)')/;

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

/** The page with the addresses of the emulated Trello in place of the real ones. */
export function rewritePage(html: string, home: Home): string {
  return html
    .replaceAll(LIBRARY, `${home.origin}/power-up.min.js`)
    .replace(CONFIG, (_all, start: string, double?: string, single?: string) => {
      const config: unknown = JSON.parse(unescapeHtml(double ?? single ?? '{}'));
      const here = { ...(config as object), key: home.key, api: home.origin, trello: home.origin };
      return `${start}"${escapeHtml(JSON.stringify(here))}"`;
    })
    .replace(/(<meta\s+http-equiv="Content-Security-Policy"\s+content=)("[^"]*")/gi, (_all, start: string, policy) => {
      return start + policy.replace(TRELLO, home.origin);
    });
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&quot;|&#34;|&#x22;/g, '"')
    .replace(/&#39;|&#x27;|&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
