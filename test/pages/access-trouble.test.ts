/** What Muster shows when something is asked, goes on, goes wrong or is missing, looked at by axe in both themes. */
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings, forAxe, plainFindings } from './axe.ts';
import { keepSignIn } from './signed-in.ts';
import { muster, openBoardPage, press } from './walk.ts';
import { control } from './world.ts';

const check = async (frame: FrameLocator, state: string) => expect.soft(await findings(frame), state).toEqual([]);

test('axe finds nothing wrong with the first day, and with a token that is brought by hand', async () => {
  const { page, trello } = await forAxe();
  await openGear(page);
  await press(page, 'Disable');
  await press(page, 'Power-Ups');
  await press(page, 'Enable');
  const welcome = page.locator('iframe[src*="/settings.html"]:visible').contentFrame();
  await welcome.getByRole('heading', { level: 1 }).waitFor();
  await check(welcome, 'welcome');

  await page.goto(`${trello.boardUrl}?sandbox=-allow-popups`);
  await openGear(page);
  await press(page, 'Authorize account');
  const asking = page.locator('iframe[src*="/settings.html"]:visible').contentFrame();
  await press(asking, 'Authorize');
  const token = asking.getByLabel('Token');
  await token.waitFor();
  await check(asking, 'a token by hand');
  await token.fill('no token at all');
  await press(asking, 'Use this token');
  await asking.getByText('Trello does not accept this token.').waitFor();
  await check(asking, 'a token that is none');
});

test('axe finds nothing wrong with what takes long and what fails', { timeout: 180_000 }, async () => {
  const { page, trello } = await forAxe();
  const disturb = (faults: object) => control(trello, '/faults', faults);
  await keepSignIn(page);
  await disturb({ cutBefore: 1 });
  const board = await openBoardPage(page, 'Product launch');
  await board.getByText('Trello cannot be reached.').waitFor();
  await check(board, 'a note that Trello cannot be reached');
  await board.getByRole('tab', { name: 'Cards' }).click();
  await board.getByText('The board could not be read').waitFor();
  await check(board, 'a board that could not be read');
  await disturb({});
  await board.getByRole('tabpanel').getByRole('button', { name: 'Try again' }).click();
  await board.getByRole('grid').waitFor();
  await board.getByRole('tab', { name: 'Checklists' }).click();

  const refused = { status: 400, body: 'invalid value', headers: { 'access-control-allow-origin': '*' } };
  await page.context().route(/\/checkItem\//, (route) => route.fulfill(refused), { times: 1 });
  await board
    .getByRole('checkbox', { checked: false, name: /^(?!Select)/ })
    .first()
    .click();
  await board.getByText('Trello could not do it: invalid value').waitFor();
  await check(board, 'a change that Trello refused');

  const verbs = board.getByRole('region', { name: /selected$/ });
  await board.getByRole('checkbox', { name: 'Select all' }).click();
  await press(board, 'More');
  await board.getByRole('menuitem', { name: 'Delete' }).click();
  await board.getByText('Undo brings dates back, but not their reminders.').first().waitFor();
  await check(board, 'a preview of what cannot be undone whole');
  await press(board, 'Cancel');
  await board.getByRole('tab', { name: 'Cards' }).click();
  await board.getByRole('checkbox', { name: 'Select all' }).click();
  await verbs.getByRole('button', { name: 'Members' }).click();
  await board.getByRole('menuitem', { name: 'Add …' }).click();
  await board.getByRole('combobox', { name: 'Who' }).fill('kenji');
  await page.keyboard.press('Enter');
  await board
    .getByText(/\d+ left out/)
    .first()
    .waitFor();
  await check(board, 'a preview that leaves some out');

  // The first is refused, two are done, and the others wait until the network is gone: a slow machine sees each state, too.
  let sent = 0;
  let cut = () => {};
  const gone = new Promise<void>((resolve) => {
    cut = resolve;
  });
  await page.context().route(/\/idMembers/, async (route) => {
    sent++;
    if (sent === 1) return route.fulfill(refused);
    if (sent <= 3) return route.continue();
    await gone;
    return route.abort('internetdisconnected');
  });
  await press(board, 'Run');
  await press(board, 'Pause');
  await board.getByRole('button', { name: 'Go on' }).waitFor();
  await check(board, 'a job that pauses');
  await board.getByRole('tab', { name: 'Jobs' }).click();
  await press(board, 'Go on');
  await board.getByRole('progressbar').first().waitFor();
  await check(board, 'a job that runs, and of which some failed');
  cut();
  await board.getByText('Waiting for the network').first().waitFor();
  await check(board, 'a job without a network');
  await press(board, 'Cancel');
  await board.locator('.running-jobs').waitFor({ state: 'detached' });
  // Its first change was refused; it is told by what was done all the same.
  await board
    .getByText(/^\d+ × Added Kenji Watanabe to the card\./)
    .first()
    .waitFor();
  await board.locator('summary').first().click();
  await check(board, 'a job that was cancelled');
});

test('axe finds nothing wrong with files that are offered and taken, and with a part that does not load', async () => {
  const { page } = await forAxe();
  await keepSignIn(page);
  await openGear(page);
  await press(page, 'Edit Power-Up settings');
  const settings = muster(page, 'Muster settings');
  await settings.getByRole('button', { name: 'Sign out' }).waitFor();
  const give = (text: string) =>
    settings
      .locator('input[type=file]')
      .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await give('no settings');
  await settings.getByText('Nothing was changed.').waitFor();
  await check(settings, 'a file that holds no settings');
  await press(settings, 'Export');
  await settings.getByRole('region', { name: 'muster-settings.json' }).waitFor();
  await check(settings, 'a file that is offered');
  await press(settings, 'Show it here');
  const shown = settings.getByRole('textbox', { name: 'muster-settings.json' });
  const text = await shown.inputValue();
  await check(settings, 'a file that is shown');
  await give(text);
  await settings.getByRole('button', { name: 'Replace', exact: true }).waitFor();
  await check(settings, 'settings from a file');

  await page.reload();
  await page.context().route(/BoardHistory/, (route) => route.abort());
  const board = await openBoardPage(page, 'Product launch');
  await board.getByRole('grid').waitFor();
  await board.getByRole('tab', { name: 'History' }).click();
  await board.getByText('A part of Muster could not be loaded').waitFor();
  await check(board, 'a part that does not load');
});

test('axe finds nothing wrong with the pages that are only read', async () => {
  const { page, trello } = await forAxe();
  for (const file of ['guide', 'guide.zh-Hant', 'privacy', 'privacy.zh-Hant', 'outside', 'authorize']) {
    await page.goto(`${trello.pagesOrigin}/${file}.html`);
    expect.soft(await plainFindings(page), file).toEqual([]);
  }
});

async function openGear(page: Page): Promise<void> {
  await press(page, 'Power-Ups');
  await press(page, 'Settings');
}
