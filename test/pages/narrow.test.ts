/** A frame that may do little: no downloads, no pop-ups, no dialogs of the browser, no storage. */
import { expect, test } from 'vitest';
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
