/** Takes the pictures of the README: `npm run screenshots`. They are shipped with the pages. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, PageScreenshotOptions } from 'playwright-core';
import { sampleBoard } from '../emulator/seeds/sample.ts';
import { places } from '../emulator/server/places.ts';
import { serve } from '../emulator/server/serve.ts';
import { openBrowser } from './browser.ts';
import build from './build.ts';
import { authorize, muster, openBoardPage, openCard } from './walk.ts';

/** The sample board's dates are told from this moment, so that the pictures stay the same. */
const now = new Date('2026-03-04T10:00:00Z');
const folder = join(places.repository, 'public/screenshots');

async function take(theme: 'light' | 'dark'): Promise<void> {
  const trello = await serve({ boards: [sampleBoard(now.getTime())] });
  const browser = await openBrowser('blocked', {
    viewport: { width: 1280, height: 800 },
    colorScheme: theme,
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  browser.setDefaultTimeout(20_000);
  await browser.clock.install({ time: now });
  const page = await browser.newPage();
  const shoot = (name: string, options?: PageScreenshotOptions) =>
    still(page, { path: join(folder, `${name}.png`), ...options });
  try {
    await page.goto(trello.boardUrl);
    await page.getByTitle('Muster', { exact: true }).nth(20).waitFor();
    if (theme === 'light') await shoot('board');

    const card = await openCard(page, 'Write the announcement');
    await authorize(page, card);
    const item = card.getByRole('checkbox', { checked: false }).first();
    await item.check();
    await card.getByRole('button', { name: 'Undo' }).waitFor();
    await page.locator('iframe[title="Muster"]').evaluate((frame) => frame.scrollIntoView({ block: 'center' }));
    await page.mouse.move(0, 0);
    await shoot(`card-${theme}`);

    await page.goto(trello.boardUrl);
    const board = await openBoardPage(page, 'Product launch');
    await board.getByRole('checkbox').first().waitFor();
    await board.getByRole('combobox').fill('is:open');
    await board.getByRole('checkbox', { name: 'Select', exact: true }).nth(4).click();
    await board
      .getByRole('checkbox', { name: 'Select', exact: true })
      .nth(7)
      .click({ modifiers: ['Shift'] });
    await board.getByRole('button', { name: 'Uncheck' }).waitFor();
    await page.mouse.move(0, 0);
    await shoot(`board-page-${theme}`);
    await board.getByRole('tab', { name: 'Cards' }).click();
    await board.getByRole('grid', { name: 'Cards' }).waitFor();
    await shoot(`cards-${theme}`);

    if (theme === 'dark') return;
    await page.goto(trello.boardUrl);
    await page.getByRole('button', { name: 'Power-Ups', exact: true }).click();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('button', { name: 'Edit Power-Up settings' }).click();
    await muster(page, 'Muster settings').getByRole('button', { name: 'Sign out' }).waitFor();
    await shoot('settings', { clip: { x: 560, y: 0, width: 720, height: 520 } });
  } finally {
    await browser.close();
    await trello.close();
  }
}

/** A picture of the page once nothing moves any more. */
async function still(page: Page, options: PageScreenshotOptions): Promise<void> {
  // A gradient would make the file three times as large.
  await page.evaluate(() => document.documentElement.style.setProperty('--board', '#2c6196'));
  let before = '';
  for (let tries = 0; tries < 20; tries++) {
    const picture = await page.screenshot({ ...options, animations: 'disabled', caret: 'hide' });
    const after = picture.toString('base64');
    if (after === before) return;
    before = after;
    await page.waitForTimeout(300);
  }
}

await build();
await mkdir(folder, { recursive: true });
await take('light');
await take('dark');
