/** Two people at work on one board at the same time, each in a browser of their own. */
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { authorize, openBoardPage, openCard, press } from './walk.ts';
import { cardOf, openWorld, rest, type World } from './world.ts';

let closing: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const thing of closing) await thing.close();
  closing = [];
});

/** The same board, as somebody else sees it. */
async function openAs({ trello }: World, username: string): Promise<Page> {
  const browser = await openBrowser();
  closing.push(browser);
  browser.setDefaultTimeout(20_000);
  const page = await browser.newPage();
  await page.goto(`${trello.boardUrl}?as=${username}`);
  return page;
}

test('what one writes the other sees, and nothing that either is typing is lost', { timeout: 120_000 }, async () => {
  const world = await openWorld();
  const { page, trello } = world;
  const maja = await openBoardPage(page, 'Product launch');
  await authorize(page, maja);
  await maja.getByRole('tab', { name: 'Comments' }).click();
  await maja.getByText('22 comments').waitFor();
  await maja.getByRole('combobox', { name: /^Search/ }).fill('card:"Decide the launch date"');
  await maja.getByRole('row').nth(1).getByRole('button', { name: 'Reply' }).click();
  await page.keyboard.type('Maja is still writing');

  const other = await openAs(world, 'kenjiwatanabe');
  const kenji = await openCard(other, 'Decide the launch date');
  await authorize(other, kenji);
  await kenji.getByRole('tab', { name: /^Comments/ }).click();
  const box = kenji.getByRole('textbox', { name: 'Write a comment' });
  await box.fill('Written by Kenji');
  await other.keyboard.press('Control+Enter');
  await kenji.locator('.comment-text').getByText('Written by Kenji').waitFor();
  await box.fill('Kenji is writing again');

  await maja.locator('.comment-text').getByText('Written by Kenji').waitFor({ timeout: 20_000 });
  const answer = maja.getByRole('textbox', { name: /^Answer/ });
  expect(await answer.inputValue()).toContain('Maja is still writing');
  await answer.press('Control+Enter');
  await kenji.locator('.comment-text').getByText('Maja is still writing').waitFor({ timeout: 20_000 });
  expect(await box.inputValue()).toBe('Kenji is writing again');
  const card = await cardOf(trello, 'Decide the launch date');
  const said = await rest(trello, `/cards/${card.id}/actions?filter=commentCard&limit=2`);
  expect(said.map(({ memberCreator }: { memberCreator: { username: string } }) => memberCreator.username)).toEqual([
    'majalindqvist',
    'kenjiwatanabe',
  ]);
});

test('what somebody changes while a handover is looked at is left alone, and said', { timeout: 120_000 }, async () => {
  const world = await openWorld();
  const { page, trello } = world;
  const maja = await openBoardPage(page, 'Product launch');
  await authorize(page, maja);
  await maja.getByRole('tab', { name: 'Members' }).click();
  await press(maja, 'Hand over …');
  await maja.getByRole('combobox', { name: 'Who gives it away' }).fill('kenji');
  await page.keyboard.press('Enter');
  await maja.getByRole('combobox', { name: 'Who takes it over' }).fill('amara');
  await page.keyboard.press('Enter');
  await maja.getByRole('button', { name: 'Run' }).waitFor();

  const other = await openAs(world, 'leilahaddad');
  const leila = await openBoardPage(other, 'Product launch');
  await authorize(other, leila);
  await leila.getByRole('combobox', { name: /^Search/ }).fill('member:kenjiwatanabe is:open "日本語"');
  await leila.getByText('1 item', { exact: true }).waitFor();
  const reads = () =>
    trello.emulator.log.filter(({ method, path }) => method === 'GET' && path.startsWith('/1/cards/'));
  const before = reads().length;
  await leila.getByRole('checkbox', { name: 'Select all' }).check();
  await press(leila, 'Assign');
  await leila.getByRole('combobox', { name: 'Assign' }).fill('mateo');
  await other.keyboard.press('Enter');
  await leila.getByRole('button', { name: 'Undo' }).waitFor();
  // Until both pages have read what changed.
  await expect.poll(() => reads().length - before).toBeGreaterThanOrEqual(2);

  await press(maja, 'Run');
  await maja.getByRole('button', { name: 'Run' }).waitFor({ state: 'detached' });
  await maja.getByText(/^Done, except for 1 change: Somebody has changed it since/).waitFor();
  const { id } = await cardOf(trello, 'Write the announcement');
  const checklists = await rest(trello, `/cards/${id}/checklists`);
  const items = checklists.flatMap(
    ({ checkItems }: { checkItems: { name: string; idMember: string }[] }) => checkItems,
  );
  const mateo = await rest(trello, '/members/mateofernandez?fields=id');
  expect(items.find(({ name }: { name: string }) => name === '日本語').idMember).toBe(mateo.id);
});

test('an observer reads, is told why they may not comment, and may where the board lets observers', async () => {
  const world = await openWorld();
  const { trello } = world;
  const page = await openAs(world, 'priyaraman');
  const idBoard = new URL(trello.boardUrl).pathname.split('/')[2];
  await rest(trello, `/boards/${idBoard}?prefs/comments=members`, 'PUT');
  const frame = await openCard(page, 'Decide the launch date');
  await authorize(page, frame);
  await frame.getByText('You may look at this board, not change it.').waitFor();
  await frame.getByRole('tab', { name: /^Comments/ }).click();
  await frame.getByText('Only members of this board may comment; you may read along.').waitFor();
  expect(await frame.getByRole('textbox', { name: 'Write a comment' }).count()).toBe(0);
  await frame.getByRole('tab', { name: /^Members/ }).click();
  expect(await frame.getByRole('switch', { name: 'Kenji Watanabe' }).isDisabled()).toBe(true);

  await rest(trello, `/boards/${idBoard}?prefs/comments=observers`, 'PUT');
  await page.goto(`${trello.boardUrl}?as=priyaraman`);
  const again = await openCard(page, 'Decide the launch date');
  await again.getByRole('tab', { name: /^Comments/ }).click();
  await again.getByRole('textbox', { name: 'Write a comment' }).fill('From an observer');
  await page.keyboard.press('Control+Enter');
  await again.locator('.comment-text').getByText('From an observer').waitFor();

  // The board page offers nothing that would be refused, and says who is what.
  await page.goto(`${trello.boardUrl}?as=priyaraman`);
  const board = await openBoardPage(page, 'Product launch');
  await board.getByText('You may look at this board, not change it.').waitFor();
  for (const tab of ['Checklists', 'Cards', 'Comments', 'Attachments']) {
    await board.getByRole('tab', { name: tab, exact: true }).click();
    await board.getByRole('grid', { name: tab === 'Checklists' ? /items/i : tab }).waitFor();
    expect(await board.getByRole('checkbox', { name: 'Select all' }).count(), tab).toBe(0);
    expect(await board.getByRole('button', { name: /^(Add cards|Add a link|Remove)/ }).count(), tab).toBe(0);
  }
  await board.getByRole('tab', { name: 'Members', exact: true }).click();
  await board.getByRole('row', { name: /Priya Raman observer/ }).waitFor();
  await board.getByRole('row', { name: /Maja Lindqvist admin/ }).waitFor();
  expect(await board.getByRole('button', { name: 'Hand over …' }).count()).toBe(0);
});

test('what another person changes is seen on the open card, and what is being typed stays', async () => {
  const { page, trello } = await openWorld();
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await frame.getByRole('button', { name: 'Add an item' }).first().click();
  const box = frame.getByRole('textbox', { name: 'Add an item' });
  await box.fill('I am still ');
  const { id } = await cardOf(trello, 'Book the venue');
  const { id: idChecklist } = await rest(trello, `/cards/${id}/checklists?name=From+elsewhere`, 'POST');
  await rest(trello, `/checklists/${idChecklist}/checkItems?name=News`, 'POST');
  await frame.getByRole('group', { name: 'From elsewhere' }).getByRole('checkbox', { name: 'News' }).waitFor();
  await page.keyboard.type('typing');
  expect(await box.inputValue()).toBe('I am still typing');

  await rest(trello, `/cards/${id}/actions/comments?text=Said+elsewhere`, 'POST');
  await frame.getByRole('tab', { name: 'Comments' }).click();
  await frame.getByText('Said elsewhere').waitFor();
});

test('what another person changes is seen on the open board page, and the search stays', async () => {
  const { page, trello } = await openWorld();
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  const search = frame.getByRole('combobox');
  await search.fill('New');
  const { id } = await cardOf(trello, 'Book the venue');
  const { id: idChecklist } = await rest(trello, `/cards/${id}/checklists?name=From+elsewhere`, 'POST');
  await rest(trello, `/checklists/${idChecklist}/checkItems?name=Newest+of+all`, 'POST');
  const item = frame.getByRole('checkbox', { name: 'Newest of all' });
  await item.waitFor({ timeout: 20_000 });
  await page.keyboard.type('est of all');
  expect(await search.inputValue()).toBe('Newest of all');
  expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
  const [made] = await rest(trello, `/checklists/${idChecklist}/checkItems`);
  await rest(trello, `/cards/${id}/checkItem/${made.id}?state=complete`, 'PUT');
  await expect.poll(() => item.isChecked(), { timeout: 20_000 }).toBe(true);
});
