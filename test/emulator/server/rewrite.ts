/** The API key of everything that talks to the emulated Trello. */
export const KEY = '0f0e0d0c0b0a09080706050403020100';

/** The client of OAuth 2.0 of Muster there. */
export const CLIENT = 'muster-client-of-oauth-2';

/** What a page has to be told about the Trello it runs in. */
export interface Home {
  /** Where the emulated Trello is: an origin, or an address below one. */
  readonly origin: string;
  /** The API key that the emulated Trello knows the Power-Up by. */
  readonly key: string;
  /** The client of OAuth 2.0, where people are to sign in with that. */
  readonly client?: string;
}

const LIBRARY = 'https://p.trellocdn.com/power-up.min.js';
/** Trello as content security policies name it. */
export const TRELLO = /https:\/\/(?:api\.trello\.com|trello\.com|p\.trellocdn\.com)/g;
const CONFIG = /(<meta\s+name="muster:config"\s+content=)(?:"([^"]*)"|'([^']*)')/;

/** The page with the addresses of the emulated Trello in place of the real ones. */
export function rewritePage(html: string, home: Home): string {
  return html
    .replaceAll(LIBRARY, `${home.origin}/power-up.min.js`)
    .replace(CONFIG, (_all, start: string, double?: string, single?: string) => {
      const config: unknown = JSON.parse(unescapeHtml(double ?? single ?? '{}'));
      const { origin, key, client } = home;
      const trello = { key, ...(client !== undefined && { client }), api: origin, trello: origin, consent: origin };
      const here = { ...(config as object), ...trello };
      return `${start}"${escapeHtml(JSON.stringify(here))}"`;
    })
    .replace(/(<meta\s+http-equiv="Content-Security-Policy"\s+content=)("[^"]*")/gi, (_all, start: string, policy) => {
      return start + policy.replace(TRELLO, new URL(home.origin).origin);
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
