/** The demonstration, served as plain files below some path: no server of the emulator takes part. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDemo } from '../emulator/demo/build.ts';
import { places } from '../emulator/server/places.ts';
import { openBrowser } from './browser.ts';
import { serveStatic } from './static.ts';
import { consent, muster, openBoardPage, openCard, press, still } from './walk.ts';

let host: Awaited<ReturnType<typeof serveStatic>>;
beforeAll(async () => {
  await buildDemo();
  host = await serveStatic(places.demo, '/some/deep/path/');
});
afterAll(() => host.close());

test('Muster is tried on static pages alone: sign in, check one, change many, undo, come back, start over', async () => {
  const browser = await openBrowser();
  browser.setDefaultTimeout(10_000);
  try {
    const page = await browser.newPage();
    const lost: string[] = [];
    browser.on('response', (response) => {
      if (response.status() >= 400) lost.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(host.url);
    await page.getByText('This is a demonstration, not Trello.').waitFor();
    await press(page, 'Open the board');
    await page.getByText('A demonstration, not Trello.').waitFor();
    await openItems(page, 3);

    const board = await openBoardPage(page, 'Product launch');
    await consent(page, board.getByRole('button', { name: 'Authorize' }));
    await board.getByRole('combobox').fill('is:open list:"This week"');
    await board.getByText('12 items', { exact: true }).waitFor();
    await board.getByRole('checkbox', { name: 'Select all' }).click();
    await press(board, 'Check');
    await press(board, 'Run');
    await consent(page, board.getByRole('button', { name: 'Allow changes' }));
    await openItems(page, 0);
    const undo = board.getByRole('button', { name: 'Undo' });
    await still(undo);
    await undo.click();
    await press(board, 'Run');
    await openItems(page, 3);
    await page.getByRole('button', { name: 'Close' }).first().click();

    const card = await openCard(page, 'Book the venue');
    await card.getByRole('checkbox', { checked: false }).first().click();
    await openItems(page, 2);

    // The browser stops the worker, and the board is still there when it is started again.
    const session = await browser.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await page.reload();
    await openItems(page, 2);
    expect(new URL(page.url()).pathname).toMatch(/^\/some\/deep\/path\/c\//);
    await muster(page).getByRole('checkbox', { checked: false }).first().waitFor();

    await page.getByRole('button', { name: 'Close' }).first().click();
    await press(page, 'Start over');
    await page.waitForURL('**/some/deep/path/b/*');
    await openItems(page, 3);
    await (await openBoardPage(page, 'Product launch')).getByRole('button', { name: 'Authorize' }).waitFor();
    expect(lost).toEqual([]);
  } finally {
    await browser.close();
  }
});

/** The badge on the front of the card *Book the venue* says so; no badge when nothing is open. */
async function openItems(page: Page, count: number): Promise<void> {
  const face = page.locator('.card', { has: page.getByRole('link', { name: 'Book the venue', includeHidden: true }) });
  const badge = face.getByText(/^\d+ open$/);
  if (count === 0) await badge.waitFor({ state: 'hidden' });
  else await face.getByText(`${count} open`, { exact: true }).waitFor();
}
