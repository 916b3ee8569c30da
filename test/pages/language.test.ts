/** Muster in the language of Trello's page. */
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { keepSignIn } from './signed-in.ts';
import { frameOf } from './sizes.ts';
import { addConsole } from './walk.ts';
import { openWorld, rest } from './world.ts';

/** The board page where Trello speaks a language. */
async function boardIn(page: Page, boardUrl: string, locale: string): Promise<FrameLocator> {
  await page.evaluate((locale) => localStorage.setItem('locale', locale), locale);
  await page.goto(boardUrl);
  await page.getByRole('button', { name: 'Muster', exact: true }).click();
  const board = page.locator('iframe[title^="Muster ·"]').contentFrame();
  await board.getByRole('grid').waitFor();
  return board;
}

const languageFiles = (page: Page) =>
  frameOf(page, 'board.html').evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\/(zh-Hant|pseudo|mirrored)-/.test(name)),
  );

test('Traditional Chinese is spoken where Trello does, for one request more; English costs none', async () => {
  const { page, trello, errors } = await openWorld();
  await keepSignIn(page);
  await addConsole(page);
  const chinese = await boardIn(page, trello.boardUrl, 'zh-TW');
  await chinese.getByRole('tab', { name: '待辦清單' }).waitFor();
  await chinese.getByText('70個項目', { exact: true }).waitFor();
  expect(
    await chinese.locator(':root').evaluate((html) => [html.getAttribute('lang'), html.getAttribute('dir')].join()),
  ).toBe('zh-TW,ltr');
  expect(await chinese.locator('time').first().textContent()).toMatch(/\d+月\d+日/);
  expect(await languageFiles(page)).toHaveLength(1);
  // What Trello's API does is said to those who ask for it.
  await chinese.getByRole('tab', { name: '主控台' }).click();
  await chinese.getByText('取得看板', { exact: true }).waitFor();
  await chinese.getByText('all，或以逗號分隔的欄位名稱', { exact: true }).waitFor();
  await chinese.getByRole('combobox', { name: /^路徑/ }).fill('封存列表');
  await chinese.getByRole('option', { name: '封存列表中的所有卡片' }).waitFor();
  expect(await languageFiles(page)).toHaveLength(2);

  const english = await boardIn(page, trello.boardUrl, 'en-GB');
  await english.getByRole('tab', { name: 'Checklists' }).waitFor();
  expect(await english.locator('time').first().textContent()).toMatch(/\d+ [A-Z]\w+/);
  expect(await languageFiles(page)).toEqual([]);

  const mirrored = await boardIn(page, trello.boardUrl, 'qps-plocm');
  expect(await mirrored.locator(':root').evaluate((html) => html.getAttribute('dir'))).toBe('rtl');
  const [first, second] = await mirrored
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().x));
  expect(first).toBeGreaterThan(second ?? 0);
  expect(errors).toEqual([]);
});

test('no view shows words that nobody can translate', async () => {
  const { page, trello } = await openWorld();
  await keepSignIn(page);
  await addConsole(page);
  const board = await boardIn(page, trello.boardUrl, 'qps-ploc');
  const idBoard = new URL(trello.boardUrl).pathname.split('/')[2];
  // What people of the board wrote or are called is theirs.
  const theirs: { name?: string; fullName?: string; username?: string; text?: string }[] = [];
  const told = await rest(
    trello,
    `/boards/${idBoard}?cards=all&lists=all&labels=all&members=all&checklists=all&card_attachments=true`,
  );
  theirs.push(told, ...told.cards, ...told.lists, ...told.labels, ...told.members, ...told.checklists);
  theirs.push(...told.checklists.flatMap(({ checkItems }: { checkItems: { name: string }[] }) => checkItems));
  theirs.push(...told.cards.flatMap(({ attachments }: { attachments: { name: string }[] }) => attachments));
  const names = theirs
    .flatMap(({ name, fullName, username }) => [name, fullName, username])
    .filter((name): name is string => !!name)
    .sort((one, other) => other.length - one.length);
  const tabs = await board.getByRole('tab').count();
  for (let nth = 0; nth < tabs; nth++) {
    const tab = board.getByRole('tab').nth(nth);
    await tab.click();
    await expect.poll(() => board.locator('.skeleton').count()).toBe(0);
    const shown = await board.locator('body').evaluate((body) => {
      const found: string[] = [];
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Element && !node.closest('time')) {
          for (const name of ['aria-label', 'title', 'placeholder', 'aria-description'])
            found.push(node.getAttribute(name) ?? '');
          // Times are the browser's words, comments the people's, code the API's.
        } else if (
          !(node instanceof Element) &&
          !node.parentElement?.closest(
            'time, code, .console-method, .comment-text, .history-what, .avatar, bdi, script, style',
          )
        )
          found.push(node.textContent ?? '');
      }
      return [...new Set(found)];
    });
    const left = shown.map((text) => names.reduce((rest, name) => rest.replaceAll(name, ''), text));
    // Marked texts stand in brackets, whatever is filled in; days are the browser's words.
    expect(
      left.filter(
        (text) =>
          !text.trim().startsWith('[') &&
          /[a-z]{3,}/i.test(text.replace(/\w+day, \w+ \d+, \d+( at [\d:]+\s[AP]M)?/g, '')),
      ),
      `${await tab.textContent()}`,
    ).toEqual([]);
  }
});
