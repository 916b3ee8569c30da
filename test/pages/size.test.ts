/** What Muster costs to load, and whom it talks to. */
import { expect, test } from 'vitest';
import { chunks, filesOf, frameOf, loadedBy, watchFirstRows } from './sizes.ts';
import { authorize, openBoardPage, openCard, openSettings, still } from './walk.ts';
import { openWorld } from './world.ts';

const kilobyte = 1024;

test('every page is small, and a whole walk asks nobody but Trello and Muster for anything', async () => {
  const { page, trello } = await openWorld();
  await watchFirstRows(page);
  const asked = new Set<string>();
  page.context().on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:') asked.add(origin);
  });
  await page.reload();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Book the venue' }) });
  await card.getByText('3 open').waitFor();
  // Muster's own code there; the page that holds it and the bundler's loader come to another 1.3 KB.
  expect(await loadedBy(frameOf(page, 'index.html'), /\/(index|host)-/)).toBeLessThanOrEqual(4 * kilobyte);
  expect(await loadedBy(frameOf(page, 'index.html'))).toBeLessThanOrEqual(5.5 * kilobyte);

  await authorize(page, await openCard(page, 'Book the venue'));
  await page.goto(trello.boardUrl);
  const frame = await openCard(page, 'Book the venue');
  await frame.getByRole('checkbox').first().waitFor();
  expect.soft(await loadedBy(frameOf(page, 'card.html'))).toBeLessThanOrEqual(46 * kilobyte);
  await frame.getByRole('checkbox').first().click();
  const undo = frame.getByRole('button', { name: 'Undo' });
  await still(undo);
  await undo.click();
  await frame.getByText('Undone.').waitFor();
  for (const [tab, view] of [
    ['Comments', 'textbox'],
    ['Members', 'switch'],
    ['History', 'listitem'],
  ] as const) {
    await frame.getByRole('tab', { name: tab }).click();
    await frame.getByRole(view).first().waitFor();
  }
  // Nothing a card shows or does needs the tables of the board page.
  const all = await filesOf(frameOf(page, 'card.html'));
  expect.soft(all.map(({ path }) => path).filter((path) => path.includes('/board'))).toEqual([]);

  await page.goto(trello.boardUrl);
  const board = await openBoardPage(page, 'Product launch');
  await board.getByRole('checkbox').first().waitFor();
  expect.soft(await loadedBy(frameOf(page, 'board.html'))).toBeLessThanOrEqual(60 * kilobyte);

  await page.goto(trello.boardUrl);
  const settings = await openSettings(page);
  await settings.getByRole('checkbox').first().waitFor();
  expect.soft(await loadedBy(frameOf(page, 'settings.html'))).toBeLessThanOrEqual(53 * kilobyte);
  await settings.getByRole('button', { name: 'Sign out' }).click();
  await settings.getByRole('button', { name: 'Authorize' }).waitFor();

  expect([...asked].sort()).toEqual([trello.origin, trello.pagesOrigin].sort());
});

test('no part that is loaded later is large', async () => {
  // What every page loads first is counted above; the worker is a program of its own, which no page waits for.
  const limits: Readonly<Record<string, number>> = { page: 34, worker: 30 };
  const large = [...(await chunks())].filter(
    ([name, size]) => size > (limits[name.split('-')[0] ?? ''] ?? 20) * kilobyte,
  );
  expect(large).toEqual([]);
});
