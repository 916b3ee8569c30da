/** Where Trello is and who we are there; a `<meta>` of each page, so that the same build serves any deployment. */
export interface Config {
  /** API key: public, names the Power-Up. */
  readonly key: string;
  /** Client of OAuth 2.0, public too; where there is one, people sign in with it instead of the key. */
  readonly client?: string;
  /** Shown to the person when Trello asks for consent. */
  readonly name: string;
  /** Origin of the REST API. */
  readonly api: string;
  /** Where Trello's web pages are: their origin, or an address on it. */
  readonly trello: string;
  /** Origin of the pages that ask for consent with OAuth 2.0. */
  readonly consent?: string;
}

export function readConfig(page: Document): Config {
  const content = page.querySelector<HTMLMetaElement>('meta[name="muster:config"]')?.content;
  if (!content) throw new Error('The page has no configuration: it was not built by `npm run build`.');
  return JSON.parse(content);
}

/** Where Trello brings people back to after they were asked: our own page, which tells the window that asked. */
export function returnPage(): string {
  // Without the hash of this page: there Trello puts the secret of this session.
  const { origin, pathname } = window.location;
  return new URL('authorize.html', origin + pathname).href;
}

/** Which Muster this is, as its build says. */
export function readVersion(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[name="muster:version"]')?.content ?? '?';
}
