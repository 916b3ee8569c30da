/**
 * The seam between the emulated REST API and everything that stands on it: the host page, the server, the tests.
 * Nothing here or behind it may use Node: the same emulator runs in a test, in a server and in a browser.
 */

/** A board as Trello's *Export as JSON* writes it; keys differ from year to year, none but `id` can be relied upon. */
export type BoardExport = Readonly<Record<string, unknown>> & { readonly id: string };

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** Trello's documented rate limits (https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits/). */
export interface Limits {
  windowMs: number;
  tokenPerWindow: number;
  keyPerWindow: number;
  membersPerWindow: number;
  /** Refusals of one key within a window after which everything is refused until the window ends. */
  lockOutAfter: number;
}

/** What breaks on demand; rates from 0 to 1, all off by default, the same sequence for the same seed. */
export interface Faults {
  seed: number;
  delayMs: readonly [min: number, max: number];
  rate429: number;
  rate500: number;
  /** The connection is cut before the request was handled. */
  cutBefore: number;
  /** The connection is cut after the request was handled: the answer is lost. */
  cutAfter: number;
  /** The body ends in the middle. */
  truncate: number;
  /** The token is revoked after so many requests; 0 is never. */
  revokeAfter: number;
}

export interface LogEntry {
  /** ISO 8601. */
  readonly time: string;
  readonly method: string;
  /** Path and query, without key and token. */
  readonly path: string;
  readonly status: number;
  /** Whether a token was used; never the token. */
  readonly token: boolean;
}

/** Something in the store changed; the host page and other persons' pages follow these. */
export interface Change {
  readonly idBoard: string;
  readonly idCard?: string;
  readonly idMember?: string;
}

/** A Power-Up or another client, as its admin page at Trello describes it. */
export interface App {
  readonly name: string;
  /** Its API key. */
  readonly key?: string;
  /** Its client of OAuth 2.0. */
  readonly clientId?: string;
  /** Makes it a confidential client of OAuth 2.0; a public one has none. */
  readonly clientSecret?: string;
  /** Origins a token may be sent to; any where absent, none where empty. */
  readonly origins?: readonly string[];
}

export interface EmulatorOptions {
  /** Boards to start with; the sample board when there is none. */
  readonly boards?: readonly BoardExport[];
  /** Where this Trello is; stands in the URLs it answers with. */
  readonly origin?: string;
  readonly clock?: Clock;
  readonly limits?: Partial<Limits>;
  readonly faults?: Partial<Faults>;
  /** What is known of apps; others are let in under any key, with any origin. */
  readonly apps?: readonly App[];
}

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
}

export interface PluginData {
  readonly scope: 'board' | 'card';
  /** Of the board or the card. */
  readonly id: string;
  readonly idPlugin: string;
  readonly value: string;
}

export interface Emulator {
  /** Answers `/1/…` and `/_emulator/…`. A cut connection rejects with a TypeError, as `fetch` does. */
  fetch(request: Request): Promise<Response>;
  readonly log: readonly LogEntry[];
  subscribe(listener: (change: Change) => void): () => void;
  loadBoard(board: BoardExport): { id: string; shortLink: string; url: string };
  exportBoard(id: string): BoardExport;
  /** Whom the emulated Trello is shown as: the board's first admin, else its first member, else an invented person. */
  personOf(idBoard: string): Person;
  /** A token of the person for the API key, as if they had pressed Allow. */
  grant(options: { key: string; idMember: string; scope?: string; expiration?: string }): string;
  revoke(token: string): void;
  /** What a Power-Up shares on a board or a card; the empty text takes it away. Readable through the API, exported. */
  setPluginData(data: PluginData): void;
  /** All it knows, in a form that structured cloning copies: what a browser keeps of it. Codes of OAuth 2.0 are left out. */
  save(): unknown;
  /** Knows what was saved, and nothing else. */
  restore(saved: unknown): void;
  /** Back to the boards it started with, no tokens but those granted at the start, no log, no faults, Trello's limits. */
  reset(): void;
}
