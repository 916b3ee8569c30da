/** An address relative to this page made absolute; whole addresses are left as they are. */
export function relativeUrl(url: string): string {
  return /^https?:\/\//.test(url) ? url : new URL(url, folder()).href;
}

/** Only what says itself that it is relative: `./icon.svg`. */
export function fromHere(url: string): string {
  return url.startsWith('./') ? relativeUrl(url) : url;
}

function folder(): string {
  const { origin, pathname } = window.location;
  return origin + pathname.slice(0, pathname.lastIndexOf('/') + 1);
}

export interface Signature {
  readonly secret: string | undefined;
  readonly context: object;
  readonly args?: unknown;
}

/** The address of a page of this Power-Up with all in its hash that the page needs to talk to Trello. */
export function signUrl(url: string, { secret, context, args }: Signature): string {
  const [page = url, hash] = relativeUrl(url).split('#');
  if (hash !== undefined) console.warn(`The hash of ${url} is replaced.`);
  return `${page}#${encodeURIComponent(JSON.stringify({ secret, context, locale: window.locale, args }))}`;
}

export interface Hash {
  readonly secret?: string;
  readonly context?: Record<string, unknown>;
  readonly locale?: string;
  readonly args?: unknown;
}

/** What stands in the hash of this page; undefined when it was not opened by Trello. */
export function readHash(): Hash | undefined {
  try {
    const hash: unknown = JSON.parse(decodeURIComponent(window.location.hash.slice(1)));
    return typeof hash === 'object' && hash !== null ? hash : undefined;
  } catch {
    return undefined;
  }
}
