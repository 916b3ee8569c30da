/** What a page does when a part of it fails, or is gone from where it came from. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { authorize, openBoardPage, openCard } from './walk.ts';
import { openWorld } from './world.ts';

const members = /\/assets\/CardMembers-[^/]*\.js/;

/** How often the card page was asked for from now on. */
function loadsOf(page: Page): { count: number } {
  const loads = { count: 0 };
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/card.html')) loads.count++;
  });
  return loads;
}

test('a view that fails leaves the others working, and its report has neither texts of the board nor the token', async () => {
  const { page, trello } = await openWorld();
  await page.context().route(members, async (route) => {
    const response = await route.fetch();
    const names = /export\s*\{([^}]*)\}/.exec(await response.text())?.[1]?.split(',') ?? [];
    const exports = names.map(
      (name) =>
        `fail as ${name
          .trim()
          .split(/\s+as\s+/)
          .at(-1)}`,
    );
    const said = JSON.stringify(`no ${trello.token} in "Book the venue"`);
    const body = `function fail() { throw new TypeError(${said}) } export { ${exports.join(', ')} };`;
    await route.fulfill({ response, body });
  });
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await frame.getByRole('checkbox').first().waitFor();
  await frame.getByRole('tab', { name: 'Members' }).click();
  const alert = frame.getByRole('alert').filter({ hasText: 'This part of Muster does not work here' });
  await alert.getByRole('button', { name: 'Copy a report' }).click();
  const report = await alert.getByRole('textbox').inputValue();
  expect(report).toMatch(/^Muster \d+\.\d+\.\d+\nmembers \/card\.html\n.*Chrome.*\nTypeError: no/s);
  expect(report).toMatch(/CardMembers-\S+\.js:\d+:\d+/);
  expect(report).not.toContain(trello.token);
  expect(report).not.toContain('venue');
  await frame.getByRole('tab', { name: 'Checklists' }).click();
  await frame.getByRole('checkbox').first().waitFor();
});

test('what nobody foresaw is said above the views, which go on', async () => {
  const { page } = await openWorld();
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await frame.getByRole('checkbox').first().waitFor();
  await frame.locator('body').evaluate(() => {
    setTimeout(() => {
      throw new TypeError('unforeseen');
    });
  });
  const alert = frame.getByRole('alert').filter({ hasText: 'Something went wrong in Muster' });
  await alert.getByRole('button', { name: 'Copy a report' }).click();
  expect(await alert.getByRole('textbox').inputValue()).toContain('TypeError: unforeseen');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await alert.waitFor({ state: 'detached' });
  await frame.locator('body').evaluate(() => void Promise.reject(new Error('no answer')));
  await alert.waitFor();
  await frame.getByRole('tab', { name: 'Members' }).click();
  await frame.getByRole('switch').first().waitFor();
});

test('a page whose files are gone reloads itself once, and not again', async () => {
  const { page } = await openWorld();
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await frame.getByRole('checkbox').first().waitFor();
  await page.context().route(members, (route) => route.fulfill({ status: 404 }));
  const loads = loadsOf(page);
  await frame.getByRole('tab', { name: 'Members' }).click();
  await expect.poll(() => loads.count).toBe(1);
  await frame.getByRole('checkbox').first().waitFor();
  await frame.getByRole('tab', { name: 'Members' }).click();
  await frame.getByText('A part of Muster could not be loaded').waitFor();
  await page.context().unroute(members);
  await frame.getByRole('button', { name: 'Try again' }).click();
  await frame.getByRole('switch').first().waitFor();
  expect(loads.count).toBe(1);
});

test('a view that was opened without a network is whole once there is one again', async () => {
  const { page } = await openWorld();
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  await frame.getByRole('checkbox').first().waitFor();
  await page.context().setOffline(true);
  await frame.getByRole('tab', { name: 'Jobs' }).click();
  const trouble = frame.getByRole('alert').filter({ hasText: 'A part of Muster could not be loaded' });
  await trouble.waitFor();
  // One line of it, not the whole page.
  expect((await trouble.boundingBox())?.height).toBeLessThan(100);
  await page.context().setOffline(false);
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await frame.getByText('Muster has changed nothing').waitFor();
  const display = frame.locator('.jobs').evaluate((element) => getComputedStyle(element).display);
  expect(await display).toBe('grid');
});

test('while something is being written a page whose files are gone asks before it reloads', async () => {
  const { page } = await openWorld({ storage: 'blocked' });
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await frame.getByRole('button', { name: 'Add an item' }).first().click();
  await frame.getByRole('textbox').first().fill('Not to be lost');
  const menus = /\/assets\/ItemMenu-[^/]*\.js/;
  await page.context().route(menus, (route) => route.fulfill({ status: 404 }));
  const loads = loadsOf(page);
  await frame
    .getByRole('button', { name: /^More for “/ })
    .first()
    .click();
  await frame.getByText('A part of Muster could not be loaded').waitFor();
  await frame.getByRole('button', { name: 'Reload' }).waitFor();
  expect(await frame.getByRole('textbox').first().inputValue()).toBe('Not to be lost');
  expect(loads.count).toBe(0);
});

test('what was written elsewhere in a page outlives its reload, also where the browser keeps nothing', async () => {
  const { page } = await openWorld({ storage: 'blocked' });
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await frame.getByRole('tab', { name: 'Comments' }).click();
  await frame.getByRole('textbox').first().fill('Not to be lost');
  await page.context().route(members, (route) => route.fulfill({ status: 404 }));
  const loads = loadsOf(page);
  await frame.getByRole('tab', { name: 'Members' }).click();
  await expect.poll(() => loads.count).toBe(1);
  await frame.getByRole('tab', { name: 'Comments' }).click();
  await expect.poll(() => frame.getByRole('textbox').first().inputValue()).toBe('Not to be lost');
});

test('no other site can frame a page', async () => {
  const { page, trello } = await openWorld();
  const foreign = await page.context().newPage();
  // Settles when the frame is there, or was refused.
  await foreign.setContent(`<iframe src="${trello.pagesOrigin}/board.html"></iframe>`);
  expect(await foreign.frameLocator('iframe').locator('#page').count()).toBe(0);
  const { headers } = await fetch(`${trello.pagesOrigin}/board.html`);
  expect(headers.get('content-security-policy')).toMatch(new RegExp(`frame-ancestors ${trello.origin}(;|$)`));
});
