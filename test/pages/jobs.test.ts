/** Jobs outlive the page that started them, and run once however many tabs are open. */
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ThirdPartyStorage } from './browser.ts';
import { authorize, openCard, still } from './walk.ts';
import { cardOf, control, openWorld, rest, type World } from './world.ts';

const storages: readonly ThirdPartyStorage[] = ['blocked', 'allowed'];
const lines = Array.from({ length: 60 }, (_, n) => `Step ${n + 1}`);

/** In ms: asked more often, Trello would refuse the job too, whose key it is. */
const interval = 300;

for (const storage of storages) {
  test(`a job goes on when its page is closed, with storage ${storage}`, async () => {
    const { page, trello } = await openWorld({ storage });
    const frame = await signedIn(page, trello);
    await startJob(frame);
    await page.getByRole('dialog', { name: 'Book the venue' }).getByRole('button', { name: 'Close' }).first().click();
    await expect.poll(() => steps(trello), { timeout: 40_000, interval }).toEqual(lines);
  });
}

test('a job whose tab is closed is taken up by another tab, and nothing happens twice', async () => {
  const { page, trello } = await openWorld({ storage: 'allowed' });
  const frame = await signedIn(page, trello);
  const other = await page.context().newPage();
  await other.goto(trello.boardUrl);
  await other.getByRole('link', { name: 'Book the venue', exact: true }).waitFor();
  await page.bringToFront();
  await startJob(frame);
  await expect.poll(async () => (await steps(trello)).length, { timeout: 15_000, interval }).toBeGreaterThan(5);
  await page.close();
  await expect.poll(() => steps(trello), { timeout: 40_000, interval }).toEqual(lines);
});

test('a job whose worker ends without a word is gone on with, by itself, where there is a journal', async () => {
  const { page, trello } = await openWorld({ storage: 'allowed' });
  await killMidway(page, trello);
  await expect.poll(() => steps(trello), { timeout: 50_000, interval }).toEqual(lines);
});

test('without a journal it is said that a job stopped, and the next one runs', async () => {
  const { page, trello } = await openWorld({ storage: 'blocked' });
  const frame = await killMidway(page, trello);
  await frame.getByText('A job stopped before its end').waitFor({ timeout: 30_000 });
  const made = await steps(trello);
  expect(made).toEqual(lines.slice(0, made.length));
  await frame.getByRole('button', { name: 'Add a checklist' }).click();
  await frame.getByRole('textbox', { name: 'Add a checklist' }).fill('Afterwards');
  await frame.getByRole('textbox', { name: 'Add a checklist' }).press('Enter');
  await frame.getByRole('group', { name: 'Afterwards' }).getByRole('button', { name: 'Add an item' }).waitFor();
});

/** Starts the job and ends what runs it, as a browser does for want of memory: nothing hears of it. */
async function killMidway(page: Page, trello: World['trello']): Promise<FrameLocator> {
  const frame = await signedIn(page, trello);
  await page.bringToFront();
  await startJob(frame);
  await expect.poll(async () => (await steps(trello)).length, { timeout: 15_000, interval }).toBeGreaterThan(5);
  for (const worker of page.workers()) await worker.evaluate(() => self.close()).catch(() => {});
  return frame;
}

test('without storage a job ends with its tab, as the preview said, and nothing happens twice', async () => {
  const { page, trello } = await openWorld({ storage: 'blocked' });
  const frame = await signedIn(page, trello);
  const other = await page.context().newPage();
  await other.goto(trello.boardUrl);
  await other.getByRole('link', { name: 'Book the venue', exact: true }).waitFor();
  await page.bringToFront();
  await startJob(frame, 'This browser keeps nothing for Muster inside Trello');
  await expect.poll(async () => (await steps(trello)).length, { timeout: 15_000, interval }).toBeGreaterThan(5);
  await page.close();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const made = await steps(trello);
  expect(made).toEqual(lines.slice(0, made.length));
});

test('where no worker can be had the page runs its jobs, and says that they end with it', async () => {
  const { page, trello } = await openWorld({ storage: 'blocked' });
  await page.context().route(/\/assets\/worker-/, (route) => route.abort());
  const frame = await signedIn(page, trello);
  await startJob(frame);
  await frame.getByRole('status').getByText('Leave this open until it is done').waitFor();
  await expect.poll(() => steps(trello), { timeout: 40_000, interval }).toEqual(lines);
  await frame.getByText('Added 60 items.').waitFor();
});

test('a job is paused, goes on, and is cancelled: what it reports is what happened', async () => {
  const { page, trello } = await openWorld();
  const frame = await signedIn(page, trello);
  await page.bringToFront();
  await startJob(frame);
  await frame.getByRole('button', { name: 'Pause' }).click();
  await frame.getByRole('button', { name: 'Go on' }).waitFor();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const paused = (await steps(trello)).length;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect((await steps(trello)).length).toBe(paused);
  await frame.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(async () => (await steps(trello)).length, { timeout: 15_000, interval }).toBeGreaterThan(paused);
  await frame.getByRole('button', { name: 'Cancel', exact: true }).first().click();
  await frame.getByRole('button', { name: 'Pause' }).waitFor({ state: 'detached' });
  const made = await steps(trello);
  expect(made.length).toBeLessThan(lines.length);
  expect(made).toEqual(lines.slice(0, made.length));
  await frame
    .getByText(`Added ${made.length} items. ${lines.length - made.length} more changes were cancelled.`)
    .waitFor();
});

async function signedIn(page: Page, trello: World['trello']): Promise<FrameLocator> {
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  // Slow enough to be in the middle of it.
  await control(trello, '/faults', { delayMs: [60, 120] });
  await frame.getByRole('button', { name: 'Add a checklist' }).waitFor();
  return frame;
}

/** Starts the job of adding many items, after looking at its preview. */
async function startJob(frame: FrameLocator, said?: string): Promise<void> {
  await frame.getByRole('button', { name: 'Add a checklist' }).click();
  await frame.getByRole('textbox', { name: 'Add a checklist' }).fill('Many');
  await frame.getByRole('textbox', { name: 'Add a checklist' }).press('Enter');
  const box = frame.getByRole('group', { name: 'Many' }).getByRole('textbox', { name: 'Add an item' });
  await box.fill(lines.join('\n'));
  await box.press('Enter');
  const sheet = frame.getByRole('dialog', { name: `${lines.length} changes` });
  await sheet.getByText('Add “Step 60”.').waitFor();
  if (said) await sheet.getByText(said).waitFor();
  const run = sheet.getByRole('button', { name: 'Run' });
  await still(run);
  await run.click();
}

async function steps(trello: World['trello']): Promise<string[]> {
  const { id } = await cardOf(trello, 'Book the venue');
  const lists: { name: string; checkItems: { name: string; pos: number }[] }[] = await rest(
    trello,
    `/cards/${id}/checklists`,
  );
  const many = lists.find(({ name }) => name === 'Many')?.checkItems ?? [];
  return many.sort((a, b) => a.pos - b.pos).map(({ name }) => name);
}
