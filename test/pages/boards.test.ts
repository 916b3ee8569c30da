/** Boards of every kind, in a real browser: each opens, counts right, asks nothing of Trello too early, executes nothing. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { BoardExport } from '../emulator/contract.ts';
import { buildBoard } from '../emulator/seeds/build.ts';
import { generateBoard, hardBoards } from '../emulator/seeds/generate.ts';
import { done, todo } from '../emulator/seeds/plan.ts';
import { type Served, serve } from '../emulator/server/serve.ts';
import { openBrowser } from './browser.ts';
import { countsOf } from './counts.ts';
import { oldExports } from './exports.ts';
import { authorize, muster, openBoardPage, openCard } from './walk.ts';
import { control } from './world.ts';

/** Everything that is drawn, so that every badge is asked for. */
const tall = { width: 4_800, height: 14_000 };
const soon = { timeout: 40_000, interval: 250 };
const usual = { width: 1_280, height: 900 };

let trello: Served;
let browser: BrowserContext;
beforeAll(async () => {
  trello = await serve();
  browser = await openBrowser('blocked');
  browser.setDefaultTimeout(20_000);
});
afterEach(async () => {
  for (const page of browser.pages()) await page.close();
});
afterAll(async () => {
  await browser?.close();
  await trello?.close();
});

interface Look {
  readonly page: Page;
  /** What the pages complained about: errors, violated policies, dialogs. */
  readonly complaints: string[];
}

/** Opens a board that is new to this Trello. */
async function look(board: BoardExport): Promise<Look> {
  const { url } = await control(trello, '/boards', board);
  const page = await browser.newPage();
  await page.setViewportSize(tall);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  return { page, complaints };
}

const badgesOf = (page: Page) => page.getByTitle('Muster', { exact: true }).allTextContents();
const numbers = (texts: readonly string[], pattern: RegExp) =>
  texts.flatMap((text) => Number.parseInt(pattern.exec(text)?.[1] ?? '', 10) || []).sort((a, b) => a - b);

async function expectRightCounts(board: BoardExport): Promise<void> {
  const expected = countsOf(board);
  const before = trello.emulator.log.length;
  const { page, complaints } = await look(board);

  await expect.poll(() => page.getByRole('list').getByRole('link').count(), soon).toBe(expected.cards);
  await expect.poll(async () => numbers(await badgesOf(page), /^(\d+) open$/), soon).toEqual(expected.openPerCard);
  await expect
    .poll(async () => (await badgesOf(page)).filter((text) => text === 'No members').length, soon)
    .toBe(expected.withoutMembers);
  expect(trello.emulator.log.slice(before)).toEqual([]);

  await page.setViewportSize(usual);
  const frame = await openBoardPage(page, String(board.name));
  // Boards that name nobody are all shown as the same person.
  const button = frame.getByRole('button', { name: 'Authorize' });
  await button.or(frame.getByRole('combobox')).waitFor();
  if (await button.isVisible()) await authorize(page, frame);
  await expectItems(frame, expected.items);
  await frame.getByRole('combobox').fill('is:open');
  await expectItems(frame, expected.items - expected.done);
  await frame.getByRole('combobox').fill('is:done');
  await expectItems(frame, expected.done);
  // The board in one request, and whose token it is in none.
  const reads = trello.emulator.log.slice(before).filter(({ method }) => method === 'GET');
  expect(reads.map(({ path }) => path.split('?')[0])).toEqual([`/1/boards/${board.id}`]);

  for (const inside of page.frames()) expect(await inside.evaluate(() => 'hacked' in window)).toBe(false);
  expect(complaints).toEqual([]);
}

async function expectItems(frame: FrameLocator, count: number): Promise<void> {
  const shown = new Intl.NumberFormat('en').format(count);
  await frame
    .getByRole('status')
    .getByText(`${shown} ${count === 1 ? 'item' : 'items'}`, { exact: true })
    .waitFor();
}

const boards: Readonly<Record<string, () => BoardExport>> = {
  'a board without checklists': () => generateBoard({ itemsPerCard: 0, seed: 12 }),
  'a board with one person and a thousand cards': () =>
    generateBoard({ cards: 1_000, lists: 12, members: 1, commentsPerCard: 0, seed: 14 }),
  'a board in many writings': () => hardBoards.manyWritings?.() ?? generateBoard(),
  'a board without members': () => generateBoard({ members: 0, seed: 13 }),
  ...Object.fromEntries(Object.entries(oldExports).map(([name, board]) => [name, () => board])),
};

for (const [name, make] of Object.entries(boards)) {
  test(`${name} opens with the right counts and badges`, () => expectRightCounts(make()), 120_000);
}

/** Exports of one's own: a path, or several with commas between, in the environment variable BOARDS. */
for (const file of (process.env.BOARDS ?? '').split(',').filter(Boolean)) {
  test(
    `${file} opens with the right counts and badges`,
    () => expectRightCounts(JSON.parse(readFileSync(file, 'utf8'))),
    120_000,
  );
}

const evil = '<script>window.hacked = 1; alert(1)</script><img src=x onerror="window.hacked = 1; alert(2)">';

const evilBoard = (): BoardExport =>
  buildBoard(
    {
      name: `${evil} board`,
      desc: evil,
      shortLink: 'eViLbOrd',
      members: [{ username: 'mallory', fullName: `${evil} Mallory`, role: 'admin' }],
      labels: [{ key: 'evil', name: evil, color: 'red' }],
      lists: [
        {
          name: `${evil} list`,
          cards: [
            {
              name: `${evil} card`,
              desc: evil,
              labels: ['evil'],
              members: ['mallory'],
              links: [[evil, 'https://example.com/']],
              checklists: [{ name: `${evil} checklist`, items: [todo(`${evil} item`), done('javascript:alert(3)')] }],
              comments: [{ by: 'mallory', age: 1, text: `${evil} [click](javascript:alert(4))` }],
            },
          ],
        },
      ],
    },
    Date.now(),
  );

test('names that are scripts are shown as they are and never run', async () => {
  const board = evilBoard();
  await expectRightCounts(board);

  const { page, complaints } = await look(board);
  await page.setViewportSize(usual);
  const frame = await openCard(page, `${evil} card`);
  await frame.getByRole('checkbox', { name: `${evil} item`, exact: true }).check();
  await frame.getByText(`Checked “${evil} item”.`).waitFor();
  await frame.getByRole('tab', { name: 'Comments' }).click();
  await frame.getByText(`${evil} [click](javascript:alert(4))`).waitFor();
  await frame.getByRole('tab', { name: 'Members' }).click();
  await frame.getByRole('switch', { name: `${evil} Mallory` }).waitFor();
  for (const inside of page.frames()) expect(await inside.evaluate(() => 'hacked' in window)).toBe(false);
  expect(complaints).toEqual([]);
});

test('texts from right to left stand beside their boxes, and emoji stay whole', async () => {
  const name = 'صفحة الهبوط 👩‍👩‍👧‍👦';
  const plan = {
    name: 'لوحة',
    shortLink: 'rTlBoArd',
    members: [{ username: 'leila', fullName: 'ليلى حداد', role: 'admin' as const }],
    labels: [],
    lists: [{ name: 'قائمة', cards: [{ name: 'بطاقة', checklists: [{ name: 'مهام', items: [todo(name)] }] }] }],
  };
  const { page } = await look(buildBoard(plan, Date.now()));
  await page.setViewportSize(usual);
  await page.getByRole('link', { name: 'بطاقة', exact: true }).click();
  const frame = muster(page);
  await authorize(page, frame);
  const box = await frame.getByRole('checkbox', { name, exact: true }).boundingBox();
  const words = await frame.getByText(name, { exact: true }).boundingBox();
  expect(words && box && words.x - (box.x + box.width)).toBeLessThan(16);
});
