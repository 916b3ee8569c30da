/**
 * What a Power-Up's page may do. Trello does not publish its list; `sandbox=` in the board's address adds to it, to try
 * what a page does with `allow-modals` or `allow-downloads`, or with a minus takes away: `-allow-popups`.
 */
const USUAL = ['allow-scripts', 'allow-same-origin', 'allow-forms', 'allow-popups', 'allow-popups-to-escape-sandbox'];
const changed = new URLSearchParams(location.search).getAll('sandbox');
const SANDBOX = [...USUAL, ...changed].filter((token) => !token.startsWith('-') && !changed.includes(`-${token}`));

/** A frame with a page of a Power-Up, a direct child of Trello's page. */
export function openFrame(url: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', SANDBOX.join(' '));
  frame.allow = 'microphone; camera; clipboard-write';
  frame.title = title;
  frame.src = url;
  return frame;
}
