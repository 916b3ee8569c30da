/** What Muster's pages weigh, and how many requests each thing that a person does costs; in a real browser. */
import type { Page } from 'playwright-core';
import { type Served, serve } from '../emulator/server/serve.ts';
import { openBrowser } from '../pages/browser.ts';
import build from '../pages/build.ts';
import { chunks, frameOf, loadedBy, watchFirstRows } from '../pages/sizes.ts';
import { authorize, muster, openBoardPage, openCard } from '../pages/walk.ts';
import type { Row } from './row.ts';

const size = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

export async function pagesBench(): Promise<Row[]> {
  await build();
  const trello = await serve();
  const browser = await openBrowser('blocked');
  browser.setDefaultTimeout(20_000);
  try {
    const page = await browser.newPage();
    await watchFirstRows(page);
    return await walk(page, trello);
  } finally {
    await browser.close();
    await trello.close();
  }
}

async function walk(page: Page, trello: Served): Promise<Row[]> {
  const rows: Row[] = [];
  /** Counts the requests until two seconds have passed without one: what was changed is read again a while later. */
  const cost = async (what: string, act: () => Promise<unknown>, per?: string): Promise<void> => {
    const before = trello.emulator.log.length;
    await act();
    for (let seen = -1; seen !== trello.emulator.log.length; ) {
      seen = trello.emulator.log.length;
      await page.waitForTimeout(2_000);
    }
    const count = trello.emulator.log.length - before;
    const value = count === 1 ? '1 request' : `${count} requests`;
    rows.push({ what, value, ...(per !== undefined && { per }) });
  };
  const weigh = async (what: string, file: string): Promise<void> => {
    rows.push({ what, value: size(await loadedBy(frameOf(page, file))), per: 'gzip, first view included' });
  };

  await cost('Board opened, badges on its cards', async () => {
    await page.goto(trello.boardUrl);
    await page.getByTitle('Muster', { exact: true }).nth(20).waitFor();
  });
  await weigh('Connector', 'index.html');
  const first = await openCard(page, 'Book the venue');
  await cost('Card opened', () => authorize(page, first), 'signing in included');
  await page.goto(trello.boardUrl);
  const frame = await openCard(page, 'Book the venue');
  await frame.getByRole('checkbox').first().waitFor();
  await weigh('Card page', 'card.html');
  const item = frame.getByRole('checkbox', { checked: false }).first();
  await cost('Item checked', () => item.check());
  await cost('Undo of it', () => frame.getByRole('button', { name: 'Undo' }).click());
  await frame.getByRole('button', { name: 'Add an item' }).first().click();
  const box = frame.getByRole('textbox', { name: 'Add an item' });
  await box.fill('- one\n- two\n- three\n- four\n- five');
  await cost('Five items pasted', () => box.press('Enter'));
  await frame.getByRole('tab', { name: 'Comments' }).click();
  await frame.getByRole('textbox', { name: 'Write a comment' }).fill('Measured');
  await cost('Comment written', () => frame.getByRole('button', { name: 'Comment', exact: true }).click());
  await frame.getByRole('tab', { name: 'Members' }).click();
  await cost('Member added', () => frame.getByRole('switch', { checked: false }).first().click());

  await page.goto(trello.boardUrl);
  await cost('Board page opened', async () => {
    const board = await openBoardPage(page, 'Product launch');
    await board.getByRole('checkbox').first().waitFor();
  });
  await weigh('Board page', 'board.html');
  const board = muster(page, 'Muster · Product launch');
  const unchecked = board.locator('[data-index] input[type=checkbox]:not([data-select]):not(:checked)').first();
  await cost('Board page kept open', () => page.waitForTimeout(7_000), '7 s without a change');
  await cost('Item checked on the board page', () => unchecked.click());
  const tab = (name: string) => board.getByRole('tab', { name }).click();
  await cost('All comments of the board shown', async () => {
    await tab('Comments');
    await board.getByText(/^\d+ comments$/).waitFor();
  });
  await board.getByRole('button', { name: 'Reply', exact: true }).first().click();
  await board.getByRole('textbox', { name: /^Answer/ }).fill('Measured');
  await cost('Comment answered', () => page.keyboard.press('Control+Enter'));
  await cost('Loads of all members shown', () => tab('Members'));
  await cost('History of the board shown', async () => {
    await tab('History');
    await board.getByRole('grid').waitFor();
  });
  await cost('Time in lists shown', async () => {
    await board.getByRole('button', { name: 'Time in lists' }).click();
    await board.getByRole('heading', { name: 'Cards by days in their list now' }).waitFor();
  });
  await page.keyboard.press('Escape');
  await cost('All attachments of the board shown', () => tab('Attachments'));

  const [largest, bytes] = [...(await chunks())].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  rows.push({ what: 'Largest script', value: size(bytes), per: `gzip (${largest.replace(/-[\w-]{8}\.js$/, '')})` });
  return rows;
}
