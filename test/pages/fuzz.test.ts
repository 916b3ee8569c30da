/**
 * Hostile input to real pages, at random but for the seed: what Trello's page says, what its API answers, what is stored, a
 * file of settings. `MUSTER_FUZZ=10000` tries so many inputs, `MUSTER_FUZZ_SEED` others.
 */
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Meddler, meddle } from '../fuzz/meddle.ts';
import { garble, mutate, randomOf } from '../fuzz/mutate.ts';
import { keepSignIn, memberOf } from './signed-in.ts';
import { openBoardPage, openCard, openSettings } from './walk.ts';
import { openWorld, type World } from './world.ts';

const count = Number(process.env.MUSTER_FUZZ ?? 150);
const seed = Number(process.env.MUSTER_FUZZ_SEED ?? 20_261_124);
const random = randomOf(seed);
/** So many messages are posted to a page that is open, each twice: where many are tried, loading pages must not take all the time. */
const each = Math.ceil(count / 80);

/** What members of a board share, as somebody may have stored it. */
const shared = {
  presets: [{ id: 'p', name: 'Design', idMembers: ['a'] }],
  replies: [{ id: 'r', name: 'Thanks', text: 'Thank you' }],
  settings: { version: 1, badges: { open: true }, quietDays: 14, bulk: 'admins', console: true },
  views: [{ id: 'v', table: 'items', name: 'Mine', setup: 'q=is%3Aopen&group=list' }],
};

test('hostile input to real pages does no harm: no uncaught error, nothing hangs, nothing runs, nothing is written', {
  timeout: 60_000 + count * 400,
}, async () => {
  const world = await openWorld({ storage: 'allowed', brisk: true });
  const { page, trello } = world;
  const harm: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => harm.push(`a dialog: ${dialog.message()}`)));
  page.context().on('page', () => harm.push('a window'));
  page.on('pageerror', (error) => {
    // Trello's page refused something, or its library choked on what it said; Muster waits for neither.
    if (!/^PostMessageIO|power-up/.test(`${error.name} ${error.stack}`)) harm.push(`${error.stack ?? error.message}`);
  });
  await keepSignIn(page);
  await leaveTraces(page);

  const meddler = await meddle(page.context(), trello, random);
  const before = trello.emulator.log.length;
  let files = 0;
  const inputs = () => Object.values(meddler.counts).reduce((sum, each) => sum + each, files);
  const places: readonly [string, (page: Page) => Promise<unknown>][] = [
    ['card.html', (page) => openCard(page, 'Book the venue')],
    ['board.html', (page) => openBoardPage(page, 'Product launch')],
    ['settings.html', openSettings],
  ];
  for (const [nth, [file, open]] of places.entries()) {
    meddler.set(0, 0);
    await putShared(world, JSON.stringify(shared));
    await keepSignIn(page);
    await page.goto(trello.boardUrl);
    await open(page);
    const frame = await frameOf(page, file);
    await frame.waitForSelector('[role=tab], fieldset');
    while (inputs() < (count * (nth + 1)) / places.length) {
      await tease(world, meddler, frame);
      if (file === 'settings.html') {
        meddler.set(0, 0);
        files += await importFiles(frame);
      }
      for (const asked of page.frames()) if (!(await answers(asked))) harm.push(`${asked.url().split('#')[0]} hangs`);
      if (harm.length > 0) break;
    }
  }
  console.info(`fuzz in pages, MUSTER_FUZZ_SEED=${seed}:`, JSON.stringify({ ...meddler.counts, files }));
  for (const frame of page.frames())
    if (await frame.evaluate(() => 'harmed' in window || 'polluted' in {})) harm.push(`${frame.url()} ran something`);
  expect(harm).toEqual([]);
  expect(trello.emulator.log.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
  for (const sort of Object.values({ ...meddler.counts, files })) expect(sort).toBeGreaterThan(0);

  // And what is shown afterwards is the board.
  meddler.set(0, 0);
  await putShared(world, JSON.stringify(shared));
  await keepSignIn(page);
  await page.goto(trello.boardUrl);
  const card = await openCard(page, 'Book the venue');
  await card.getByRole('tab', { name: 'Members' }).click();
  await card.getByRole('switch').first().waitFor();
});

/** Something for the browser to keep: a job in the journal, a snapshot of the board, a draft. */
async function leaveTraces(page: Page): Promise<void> {
  const { href } = new URL(page.url());
  const card = await openCard(page, 'Book the venue');
  await card.getByRole('checkbox', { checked: false }).first().check();
  await card.getByText(/^Checked/).waitFor();
  await card.getByRole('tab', { name: 'Comments' }).click();
  await card.getByRole('textbox', { name: 'Write a comment' }).fill('Not sent');
  await page.goto(href);
  const board = await openBoardPage(page, 'Product launch');
  await board.getByRole('checkbox').first().waitFor();
}

/** One load of a page under changed answers and stored values, and changed messages after it. */
async function tease({ page, trello, ...world }: World, meddler: Meddler, frame: Frame): Promise<void> {
  const how = random();
  await keepSignIn(page);
  if (how < 0.4) {
    await putShared({ page, trello, ...world }, JSON.stringify(mutate(shared, random)));
    meddler.counts.stored++;
    await meddler.spoil(frame);
  }
  meddler.set(how > 0.6 ? 0.4 : 0, how < 0.8 ? 0.7 : 0);
  await frame.evaluate(() => window.location.reload()).catch(() => {});
  // What Trello's page said may have been lost on the way: then there is nothing to be seen, and nothing wrong.
  await frame.waitForSelector('[role=tab], [role=alert], fieldset', { timeout: 1_500 }).catch(() => {});
  await frame.evaluate(async () => {
    for (const tab of document.querySelectorAll<HTMLElement>('[role=tab]')) {
      tab.click();
      await new Promise((resume) => setTimeout(resume, 80));
    }
  });
  await meddler.shout(page, each);
}

/** Opens files of settings that were changed on the way. */
async function importFiles(frame: Frame): Promise<number> {
  const chooser = frame.locator('input[type=file]');
  if ((await chooser.count()) === 0) return 0;
  const times = 3;
  for (let time = 0; time < times; time++) {
    const file = JSON.stringify(mutate({ muster: 'settings', version: 1, ...shared }, random));
    const buffer = Buffer.from(random() < 0.5 ? garble(file, random) : file);
    await chooser.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
    const cancel = frame.getByRole('dialog').getByRole('button', { name: 'Cancel' });
    await Promise.race([cancel.waitFor(), frame.locator('[role=alert]').first().waitFor()]).catch(() => {});
    if ((await cancel.count()) > 0) await cancel.click();
  }
  return times;
}

/** Whether the page still does something when it is asked; one that is gone, or just comes, does. */
async function answers(frame: Frame): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 8_000));
  const done = frame.evaluate(() => new Promise<true>((resume) => setTimeout(() => resume(true))));
  return Promise.race([done.catch(() => true), late]);
}

async function frameOf(page: Page, file: string): Promise<Frame> {
  const found = () => page.frames().find((frame) => frame.url().includes(`/${file}`));
  await expect.poll(found).toBeDefined();
  return found() as Frame; // Just found.
}

/** Stores for the board what its members share. */
async function putShared({ page, trello }: Pick<World, 'page' | 'trello'>, data: string): Promise<void> {
  const powerUps: { id: string; name: string }[] = await (
    await fetch(`${trello.origin}/_emulator/power-ups?board=any`)
  ).json();
  const powerUp = powerUps.find(({ name }) => name === 'Muster')?.id;
  const [, , id] = new URL(trello.boardUrl).pathname.split('/');
  const board = await (
    await fetch(`${trello.origin}/1/boards/${id}?fields=id`, {
      headers: { 'x-emulator-member': (await memberOf(page)).id },
    })
  ).json();
  const body = JSON.stringify({ powerUp, scope: 'board', id: board.id, visibility: 'shared', data });
  const headers = { 'content-type': 'application/json', 'x-emulator-member': (await memberOf(page)).id };
  await fetch(`${trello.origin}/_emulator/storage`, { method: 'PUT', body, headers });
}
