/** Both ways to sign in, from the first look to the first change, and what can go wrong on the way. */
import type { BrowserContext, FrameLocator, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sampleBoard } from '../emulator/seeds/sample.ts';
import { type Served, serve } from '../emulator/server/serve.ts';
import { openBrowser } from './browser.ts';
import { libraries } from './host-probe.ts';
import { changeOwnData, memberOf, ownData } from './signed-in.ts';
import { consent, muster, openCard } from './walk.ts';
import { cardOf, rest } from './world.ts';

type Way = 'key' | 'oauth2';
const ways: readonly Way[] = ['key', 'oauth2'];

let browser: BrowserContext;
let trello: Served;
let page: Page;
/** What Muster asked Trello's API for in this test. */
let sent: Request[] = [];

beforeAll(async () => {
  browser = await openBrowser('blocked');
  browser.setDefaultTimeout(15_000);
  browser.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/1/') && request.headers().authorization) sent.push(request);
  });
});
afterAll(() => browser.close());
afterEach(async () => {
  const [blank, ...others] = browser.pages();
  for (const other of others) await other.close();
  await blank?.goto('about:blank');
  await trello.close();
});

/** The board of a fresh Trello in a fresh tab. */
async function open(way: Way, library?: string): Promise<void> {
  trello = await serve({ oauth2: way === 'oauth2', ...(library && { library }) });
  page = await browser.newPage();
  sent = [];
  await page.goto(trello.boardUrl);
}

/** A card of it, Muster allowed to read. */
async function openReading(way: Way, library?: string): Promise<FrameLocator> {
  await open(way, library);
  const frame = await openCard(page, 'Book the venue');
  await consent(page, authorizing(frame));
  await frame.getByRole('button', { name: 'Add a checklist' }).waitFor();
  return frame;
}

const authorizing = (frame: FrameLocator) => frame.getByRole('button', { name: 'Authorize' });
const allowing = (frame: FrameLocator) => frame.getByRole('button', { name: 'Allow changes' });

/** Writes a comment on the open card. */
async function comment(frame: FrameLocator, text: string): Promise<void> {
  await frame.getByRole('tab', { name: 'Comments' }).click();
  await frame.getByRole('textbox', { name: 'Write a comment' }).fill(text);
  await frame.getByRole('button', { name: 'Comment', exact: true }).click();
}

/** Who wrote the comments of that text, asked at Trello. */
async function authors(text: string): Promise<string[]> {
  const { id } = await cardOf(trello, 'Book the venue');
  const actions: { data: { text: string }; idMemberCreator: string }[] = await rest(
    trello,
    `/cards/${id}/actions?filter=commentCard`,
  );
  return actions.filter(({ data }) => data.text === text).map(({ idMemberCreator }) => idMemberCreator);
}

const tokensIn = (requests: readonly Request[]) =>
  new Set(
    requests.map((request) => /(?:Bearer |oauth_token=")([^"]+)/.exec(request.headers().authorization ?? '')?.[1]),
  );

for (const [name, library] of libraries) {
  describe.each(ways)(`with ${name}, by %s`, (way) => {
    test('reading is asked for first, changing at the first change, which then goes on', async () => {
      await open(way, library);
      const frame = await openCard(page, 'Book the venue');
      expect((await consent(page, authorizing(frame))).join()).not.toMatch(/Change/);
      await comment(frame, 'Nothing typed is lost');
      await frame.getByText('Allow Muster to change this board as you').waitFor();
      expect(sent.filter((request) => request.method() !== 'GET')).toEqual([]);
      expect((await consent(page, allowing(frame))).join()).toMatch(/Change your boards/);
      await frame.getByText('Commented.').waitFor();
      const { id } = await memberOf(page);
      expect(await authors('Nothing typed is lost')).toEqual([id]);

      // From now on nothing is asked.
      await frame.getByRole('tab', { name: 'Checklists' }).click();
      await frame.getByRole('checkbox', { checked: false }).first().check();
      await frame.getByText(/^Checked/).waitFor();
      const headers = sent.map((request) => request.headers().authorization ?? '');
      if (way === 'oauth2') expect(headers.filter((header) => !/^Bearer [^"]+$/.test(header))).toEqual([]);
      else expect(headers.filter((header) => !header.startsWith('OAuth oauth_consumer_key='))).toEqual([]);
    });
  });
}

describe.each(ways)('by %s', (way) => {
  test.each(['Deny', 'close'] as const)('consent refused at first (%s) can be given after all', async (answer) => {
    await open(way);
    const frame = await openCard(page, 'Book the venue');
    await consent(page, authorizing(frame), answer);
    await frame.getByText('Trello was not allowed to let Muster in.').waitFor();
    expect(sent).toEqual([]);
    await consent(page, authorizing(frame));
    await frame.getByRole('button', { name: 'Add a checklist' }).waitFor();
  });

  test('changes refused leave what was typed, and reading', async () => {
    const frame = await openReading(way);
    await comment(frame, 'Not yet');
    await consent(page, allowing(frame), 'Deny');
    await frame.getByRole('dialog').getByText('Trello was not allowed to let Muster in.').waitFor();
    await frame.getByRole('button', { name: 'Cancel' }).click();
    expect(await frame.getByRole('textbox', { name: 'Write a comment' }).inputValue()).toBe('Not yet');
    expect(await authors('Not yet')).toEqual([]);
    await frame.getByRole('tab', { name: 'Checklists' }).click();
    await frame.getByRole('checkbox').first().waitFor();
  });

  test('a blocked window is said', async () => {
    await open(way);
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await page.reload();
    const frame = await openCard(page, 'Book the venue');
    await authorizing(frame).click();
    await frame.getByText('Allow pop-ups for this site').waitFor();
    // A token by hand is of the API key's way.
    if (way === 'oauth2') expect(await frame.getByLabel('Token').count()).toBe(0);
    else await frame.getByLabel('Token').waitFor();
  });

  test('the permission of another account is not kept, and nothing is read with it', async () => {
    await open(way);
    const { id } = await memberOf(page);
    const members: { id: string }[] = await rest(trello, `/boards/${boardId()}/members`);
    const other = members.find((member) => member.id !== id);
    await browser.route('**/_emulator/authorize?*', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      return route.continue({ postData: JSON.stringify({ allow: true, idMember: other?.id }) });
    });
    const frame = await openCard(page, 'Book the venue');
    await consent(page, authorizing(frame));
    await frame.getByText('Trello gave the permission of another account').waitFor();
    expect(sent.filter((request) => !/members\/me|\/tokens\//.test(request.url()))).toEqual([]);
    await browser.unroute('**/_emulator/authorize?*');
    await consent(page, authorizing(frame));
    await frame.getByRole('button', { name: 'Add a checklist' }).waitFor();
  });

  test('two people in two tabs of one browser act each for themselves', async () => {
    const frame = await openReading(way);
    const first = await memberOf(page);
    const members: { id: string; username: string }[] = await rest(trello, `/boards/${boardId()}/members`);
    const second = members.find(({ id }) => id !== first.id);
    const mine = page;
    page = await browser.newPage();
    await page.goto(`${trello.boardUrl}?as=${second?.username}`);
    const theirs = await openCard(page, 'Book the venue');
    await consent(page, authorizing(theirs));
    await comment(theirs, 'Said by the second');
    await consent(page, allowing(theirs));
    await theirs.getByText('Commented.').waitFor();
    expect(await authors('Said by the second')).toEqual([second?.id]);

    await mine.bringToFront();
    page = mine;
    await comment(frame, 'Said by the first');
    await consent(page, allowing(frame));
    await frame.getByText('Commented.').waitFor();
    expect(await authors('Said by the first')).toEqual([first.id]);
  });

  test('a token revoked in the middle of a job makes it wait, and it goes on after one consent', async () => {
    const frame = await openReading(way);
    const lines = Array.from({ length: 60 }, (_, n) => `Line ${n + 1}`);
    await frame.getByRole('button', { name: 'Add a checklist' }).click();
    const name = frame.getByRole('textbox', { name: 'Add a checklist' });
    await name.fill('Long');
    await name.press('Enter');
    await consent(page, allowing(frame));
    const box = frame.getByRole('group', { name: 'Long' }).getByRole('textbox', { name: 'Add an item' });
    await box.fill(lines.join('\n'));
    await box.press('Enter');
    await frame.getByRole('button', { name: 'Run' }).click();
    await expect.poll(async () => (await items()).length).toBeGreaterThan(5);
    for (const token of tokensIn(sent)) if (token) trello.emulator.revoke(token);
    if (way === 'key') {
      await frame.getByText('Trello no longer accepts the sign-in.').first().waitFor();
      expect((await consent(page, authorizing(frame))).join()).toMatch(/Change your boards/);
    }
    // With OAuth 2.0 Trello's page makes a new token of the consent, which was not taken back.
    await expect.poll(items, { timeout: 60_000 }).toEqual(lines);
  });
});

test('with OAuth 2.0 a board in no workspace says what to do', async () => {
  trello = await serve({ oauth2: true, boards: [{ ...sampleBoard(Date.now()), idOrganization: null }] });
  page = await browser.newPage();
  await page.goto(trello.boardUrl);
  const frame = await openCard(page, 'Book the venue');
  await authorizing(frame).click();
  await frame.getByText('This board is in no workspace').waitFor();
});

test.each(['blocked', 'allowed'] as const)(
  'with OAuth 2.0 a token is renewed before it ends, once, however many tabs ask, with storage %s',
  async (storage) => {
    await openReading('oauth2');
    // Nothing of Muster's is open here that would renew the token before those that are watched.
    await page.goto(trello.boardUrl);
    const own = storage === 'blocked' ? browser : await openBrowser(storage);
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
    if (own !== browser) await own.close();
  },
);

test('with OAuth 2.0 a consent that was taken back is asked for again', async () => {
  const frame = await openReading('oauth2');
  for (const token of tokensIn(sent)) if (token) trello.emulator.revoke(token);
  await browser.route('**/oauth2/refresh', (route) => route.fulfill({ json: null }));
  await comment(frame, 'Kept meanwhile');
  await consent(page, allowing(frame));
  await browser.unroute('**/oauth2/refresh');
  await frame.getByText('Commented.').waitFor();
  expect((await authors('Kept meanwhile')).length).toBe(1);
});

test('with OAuth 2.0 who signs out, removes their settings or turns Muster off leaves no token and no work behind', async () => {
  const openGear = async () => {
    await page.getByRole('button', { name: 'Power-Ups', exact: true }).click();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
  };
  const kept = async () => (await ownData(page, 'organization')).oauth2;
  await openReading('oauth2');
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

test('where windows are blocked a token copied by hand does the same', async () => {
  await open('key');
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.reload();
  const frame = await openCard(page, 'Book the venue');
  await authorizing(frame).click();
  const shown = page.context().waitForEvent('page');
  await frame.getByRole('link', { name: 'Get a token in a new tab' }).click();
  const tab = await shown;
  await tab.getByRole('button', { name: 'Allow' }).click();
  const token = await tab.getByText(/^ATTA/).textContent();
  await tab.close();

  const field = frame.getByLabel('Token');
  await field.fill('not a token');
  await frame.getByRole('button', { name: 'Use this token' }).click();
  await frame.getByText('Trello does not accept this token.').waitFor();
  await frame.getByText('A token is as good as a password').waitFor();
  expect(sent).toEqual([]);
  await field.fill(` ${token}\n`);
  await frame.getByRole('button', { name: 'Use this token' }).click();
  await frame.getByRole('button', { name: 'Add a checklist' }).waitFor();
  // What it may was asked at Trello: only reading was asked for, so changing is asked for now.
  await comment(frame, 'By hand');
  await allowing(frame).waitFor();
});

test.each([
  ['another person', 'ben'],
  ['nobody', null],
])('a token by hand of %s is not used', async (_, who) => {
  await open('key');
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.reload();
  const members: { id: string }[] = await rest(trello, `/boards/${boardId()}/members`);
  const { id } = await memberOf(page);
  const other = members.find((member) => member.id !== id)?.id ?? '';
  const token = who ? trello.emulator.grant({ key: trello.key, idMember: other }) : 'f'.repeat(64);
  const frame = await openCard(page, 'Book the venue');
  await authorizing(frame).click();
  await frame.getByLabel('Token').fill(token);
  await frame.getByRole('button', { name: 'Use this token' }).click();
  await frame
    .getByText(who ? 'Trello gave the permission of another account' : 'Trello does not accept this token.')
    .waitFor();
  expect(await ownData(page, 'member')).toEqual({});
  expect(sent.filter((request) => !/\/tokens\//.test(request.url()))).toEqual([]);
});

test('a token that an earlier version kept is looked at once, and used', async () => {
  await open('key');
  const token = trello.emulator.grant({ key: trello.key, idMember: (await memberOf(page)).id, scope: 'read,write' });
  await changeOwnData(page, 'member', () => ({ trello_token: token }));
  const frame = await openCard(page, 'Book the venue');
  await comment(frame, 'Still signed in');
  await frame.getByText('Commented.').waitFor();
  expect(sent.filter((request) => /\/tokens\//.test(request.url())).length).toBe(1);
});

function boardId(): string {
  return new URL(trello.boardUrl).pathname.split('/')[2] ?? '';
}

async function items(): Promise<string[]> {
  const { id } = await cardOf(trello, 'Book the venue');
  const checklists: { name: string; checkItems: { name: string }[] }[] = await rest(trello, `/cards/${id}/checklists`);
  return checklists.find(({ name }) => name === 'Long')?.checkItems.map(({ name }) => name) ?? [];
}
