/** How the board page comes to its board and keeps up with it: what it reads, when, and what it shows meanwhile. */
import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { countsOf } from './counts.ts';
import { authorize, openBoardPage } from './walk.ts';
import { cardOf, control, openWorld, rest, type World } from './world.ts';

/** The reads since the log had so many entries. */
const readsSince = ({ trello }: World, since: number) =>
  trello.emulator.log.slice(since).flatMap(({ method, path }) => (method === 'GET' ? (path.split('?')[0] ?? '') : []));

/** Long enough, on the page's clock, for it to look some times whether something changed. */
const aWhile = ({ page }: World) => page.clock.runFor(10_000);

async function openMuster({ page, trello }: World): Promise<FrameLocator> {
  const idBoard = new URL(trello.boardUrl).pathname.split('/')[2];
  const { name } = await rest(trello, `/boards/${idBoard}?fields=name`);
  return openBoardPage(page, name);
}

test('an idle board costs no request, and a card that somebody changes costs one', async () => {
  const world = await openWorld();
  const { page, trello } = world;
  await page.clock.install();
  const frame = await openMuster(world);
  await authorize(page, frame);
  await frame.getByRole('grid').first().waitFor();
  await search(frame).fill('somebody else');
  const opened = trello.emulator.log.length;
  const changed: string[] = [];
  for (const name of ['Book the venue', 'Write the announcement']) {
    await aWhile(world);
    const { id } = await cardOf(trello, name);
    changed.push(`/1/cards/${id}`);
    const checklist = await rest(trello, `/cards/${id}/checklists?name=From%20elsewhere`, 'POST');
    const item = encodeURIComponent(`${name}, by somebody else`);
    await rest(trello, `/checklists/${checklist.id}/checkItems?name=${item}`, 'POST');
    await frame.getByRole('row', { name: `${name}, by somebody else` }).waitFor({ timeout: 20_000 });
  }
  const own = readsSince(world, opened).filter((path) => !path.endsWith('/cards'));
  expect(own).toEqual(changed);
});

test('a list that somebody renames is renamed in Muster too', async () => {
  const world = await openWorld();
  const { page, trello } = world;
  const frame = await openMuster(world);
  await authorize(page, frame);
  await frame.getByRole('grid').first().waitFor();
  const card = await cardOf(trello, 'Book the venue');
  const { idList } = await rest(trello, `/cards/${card.id}`);
  await rest(trello, `/lists/${idList}?name=Called%20otherwise`, 'PUT');
  await frame.getByText('Called otherwise').first().waitFor({ timeout: 20_000 });
});

test('a sheet that was opened from a row keeps its keys and its text when somebody else changes or moves the row', async () => {
  const world = await openWorld();
  const { page, trello } = world;
  const frame = await openMuster(world);
  await authorize(page, frame);
  await search(frame).fill('is:open');
  const row = frame.getByRole('row', { name: 'The venue', exact: true });
  await row.getByRole('button', { name: /^More for/ }).click();
  await frame.getByRole('menuitem', { name: 'Edit the checklist as text …' }).click();
  const box = frame.getByRole('textbox', { name: 'Items as text' });
  await box.press('Control+End');
  await box.pressSequentially('\n- [ ] Typed');
  const { id } = await cardOf(trello, 'Decide the launch date');
  const [checklist] = await rest(trello, `/cards/${id}/checklists`);
  const { id: idItem } = checklist.checkItems.find(({ name }: { name: string }) => name === 'The venue');
  const change = (query: string) => rest(trello, `/cards/${id}/checkItem/${idItem}?${query}`, 'PUT');

  await change('due=2031-05-06T12:00:00.000Z');
  await frame.getByText(/- \[ \] The venue .*!2031-05-06/).waitFor({ timeout: 20_000 });
  expect(await box.inputValue()).toContain('Typed');
  await page.keyboard.press('Tab');
  const save = frame.getByRole('button', { name: 'Save', exact: true });
  expect(await save.evaluate((button) => button === document.activeElement)).toBe(true);

  await change('state=complete');
  await frame.getByText(/- \[x\] The venue/).waitFor({ timeout: 20_000 });
  expect(await frame.getByRole('row', { name: 'The venue', exact: true, includeHidden: true }).count()).toBe(0);
  expect(await box.inputValue()).toContain('Typed');
});

test('a board of 2,500 cards is read in pages, and all of it is there', async () => {
  const board = generateBoard({ cards: 2_500, itemsPerCard: 2, commentsPerCard: 0, lists: 6 });
  const world = await openWorld({ boards: [board] });
  const { page, trello } = world;
  const frame = await openMuster(world);
  const before = trello.emulator.log.length;
  await control(trello, '/faults', { delayMs: [2_000, 2_500] });
  await authorize(page, frame);
  await frame.getByRole('progressbar', { name: /^Read [\d,]+ of [\d,]+ cards$/ }).waitFor();
  const { items, cards } = countsOf(board);
  await frame.getByText(`${items.toLocaleString('en')} items`).waitFor({ timeout: 30_000 });
  const reads = readsSince(world, before).filter((path) => path.startsWith('/1/boards/'));
  expect(reads).toHaveLength(1 + Math.ceil(cards / 1_000));
});

test('a board seen before shows at once as it was, and then as it is', async () => {
  const world = await openWorld({ storage: 'allowed' });
  const { page, trello } = world;
  const first = await openMuster(world);
  await authorize(page, first);
  await first.getByRole('grid').first().waitFor();
  await expect.poll(() => first.locator('body').evaluate(countSnapshots)).toBe(1);
  await page.keyboard.press('Escape');
  const card = await cardOf(trello, 'Book the venue');
  const { id } = await rest(trello, `/cards/${card.id}/checklists?name=From%20elsewhere`, 'POST');
  await rest(trello, `/checklists/${id}/checkItems?name=Written%20meanwhile`, 'POST');

  await control(trello, '/faults', { delayMs: [4_000, 4_000] });
  const again = await openMuster(world);
  await again.getByText(/^As Muster read it/).waitFor();
  await again.getByRole('grid').first().waitFor();
  await search(again).fill('Written meanwhile');
  await again.getByRole('row', { name: 'Written meanwhile' }).waitFor({ timeout: 20_000 });
  expect(await again.getByText(/^As Muster read it/).count()).toBe(0);
});

test('when reading fails it is said once, and taken back when it succeeds', async () => {
  const world = await openWorld();
  const { page, trello } = world;
  const frame = await openMuster(world);
  await authorize(page, frame);
  await frame.getByRole('grid').first().waitFor();
  const { idList } = await rest(trello, `/cards/${(await cardOf(trello, 'Book the venue')).id}`);
  const me = await rest(trello, '/members/me');
  await control(trello, '/faults', { rate500: 1 });
  await fetch(`${trello.origin}/1/lists/${idList}?name=Called%20otherwise`, {
    method: 'PUT',
    headers: { 'X-Emulator-Member': me.id },
  });
  await frame.getByText(/Trello could not do it/).waitFor({ timeout: 20_000 });
  await control(trello, '/faults', {});
  await frame.getByText(/Trello could not do it/).waitFor({ state: 'detached', timeout: 20_000 });
  await frame.getByText('Called otherwise').first().waitFor({ timeout: 20_000 });
});

const search = (frame: FrameLocator) => frame.getByRole('combobox');

/** How many boards the page keeps; runs in the page. */
async function countSnapshots(): Promise<number> {
  const name = (await indexedDB.databases())
    .map(({ name }) => name ?? '')
    .find((name) => name.startsWith('muster-boards-'));
  if (!name) return 0;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const count = await new Promise<number>((resolve) => {
    const request = db.transaction('heads').objectStore('heads').count();
    request.onsuccess = () => resolve(request.result);
  });
  db.close();
  return count;
}
