/**
 * The page Trello returns to: with a token or a refusal in its hash (API key), with a code or a refusal in its query
 * (OAuth 2.0). Its own few lines instead of the library's: the library would make a token of a refusal and leave a copy in
 * this browser's storage, and would not tell of a refused code.
 */
import { isToken } from './host/grant.ts';

const { hash, search, pathname, origin } = window.location;
const token = new URLSearchParams(hash.slice(1)).get('token');
const code = new URLSearchParams(search).get('code');
// Neither stays in the history of this browser.
window.history.replaceState(null, '', pathname);

// What Trello's client puts into the window that asks, for OAuth 2.0.
const opener: (Window & { authorize?: (code: string) => void }) | null = window.opener;
if (opener) {
  if (code) opener.authorize?.(code);
  // An empty answer is how the page that asked learns of a refusal.
  opener.postMessage(code ? 'code' : isToken(token) ? token : '', origin);
  window.setTimeout(() => window.close(), 200);
}
