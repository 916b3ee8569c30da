/** What Trello shows of Muster around its pages, and what the settings change of that. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ownData } from './signed-in.ts';
import { authorize, muster, openBoardPage, openSettings, press } from './walk.ts';
import { control, openWorld } from './world.ts';

async function openListMenu(page: Page, list: string) {
  const column = page.getByRole('region', { name: list, exact: true });
  await column.getByRole('button', { name: 'List actions' }).click();
  return column;
}

const back = (page: Page) => page.getByRole('button', { name: 'Close' }).first().click();

test('badges follow the settings, a badge of an opened card leads to what it tells, and nothing of it asks Trello', async () => {
  const { page, trello, errors } = await openWorld();
  const asked: string[] = [];
  page.context().on('request', (request) => {
    const byMuster = request.frame().url().startsWith(trello.pagesOrigin);
    if (byMuster && request.url().startsWith(trello.origin)) asked.push(request.url());
  });
  const front = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Book the venue' }) });
  await front.getByText('3 open').waitFor();

  const settings = await openSettings(page);
  await settings.getByRole('checkbox', { name: 'How many items are open' }).uncheck();
  await settings.getByText('Kept for everybody on the board.').waitFor();
  await front.getByText('3 open').waitFor({ state: 'detached' });
  await settings.getByRole('checkbox', { name: 'How many items are open' }).check();
  await front.getByText('3 open').waitFor();
  await back(page);

  await page.getByRole('link', { name: 'Book the venue' }).click();
  const card = page.getByRole('dialog', { name: 'Book the venue', exact: true });
  await card.getByRole('button', { name: '3 open' }).click();
  const popup = page.locator('iframe[title="Muster"]:visible').last().contentFrame();
  expect(await popup.getByRole('tab', { selected: true }).textContent()).toContain('Checklists');
  expect(asked.filter((url) => url.includes('/1/'))).toEqual([]);
  expect(errors).toEqual([]);
});

test('who is asked something sees it on the card, also where the browser keeps nothing', async () => {
  const { page } = await openWorld({ storage: 'blocked' });
  const board = await openBoardPage(page, 'Product launch');
  await authorize(page, board);
  await board.getByRole('tab', { name: 'Comments' }).click();
  await board.getByText('22 comments').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  const settings = await openSettings(page);
  await settings.getByText('“Asked of you” is forgotten when this tab is closed').waitFor();
  // Trello asks for badges when what the board stores is changed.
  await settings.getByRole('checkbox', { name: 'How many items are open' }).uncheck();
  await page.getByRole('listitem').getByText('Asked of you', { exact: true }).first().waitFor();
});

test('a list is sorted, and its cards are chosen for a change, from its menu', async () => {
  const { page } = await openWorld();
  const column = await openListMenu(page, 'Done');
  const names = () => column.getByRole('listitem').getByRole('link').allTextContents();
  const before = await names();
  await page.getByRole('button', { name: 'Sort by…' }).click();
  await page.getByRole('button', { name: 'Progress (most done first)' }).click();
  await expect.poll(names).not.toEqual(before);
  expect([...(await names())].sort()).toEqual([...before].sort());

  await openListMenu(page, 'Done');
  await page.getByRole('button', { name: 'Put a checklist on its cards…' }).click();
  const board = muster(page, 'Muster · Product launch');
  await authorize(page, board);
  const sheet = board.getByRole('dialog', { name: 'Apply a template' });
  await sheet.getByRole('combobox', { name: 'Which checklist' }).fill('always');
  await page.keyboard.press('Enter');
  // What is so of all of them is said once.
  await sheet.getByText(/^None of the \d+ cards has a checklist/).waitFor();
  expect(await sheet.getByText('has no checklist of that name').count()).toBe(0);
  await page.keyboard.press('Escape');
  await board.getByText(`${before.length} selected`).first().waitFor();
  expect(await board.getByRole('combobox').first().inputValue()).toBe('list:Done');
});

test('the settings keep who may change many cards, tell what the token may do, and erase what the browser keeps', async () => {
  const { page } = await openWorld({ storage: 'allowed' });
  const settings = await openSettings(page);
  await authorize(page, settings);
  await settings.getByText('Muster may read and change what you can on Trello, until you sign out.').waitFor();
  await settings.getByRole('radio', { name: 'Admins of the board' }).check();
  await settings.getByText('Kept for everybody on the board.').waitFor();
  await settings.getByLabel('Days until a card counts as quiet').fill('400');
  await settings.getByLabel('Days until a card counts as quiet').blur();
  await press(settings, 'Erase what this browser keeps');
  await settings
    .getByRole('dialog')
    .getByRole('button', { name: 'Erase what this browser keeps', exact: true })
    .click();
  await settings.getByText('This browser keeps nothing of Muster any more.').waitFor();
  await settings.getByLabel('Import …').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"muster":"something else"}'),
  });
  await settings
    .getByText('This is not a file that Muster’s settings were exported to. Nothing was changed.')
    .waitFor();
});

test('who is new is welcomed once, and who removes their settings is signed out', async () => {
  const { page, trello } = await openWorld({ storage: 'allowed' });
  const openMenu = async () => {
    await page.getByRole('button', { name: 'Power-Ups', exact: true }).click();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
  };
  const turnOffAndOn = async () => {
    await openMenu();
    await page.getByRole('button', { name: 'Disable' }).click();
    await page.getByRole('button', { name: 'Muster', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Power-Ups', exact: true }).click();
    await page.getByRole('button', { name: 'Enable' }).click();
  };
  await turnOffAndOn();
  const welcome = muster(page, 'Welcome to Muster');
  await welcome.getByText('Muster is on this board').waitFor();
  await authorize(page, welcome);
  await welcome.getByRole('button', { name: 'Sign out' }).waitFor();
  await back(page);
  await page.getByRole('button', { name: 'Muster', exact: true }).waitFor();

  await openMenu();
  await page.getByRole('button', { name: 'Remove personal settings' }).click();
  await expect
    .poll(async () => (await control(trello, '/log')).some(({ method }: { method: string }) => method === 'DELETE'))
    .toBe(true);
  // The token is revoked, then forgotten; a page that is loaded anew between them would cut that off.
  await expect.poll(async () => (await ownData(page, 'member')).trello_token).toBeUndefined();
  await page.reload();
  await openMenu();
  await page.getByRole('button', { name: 'Authorize account' }).waitFor();
  await page.reload();
  await (await openSettings(page)).getByRole('button', { name: 'Authorize' }).waitFor();
});
