/** A frame that may do little: no downloads, no pop-ups, no dialogs of the browser, no storage; and one that is small. */
import { expect, test } from 'vitest';
import { keepSignIn } from './signed-in.ts';
import { frameOf } from './sizes.ts';
import { authorize, openBoardPage, openCard, press } from './walk.ts';
import { openWorld } from './world.ts';

test('what cannot be downloaded is copied, opened in a tab of its own, or taken by hand', async () => {
  const { page, trello, errors } = await openWorld({ storage: 'blocked' });
  const card = await openCard(page, 'Book the venue');
  await authorize(page, card);
  await card.getByRole('checkbox').first().waitFor();
  errors.length = 0;
  await page.goto(trello.boardUrl);
  const frame = await openBoardPage(page, 'Product launch');
  await frame.getByRole('tab', { name: 'Comments' }).click();
  await press(frame, 'Export');
  await frame.getByRole('menuitem', { name: 'As CSV' }).click();
  const offer = frame.getByRole('region', { name: 'comments.csv' });
  await offer.getByText('If no file came').waitFor();

  const opened = page.context().waitForEvent('page');
  await offer.getByRole('button', { name: 'Open it in a new tab' }).click();
  const tab = await opened;
  await expect.poll(() => tab.locator('body').textContent()).toContain('Author');
  await tab.close();

  await offer.getByRole('button', { name: 'Show it here' }).click();
  const text = await offer.getByRole('textbox').inputValue();
  expect(text.split('\n').length).toBeGreaterThan(3);
  await offer.getByRole('button', { name: 'Copy it' }).click();
  await offer.getByText(/^Copied\.|copy it by hand\.$/).waitFor();
  await offer.getByRole('button', { name: 'I have it' }).click();
  await expect.poll(() => offer.count()).toBe(0);

  // Chromium says that it held the download back; nothing else went wrong.
  expect(errors.filter((error) => !/[Dd]ownload/.test(error))).toEqual([]);
});

test('without pop-ups a person is told so, and what needs no consent works', async () => {
  const { page, trello } = await openWorld({ storage: 'blocked' });
  await page.goto(`${trello.boardUrl}?sandbox=-allow-popups`);
  const card = await openCard(page, 'Book the venue');
  await press(card, 'Authorize');
  await card.getByText('The browser blocked the window').waitFor();
  await card.getByRole('tab', { name: 'Members' }).click();
  await card.getByRole('tabpanel').getByText(/\w/).first().waitFor();
});

test('on a small screen, as in a window that is magnified, nothing is cut off and all can be chosen', async () => {
  const { page } = await openWorld();
  await keepSignIn(page);
  await page.setViewportSize({ width: 340, height: 560 });
  const frame = await openBoardPage(page, 'Product launch');
  await frame.getByRole('grid').waitFor();
  await frame.getByRole('checkbox', { name: 'Select all' }).check();
  await frame.getByText('70 selected').first().waitFor();
  const tabs = frame.getByRole('tab');
  for (let nth = 0; nth < (await tabs.count()); nth++) {
    await tabs.nth(nth).click();
    await expect.poll(() => frame.locator('[aria-busy]').count()).toBe(0);
    const [wide, shown] = await frameOf(page, 'board.html').evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(wide, `${await tabs.nth(nth).textContent()}`).toBeLessThanOrEqual(shown ?? 0);
  }
});
