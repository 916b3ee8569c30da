/** A served Trello with Muster on it and a browser looking at its board; both are closed after the test. */
import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { type Served, type ServeOptions, serve } from '../emulator/server/serve.ts';
import { openBrowser, type ThirdPartyStorage } from './browser.ts';

export interface World {
  readonly page: Page;
  readonly trello: Served;
  /** What the pages complained about. */
  readonly errors: string[];
}

export interface WorldOptions extends ServeOptions {
  readonly storage?: ThirdPartyStorage;
  /** Trello's window is a tenth as long, with as many requests in it: where much is done, and its pace is not what is tested. */
  readonly brisk?: boolean;
}

let open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const thing of open.reverse()) await thing.close();
  open = [];
});

/** Trello's own client library, where the environment says where a copy of it is. */
const library = process.env.TRELLO_CLIENT;

export async function openWorld({ storage = 'blocked', brisk = false, ...options }: WorldOptions = {}): Promise<World> {
  const trello = await serve({ ...(library && { library }), ...options });
  if (brisk) await control(trello, '/limits', { windowMs: 1_000 });
  const browser = await openBrowser(storage);
  open.push(trello, browser);
  browser.setDefaultTimeout(10_000);
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(trello.boardUrl);
  return { page, trello, errors };
}

/** Asks Trello itself, as the person the board is shown as. */
// biome-ignore lint/suspicious/noExplicitAny: Trello's answer, looked at as it is.
export async function rest({ origin, key, token }: Served, path: string, method = 'GET'): Promise<any> {
  const headers = { Authorization: `OAuth oauth_consumer_key="${key}", oauth_token="${token}"` };
  const response = await fetch(`${origin}/1${path}`, { method, headers });
  const body = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${body}`);
  return JSON.parse(body);
}

export async function cardOf(trello: Served, name: string): Promise<{ id: string }> {
  const idBoard = new URL(trello.boardUrl).pathname.split('/')[2];
  const cards: { id: string; name: string }[] = await rest(trello, `/boards/${idBoard}/cards?fields=name`);
  const card = cards.find((card) => card.name === name);
  if (!card) throw new Error(`The board has no card "${name}".`);
  return card;
}

/** The emulator's own controls. */
// biome-ignore lint/suspicious/noExplicitAny: the emulator's answer, looked at as it is.
export async function control({ origin }: Served, path: string, body?: unknown): Promise<any> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  return (await fetch(`${origin}/_emulator${path}`, init)).json();
}
