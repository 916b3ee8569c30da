/** A token is a password: everything that leaves the pages during a long walk is searched for it. */
import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { ownData } from './signed-in.ts';
import { addConsole, consent, openBoardPage, openCard, press } from './walk.ts';
import { control, openWorld } from './world.ts';

/** What a page of Muster said to others, gathered in the page itself. */
interface Said {
  readonly said?: string[];
}

/** Writes down what a page broadcasts and hears, copies, and offers as a file. */
function listen(): void {
  const said: string[] = [];
  Object.assign(window, { said });
  const note = (kind: string, what: unknown) =>
    said.push(`${kind} ${typeof what === 'string' ? what : JSON.stringify(what)}`);
  const { BroadcastChannel: Channel } = window;
  window.BroadcastChannel = class extends Channel {
    constructor(name: string) {
      super(name);
      // Of workers too, which say it on the same channels.
      this.addEventListener('message', ({ data }) => note(`heard on ${name}`, data));
    }
    override postMessage(message: unknown) {
      note('broadcast', message);
      super.postMessage(message);
    }
  };
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) void blob.text().then((text) => note('file', text));
    return createObjectURL(blob);
  };
  const { clipboard } = navigator;
  if (clipboard) clipboard.writeText = async (text) => void note('clipboard', text);
}

/** All that the browser keeps for a page, and what the page shows and is called. */
async function kept(frame: Frame): Promise<string[]> {
  return frame.evaluate(async () => {
    const rows: string[] = [...((window as Said).said ?? [])];
    rows.push(
      `address ${window.location.href}`,
      `referrer ${document.referrer}`,
      `page ${document.documentElement.outerHTML}`,
    );
    rows.push(`storage ${JSON.stringify({ ...localStorage })} ${JSON.stringify({ ...sessionStorage })}`);
    const whole = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await whole(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const all = await whole(database.transaction(store).objectStore(store).getAll());
        rows.push(`database ${name} ${store} ${JSON.stringify(all)}`);
      }
      database.close();
    }
    return rows;
  });
}

test.each([false, true])(
  'no token leaves the pages but in the header of requests to Trello, with OAuth 2.0: %s',
  async (oauth2) => {
    const { page, trello } = await openWorld({ storage: 'allowed', oauth2 });
    await page.context().grantPermissions([]);
    const tokens = new Set<string>();
    const left: string[] = [];
    page.context().on('console', (message) => left.push(`console ${message.text()}`));
    page.context().on('weberror', (error) => left.push(`error ${error.error().stack}`));
    page.context().on('request', (request) => {
      const { authorization, ...headers } = request.headers();
      const token = /(?:Bearer |oauth_token=")([^"]+)/.exec(authorization ?? '')?.[1];
      if (token) tokens.add(token);
      const url = new URL(request.url());
      // What Trello's own page asks its server for is between the two: it keeps the token, and asks for consent.
      if (url.origin === trello.origin && !url.pathname.startsWith('/1/')) return;
      // Taken back, and in an address as Trello has no other way.
      if (request.method() === 'DELETE' && url.pathname.startsWith('/1/tokens/')) url.pathname = '/1/tokens/';
      left.push(`request ${url.href} ${JSON.stringify(headers)} ${request.postData() ?? ''}`);
    });
    await page.addInitScript(listen);
    await page.reload();

    const gather = async () => {
      for (const frame of page.frames())
        if (frame.url().startsWith(trello.pagesOrigin)) left.push(...(await kept(frame)));
    };

    const card = await openCard(page, 'Book the venue');
    await consent(page, card.getByRole('button', { name: 'Authorize' }));
    await card.getByRole('tab', { name: 'Comments' }).click();
    await card.getByRole('textbox', { name: 'Write a comment' }).fill('On the way');
    await card.getByRole('button', { name: 'Comment', exact: true }).click();
    await consent(page, card.getByRole('button', { name: 'Allow changes' }));
    await card.getByText('Commented.').waitFor();
    // Errors of every kind that a server can make.
    await control(trello, '/faults', { rate500: 1 });
    await card.getByRole('tab', { name: 'Checklists' }).click();
    await card.getByRole('checkbox', { checked: false }).first().check();
    await gather();
    await control(trello, '/faults', { rate500: 0 });

    await page.goto(trello.boardUrl);
    const settings = await addConsole(page);
    await settings.getByText(/^Muster may read and change/).waitFor();
    await gather();

    await page.goto(trello.boardUrl);
    const board = await openBoardPage(page, 'Product launch');
    await board.getByRole('tab', { name: 'History' }).click();
    await board.getByRole('grid', { name: 'History' }).waitFor();
    await board.getByRole('tab', { name: 'Console' }).click();
    await board.getByRole('combobox', { name: /^Path/ }).fill('/members/me');
    await press(board, 'Send');
    await board.getByRole('region', { name: 'Answer' }).getByText('200').waitFor();
    for (const name of ['Copy as curl', 'Copy as fetch']) await press(board, name);
    await gather();

    expect(tokens.size).toBeGreaterThan(1);
    const [data, organization] = [await ownData(page, 'member'), await ownData(page, 'organization')];
    expect([...tokens].some((token) => JSON.stringify([data, organization]).includes(token))).toBe(true);
    for (const kind of ['request', 'broadcast', 'heard on muster-', 'clipboard', 'database', 'storage', 'console'])
      expect(left.filter((row) => row.startsWith(kind)).length, kind).toBeGreaterThan(0);
    const leaks = left.filter((row) => [...tokens].some((token) => row.includes(token)));
    expect(leaks.map((row) => row.slice(0, 300))).toEqual([]);
  },
);
