/** The history and the attachments of a board, in a real browser. */
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { authorize, openBoardPage, openCard, press } from './walk.ts';
import { cardOf, openWorld, rest } from './world.ts';

async function openTab(page: Page, tab: string, signIn = true): Promise<FrameLocator> {
  const frame = await openBoardPage(page, 'Product launch');
  if (signIn) await authorize(page, frame);
  await frame.getByRole('tab', { name: tab }).click();
  await frame.getByRole('grid', { name: tab }).waitFor();
  return frame;
}

test('what others did is told, what Muster did and Trello does not tell, and what is new since the last visit', async () => {
  const { page, trello, errors } = await openWorld({ storage: 'allowed' });
  const frame = await openTab(page, 'History');
  const card = await cardOf(trello, 'Book the venue');
  await rest(trello, `/cards/${card.id}?name=Book%20the%20hall`, 'PUT');
  await frame.getByText('Renamed “Book the venue” to “Book the hall”').waitFor({ timeout: 20_000 });

  await frame.getByRole('tab', { name: 'Checklists' }).click();
  await frame.getByRole('row', { name: 'Cancellation terms', exact: true }).focus();
  await page.keyboard.press('F2');
  await frame.getByRole('textbox').fill('What it costs to cancel');
  await page.keyboard.press('Enter');
  await frame.getByRole('button', { name: 'Undo' }).waitFor();
  await frame.getByRole('tab', { name: 'History' }).click();
  await press(frame, 'Filter');
  await frame.getByRole('menuitemcheckbox', { name: 'Muster' }).click();
  await frame.getByText('1 entry', { exact: true }).waitFor();
  await frame.getByText('by Muster').waitFor();

  await page.goto(trello.boardUrl);
  const again = await openTab(page, 'History', false);
  await rest(trello, `/cards/${card.id}?name=Book%20the%20venue`, 'PUT');
  await press(again, 'Since my last visit');
  await again.getByText('Renamed “Book the hall” to “Book the venue”').waitFor({ timeout: 20_000 });
  await again.getByRole('combobox').fill('');
  await press(again, 'Time in lists');
  await again.getByRole('heading', { name: 'Cards by days in their list now' }).waitFor();
  // The file is offered where it was asked for: nothing behind the sheet could be pressed. Escape is for what came last.
  await press(again, 'Every stay as CSV');
  await press(again, 'Show it here');
  expect(await again.getByRole('textbox', { name: 'time-in-lists.csv' }).inputValue()).toMatch(
    /^Card,List,From,To,Days/,
  );
  await page.keyboard.press('Escape');
  await again.getByRole('region', { name: 'time-in-lists.csv' }).waitFor({ state: 'detached' });
  await press(again, 'Close “How long cards stay in lists”');
  expect(errors).toEqual([]);
});

test('who archived a card is told, also when archived cards were looked at before', async () => {
  const { page, trello } = await openWorld({ brisk: true });
  const { id } = await cardOf(trello, 'Book the venue');
  await rest(trello, `/cards/${id}?closed=true`, 'PUT');
  const frame = await openTab(page, 'Cards');
  await press(frame, 'Filter');
  await frame.getByRole('menuitemcheckbox', { name: 'Archived cards too' }).click();
  await frame.getByRole('row', { name: 'Book the venue', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await frame.getByRole('tab', { name: 'History' }).click();
  await frame.getByText('Archived “Book the venue”').waitFor();
});

test('a history that could not be read says so, and is read at a press', async () => {
  const { page } = await openWorld({ brisk: true });
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  const unreachable = '**/boards/*/actions?*';
  await page.context().route(unreachable, (route) => route.abort());
  await frame.getByRole('tab', { name: 'History' }).click();
  await frame.getByText('Not all of the history could be read.').waitFor();
  await page.context().unroute(unreachable);
  await press(frame, 'Read on');
  await frame.getByText(/^\d{2,} entries$/).waitFor();
});

test('a card has its history', async () => {
  const { page } = await openWorld();
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await frame.getByRole('tab', { name: 'History' }).click();
  await frame.getByText('Created in This week', { exact: true }).waitFor();
});

test('links are found, removed, and brought back', async () => {
  const world = await openWorld();
  const { page, trello } = world;
  const { id } = await cardOf(trello, 'Book the venue');
  await rest(trello, `/cards/${id}/attachments?url=https%3A%2F%2Fplan.example%2F1&name=Plan`, 'POST');
  const frame = await openTab(page, 'Attachments');
  const links = async () =>
    (await rest(trello, `/cards/${id}/attachments`)).map(
      ({ name, url }: { name: string; url: string }) => `${name} ${url}`,
    );
  const before = await links();
  await frame.getByRole('combobox').fill('is:link plan.example');
  await frame.getByText('1 attachment', { exact: true }).waitFor();
  await frame.getByRole('checkbox', { name: 'Select all' }).check();
  await press(frame, 'Remove');
  await frame.getByRole('button', { name: 'Undo' }).waitFor();
  expect(await links()).not.toEqual(before);
  await press(frame, 'Undo');
  await frame.getByText('Undone.').waitFor();
  expect((await links()).sort()).toEqual(before.sort());
});

test('a link is added to many cards', async () => {
  const world = await openWorld();
  const { page, trello } = world;
  const frame = await openTab(page, 'Cards');
  await frame.getByRole('combobox').fill('list:"This week"');
  await frame.getByText('6 cards', { exact: true }).waitFor();
  await frame.getByRole('checkbox', { name: 'Select all' }).check();
  await frame.getByRole('region').getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('menuitem', { name: 'Add a link …' }).click();
  await frame.getByRole('textbox', { name: 'Address' }).fill('https://plan.example/2');
  await press(frame, 'Preview');
  await press(frame, 'Run');
  await frame.getByRole('button', { name: 'Undo' }).waitFor();
  const posts = trello.emulator.log.filter(({ path, method }) => method === 'POST' && path.endsWith('/attachments'));
  expect(posts).toHaveLength(6);
});
