const ALLOWED = /^(?:https?:\/\/|data:image\/(?:png|jpg|jpeg|gif|svg\+xml);base64,)/i;

/** The first `url` in the answer that Trello would not accept; one is enough to discard the whole answer. */
export function badUrl(value: unknown): string | undefined {
  if (Array.isArray(value)) return first(value.map(badUrl));
  if (typeof value !== 'object' || value === null) return undefined;
  return first(
    Object.entries(value).map(([key, child]) =>
      key === 'url' && typeof child === 'string' && !ALLOWED.test(child) ? child : badUrl(child),
    ),
  );
}

/** Whether an address is one of a web page, that is neither a script nor data. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** Whether an icon may stand in a style sheet. */
export function isIcon(url: string): boolean {
  return ALLOWED.test(url) && !/['"]/.test(url);
}

function first(found: readonly (string | undefined)[]): string | undefined {
  return found.find((url) => url !== undefined);
}
