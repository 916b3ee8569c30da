/** When the parts of a page are loaded: what is shown first, the rest in time, the second time from the browser's cache. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { filesOf, frameOf, watchFirstRows } from './sizes.ts';
import { authorize, openBoardPage, openCard } from './walk.ts';
import { cardOf, openWorld, rest } from './world.ts';

/** Parts that make changes, follow jobs or wait behind a button. */
const later = /\/assets\/(work|edits|writing|sheets|NoticeBar|Composer|find|ViewMenu|Menu|SavedViews|NamePicker)-/;

/** Lets these files wait until they are released. */
async function holdBack(page: Page, files: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.context().route(files, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('a page loads what it shows, then what the next click needs; the second time all of it is in the cache', async () => {
  const { page, trello } = await openWorld();
  await watchFirstRows(page);
  const caching = new Map<string, string | undefined>();
  page.context().on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    if (origin === trello.pagesOrigin) caching.set(pathname, response.headers()['cache-control']);
  });
  await page.reload();
  await authorize(page, await openCard(page, 'Book the venue'));

  for (const open of ['board.html', 'card.html'] as const) {
    for (const time of ['first', 'second']) {
      await page.goto(trello.boardUrl);
      const frame =
        open === 'card.html' ? await openCard(page, 'Book the venue') : await openBoardPage(page, 'Product launch');
      await frame.getByRole('checkbox').first().waitFor();
      const files = () => filesOf(frameOf(page, open));
      await expect.poll(async () => (await files()).filter(({ path }) => later.test(path)).length).toBeGreaterThan(3);
      // A page that is left while something still comes keeps none of it.
      let known = 0;
      const goesOn = async () => {
        const before = known;
        known = (await files()).length;
        return known > before;
      };
      await expect.poll(goesOn, { interval: 500 }).toBe(false);
      const all = await files();
      expect(all.filter(({ path, first }) => first && later.test(path))).toEqual([]);
      if (time === 'second')
        expect(all.filter(({ travelled }) => travelled > 0).map(({ path }) => path)).toEqual([`/${open}`]);
    }
  }

  for (const [path, said] of caching) {
    if (path.startsWith('/assets/')) expect([path, said]).toEqual([path, 'public, max-age=31536000, immutable']);
    if (path.endsWith('.html')) expect([path, said]).toEqual([path, 'no-cache']);
  }
});

test('what is clicked before the code for it has come happens when it comes', async () => {
  const { page, trello } = await openWorld();
  await authorize(page, await openCard(page, 'Book the venue'));
  const { id } = await cardOf(trello, 'Book the venue');
  const done = async (): Promise<number> => {
    const checklists: { checkItems: { state: string }[] }[] = await rest(trello, `/cards/${id}/checklists`);
    return checklists.flatMap(({ checkItems }) => checkItems).filter(({ state }) => state === 'complete').length;
  };
  const before = await done();
  const release = await holdBack(page, later);
  await page.goto(trello.boardUrl);
  const frame = await openCard(page, 'Book the venue');
  await frame.getByRole('checkbox', { checked: false }).first().click();
  expect(await done()).toBe(before);
  release();
  await frame.getByRole('button', { name: 'Undo' }).waitFor();
  expect(await done()).toBe(before + 1);
});

test('a menu opens and a filter filters as soon as the code for them has come', async () => {
  const { page, trello } = await openWorld();
  await authorize(page, await openBoardPage(page, 'Product launch'));
  const release = await holdBack(page, later);
  await page.goto(trello.boardUrl);
  const frame = await openBoardPage(page, 'Product launch');
  await frame.getByRole('checkbox').first().waitFor();
  await frame.getByRole('combobox').fill('is:done');
  await frame.getByRole('button', { name: 'Sort', exact: true }).click();
  expect(await frame.getByRole('menu').count()).toBe(0);
  release();
  await frame.getByRole('menu', { name: 'Sort' }).waitFor();
  await expect
    .poll(() => frame.locator('[data-index] input[type=checkbox]:not([data-select]):not(:checked)').count())
    .toBe(0);
});
