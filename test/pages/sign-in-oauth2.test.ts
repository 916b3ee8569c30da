/** What is peculiar to OAuth 2.0: tokens that end, are renewed, and cannot be revoked by a page. */
import { expect, test } from 'vitest';
import { sampleBoard } from '../emulator/seeds/sample.ts';
import { openBrowser } from './browser.ts';
import { changeOwnData, ownData } from './signed-in.ts';
import { allowing, authorizing, authors, comment, openReading, openSignedOut, revokeAll } from './signing-in.ts';
import { consent, muster, openCard } from './walk.ts';

test('a board in no workspace says what to do', async () => {
  const board = { ...sampleBoard(Date.now()), idOrganization: null };
  const { page } = await openSignedOut('oauth2', { boards: [board] });
  const frame = await openCard(page, 'Book the venue');
  await authorizing(frame).click();
  await frame.getByText('This board is in no workspace').waitFor();
});

test.each(['blocked', 'allowed'] as const)(
  'a token is renewed before it ends, once, however many tabs ask, with storage %s',
  async (storage) => {
    const { page, trello } = await openReading('oauth2');
    // Nothing of Muster's is open here that would renew the token before those that are watched.
    await page.goto(trello.boardUrl);
    const own = storage === 'blocked' ? page.context() : await openBrowser(storage);
    const renewals: string[] = [];
    own.on('request', (request) => {
      if (request.url().endsWith('/oauth2/refresh')) renewals.push(request.url());
    });
    const before = await ownData(page, 'organization');
    const old = (before.oauth2 as { accessToken: string }).accessToken;
    const tabs = await Promise.all([1, 2, 3].map(() => own.newPage()));
    for (const tab of tabs) await tab.goto(trello.boardUrl);
    // It is still good for a minute, so nothing was refused yet.
    await changeOwnData(page, 'organization', (data) => ({
      oauth2: { ...(data.oauth2 as object), expireTime: Date.now() + 60_000 },
    }));
    await Promise.all(tabs.map((tab) => tab.getByRole('link', { name: 'Book the venue', exact: true }).click()));
    for (const tab of tabs) await muster(tab).getByRole('button', { name: 'Add a checklist' }).waitFor();
    expect(renewals.length).toBe(1);
    const { oauth2 } = await ownData(page, 'organization');
    expect((oauth2 as { accessToken: string }).accessToken).not.toBe(old);
    if (own !== page.context()) await own.close();
  },
);

test('a consent that was taken back is asked for again', async () => {
  const world = await openReading('oauth2');
  const { page, trello, frame } = world;
  revokeAll(world);
  await page.context().route('**/oauth2/refresh', (route) => route.fulfill({ json: null }));
  await comment(frame, 'Kept meanwhile');
  await consent(page, allowing(frame));
  await page.context().unroute('**/oauth2/refresh');
  await frame.getByText('Commented.').waitFor();
  expect((await authors(trello, 'Kept meanwhile')).length).toBe(1);
});

test('who signs out, removes their settings or turns Muster off leaves no token and no work behind', async () => {
  const { page, trello, sent } = await openReading('oauth2');
  const openGear = async () => {
    await page.getByRole('button', { name: 'Power-Ups', exact: true }).click();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
  };
  const kept = async () => (await ownData(page, 'organization')).oauth2;
  expect(await kept()).toBeDefined();
  await page.goto(trello.boardUrl);
  await openGear();
  await page.getByRole('button', { name: 'Edit Power-Up settings' }).click();
  const settings = muster(page, 'Muster settings');
  await settings.getByText('Signing out forgets the token, which ends by itself within the hour').waitFor();
  await settings.getByRole('button', { name: 'Sign out' }).click();
  await authorizing(settings).waitFor();
  expect(await kept()).toBeUndefined();
  await consent(page, authorizing(settings));
  await settings.getByRole('button', { name: 'Sign out' }).waitFor();
  expect(await kept()).toBeDefined();

  await page.goto(trello.boardUrl);
  await openGear();
  await page.getByRole('button', { name: 'Remove personal settings' }).click();
  await expect.poll(kept).toBeUndefined();

  await page.goto(trello.boardUrl);
  const card = await openCard(page, 'Book the venue');
  await authorizing(card).waitFor();
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  await page.getByRole('dialog', { name: 'Book the venue' }).getByRole('button', { name: 'Close' }).first().click();
  await openGear();
  await page.getByRole('button', { name: 'Disable' }).click();
  await expect.poll(() => page.workers().length).toBe(0);
  // A page cannot revoke such a token, and does not try to.
  expect(sent.filter((request) => request.method() === 'DELETE')).toEqual([]);
});
