/** Where Trello is and who we are there; a `<meta>` of each page, so that the same build serves any deployment. */
export interface Config {
  /** API key: public, names the Power-Up. */
  readonly key: string;
  /** Shown to the person when Trello asks for consent. */
  readonly name: string;
  /** Origin of the REST API. */
  readonly api: string;
  /** Origin of Trello's web pages. */
  readonly trello: string;
}

export function readConfig(page: Document): Config {
  const content = page.querySelector<HTMLMetaElement>('meta[name="muster:config"]')?.content;
  if (!content) throw new Error('The page has no configuration: it was not built by `npm run build`.');
  return JSON.parse(content);
}
