/** The console of the board page, in a real browser. */
import { expect, test } from 'vitest';
import { addConsole, authorize, openBoardPage, press } from './walk.ts';
import { openWorld } from './world.ts';

test('the console is switched on for the board, reads at once, asks before it writes, and keeps secrets', async () => {
  const { page, trello, errors } = await openWorld();
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  await frame.getByRole('tab', { name: 'Jobs' }).waitFor();
  expect(await frame.getByRole('tab', { name: 'Console' }).count()).toBe(0);
  await page.goto(trello.boardUrl);
  await addConsole(page);
  await page.goto(trello.boardUrl);

  const board = await openBoardPage(page, 'Product launch');
  await board.getByRole('tab', { name: 'Console' }).click();
  const path = board.getByRole('combobox', { name: /^Path/ });
  await path.fill('lists of');
  await path.fill('/boards/{idBoard}/li');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await path.inputValue()).toMatch(/^\/boards\/[0-9a-f]{24}\/lists$/);
  await press(board, 'Send');
  const answer = board.getByRole('region', { name: 'Answer' });
  await answer.getByText('200').waitFor();
  await answer.getByText(/requests left/).waitFor();
  await answer.getByRole('button', { name: 'As text' }).click();
  await answer.getByText('"name": "This week"').waitFor();

  await path.fill('/members/nobody-at-all');
  await press(board, 'Send');
  await answer.getByText('404').waitFor();

  await board.getByRole('combobox', { name: 'Method' }).selectOption('POST');
  await path.fill('/lists');
  await board.getByLabel(/^name/).fill('From the console');
  const [, id = ''] = /boards\/([0-9a-f]{24})/.exec(trello.emulator.log.map(({ path }) => path).join(' ')) ?? [];
  await board.getByLabel(/^idBoard/).fill(id);
  const posts = () => trello.emulator.log.filter(({ method, path }) => method === 'POST' && path === '/1/lists');
  await press(board, 'Preview');
  await board.getByText('What the console sends cannot be undone.').waitFor();
  expect(posts()).toHaveLength(0);
  await press(board, 'Run');
  await board.getByText('Done. It stands in Jobs.').waitFor();
  expect(posts()).toHaveLength(1);
  await answer.getByText('200').waitFor();
  await answer.getByText('"From the console"').waitFor();

  // What Trello refuses is an answer too, in its own words.
  await path.fill('/lists/ffffffffffffffffffffffff/archiveAllCards');
  await press(board, 'Preview');
  await press(board, 'Run');
  await answer.getByText('404').waitFor();
  await board.getByText('It was not done.').waitFor();

  await path.fill('/cards/{idCard}/checklists');
  await board.getByRole('combobox', { name: 'Method' }).selectOption('GET');
  await press(board, 'Ids of this board');
  await board.getByRole('combobox', { name: 'Ids of this board' }).fill('book the venue');
  await page.keyboard.press('Enter');
  await press(board, 'Send');
  await answer.getByText('200').waitFor();

  // Where the path wants no id any more, a parameter of that kind gets it.
  await board.getByRole('combobox', { name: 'Method' }).selectOption('PUT');
  await path.fill(`/cards/${id}`);
  await press(board, 'Ids of this board');
  await board.getByRole('combobox', { name: 'Ids of this board' }).fill('this week');
  await page.keyboard.press('Enter');
  await expect.poll(() => board.getByLabel(/^idList/).inputValue()).toMatch(/^[0-9a-f]{24}$/);
  await board.getByRole('combobox', { name: 'Method' }).selectOption('GET');

  // On a small screen nothing is cut off.
  await path.fill(`/boards/${id}`);
  await press(board, 'Send');
  await answer.getByText('Product launch').waitFor();
  await page.setViewportSize({ width: 320, height: 560 });
  await expect
    .poll(() =>
      path.evaluate((field) => window.innerWidth < 320 && field.getBoundingClientRect().right <= window.innerWidth),
    )
    .toBe(true);

  const shown = await board.locator('body').evaluate(() => document.documentElement.outerHTML);
  expect(shown).not.toContain(trello.token);
  await board.getByRole('tab', { name: 'Jobs' }).click();
  await board.getByText('Sent POST /lists').first().waitFor();
  expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
});
