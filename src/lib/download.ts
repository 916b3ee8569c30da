/** A file that was offered to a person. */
export interface Offered {
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

/** Dispatched on the document when a file was offered, with it as `detail`. */
export const offered = 'muster:offered';

/**
 * Offers a text as a file. A frame is not told when it may download nothing: so the page hears of each file too, and can offer
 * it in another way (https://html.spec.whatwg.org/multipage/browsers.html#sandboxed-downloads-browsing-context-flag).
 */
export function download(name: string, text: string, type = 'application/json'): void {
  // Without this mark, Excel reads another alphabet than was written.
  const url = addressOf(type === 'text/csv' ? `\uFEFF${text}` : text, type);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  document.dispatchEvent(new CustomEvent<Offered>(offered, { detail: { name, text, type } }));
}

/** An address of the text, for a minute. */
export function addressOf(text: string, type: string): string {
  const url = URL.createObjectURL(new Blob([text], { type }));
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return url;
}
