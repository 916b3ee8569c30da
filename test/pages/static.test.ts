/** The pages as any static host serves them, and what a browser keeps of them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { places } from '../emulator/server/places.ts';
import { openBrowser } from './browser.ts';
import { frameOf } from './sizes.ts';
import { serveStatic } from './static.ts';
import { authorize, muster, openBoardPage } from './walk.ts';
import { openWorld } from './world.ts';

test('every page finds all its parts below any path of a plain static host', async () => {
  const host = await serveStatic(places.dist, '/some/deep/path/');
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    // Trello's library is the one thing that comes from elsewhere.
    await page.route('https://p.trellocdn.com/power-up.min.js', async (route) =>
      route.fulfill({ contentType: 'text/javascript', body: await readFile(places.library, 'utf8') }),
    );
    const trouble: string[] = [];
    page.on('requestfailed', (request) => {
      // What a page still loads when it is left is broken off.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') trouble.push(request.url());
    });
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('response', (response) => {
      if (!response.ok()) trouble.push(`${response.status()} ${response.url()}`);
    });
    for (const file of ['card', 'board', 'settings']) {
      await page.goto(`${host.url}${file}.html`);
      await page.getByText('This page of Muster belongs inside a Trello board.').waitFor();
    }
    await page.goto(`${host.url}index.html`, { waitUntil: 'networkidle' });
    await page.goto(`${host.url}authorize.html`, { waitUntil: 'networkidle' });
    const { icon } = JSON.parse(await readFile(join(places.dist, 'manifest.json'), 'utf8'));
    expect((await fetch(new URL(icon.url, host.url))).status).toBe(200);
    expect(trouble).toEqual([]);
  } finally {
    await browser.close();
    host.close();
  }
});

test('a page that is opened by hand leads on, in the theme of the browser', async () => {
  const host = await serveStatic(places.dist, '/deep/');
  const browser = await openBrowser('blocked', { colorScheme: 'dark' });
  try {
    const page = await browser.newPage();
    await page.route('https://p.trellocdn.com/power-up.min.js', async (route) =>
      route.fulfill({ contentType: 'text/javascript', body: await readFile(places.library, 'utf8') }),
    );
    await page.goto(`${host.url}board.html`);
    await page.getByRole('link', { name: 'Trello' }).first().waitFor();
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await background();
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await background()).not.toBe(dark);
    await page.getByRole('link', { name: '如何使用Muster' }).click();
    await page.getByRole('heading', { name: 'Muster使用指南' }).waitFor();
    // The connector has nothing to show, but its address is the first that somebody tries.
    await page.goto(`${host.url}index.html`);
    await page.getByRole('link', { name: 'Muster' }).click();
    await page.getByText('This page of Muster belongs inside a Trello board.').waitFor();
  } finally {
    await browser.close();
    host.close();
  }
});

test('the board page loads what it shows and no other view, and loads nothing when it is opened again', async () => {
  const { page, trello } = await openWorld();
  await authorize(page, await openBoardPage(page, 'Product launch'));
  const board = muster(page, 'Muster · Product launch');
  await board.getByRole('checkbox', { checked: false }).first().waitFor();
  const scripts = async () => {
    const frame = frameOf(page, 'board.html');
    const entries = await frame.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => {
        const { name, transferSize, decodedBodySize } = entry as PerformanceResourceTiming;
        return { name, transferSize, decodedBodySize };
      }),
    );
    return entries.filter(({ name }) => name.startsWith(`${trello.pagesOrigin}/assets/`));
  };
  const views = async () =>
    (await scripts()).flatMap(({ name }) => /\/(Board[A-Z]\w+)-[\w-]+\.js$/.exec(name)?.[1] ?? []);
  // The view that is shown first is in the file of the page.
  expect(await views()).toEqual([]);
  await board.getByRole('tab', { name: 'History' }).click();
  await board.getByRole('grid').waitFor();
  expect(await views()).toEqual(['BoardHistory']);

  await page.goto(trello.boardUrl);
  await openBoardPage(page, 'Product launch');
  await board.getByRole('checkbox', { checked: false }).first().waitFor();
  const again = await scripts();
  expect(again.length).toBeGreaterThan(3);
  expect(again.every(({ decodedBodySize }) => decodedBodySize > 0)).toBe(true);
  expect(again.filter(({ transferSize }) => transferSize > 0)).toEqual([]);
});
