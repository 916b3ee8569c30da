/**
 * The page Trello returns to with the token, or with a refusal, in its hash. Its own three lines instead of the library's:
 * the library would make a token of a refusal, and leave a copy in this browser's storage.
 */
import { isToken } from './host/auth.ts';

const answer = new URLSearchParams(window.location.hash.slice(1)).get('token');
window.history.replaceState(null, '', window.location.pathname);
const opener: Window | null = window.opener;
if (opener) {
  // An empty answer is how Trello's client learns of a refusal.
  opener.postMessage(isToken(answer) ? answer : '', window.location.origin);
  window.setTimeout(() => window.close(), 200);
}
