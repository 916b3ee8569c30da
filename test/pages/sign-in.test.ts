/** Both ways to sign in, from the first look to the first change, and what can go wrong on the way. */
import { describe, expect, test } from 'vitest';
import type { Served } from '../emulator/server/serve.ts';
import { libraries } from './host-probe.ts';
import { memberOf } from './signed-in.ts';
import {
  allowing,
  authorizing,
  authors,
  comment,
  membersOf,
  openReading,
  openSignedOut,
  revokeAll,
  ways,
} from './signing-in.ts';
import { consent, openCard, still } from './walk.ts';
import { cardOf, rest } from './world.ts';

for (const [name, library] of libraries) {
  describe.each(ways)(`with ${name}, by %s`, (way) => {
    test('reading is asked for first, changing at the first change, which then goes on', async () => {
      const { page, trello, sent } = await openSignedOut(way, library === undefined ? {} : { library });
      const frame = await openCard(page, 'Book the venue');
      expect((await consent(page, authorizing(frame))).join()).not.toMatch(/Change/);
      await comment(frame, 'Nothing typed is lost');
      await frame.getByText('Allow Muster to change this board as you').waitFor();
      expect(sent.filter((request) => request.method() !== 'GET')).toEqual([]);
      expect((await consent(page, allowing(frame))).join()).toMatch(/Change your boards/);
      await frame.getByText('Commented.').waitFor();
      const { id } = await memberOf(page);
      expect(await authors(trello, 'Nothing typed is lost')).toEqual([id]);

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
    const { page, sent } = await openSignedOut(way);
    const frame = await openCard(page, 'Book the venue');
    await consent(page, authorizing(frame), answer);
    await frame.getByText('Muster was not allowed to act for you.').waitFor();
    expect(sent).toEqual([]);
    await consent(page, authorizing(frame));
    await frame.getByRole('button', { name: 'Add a checklist' }).waitFor();
  });

  test('changes refused leave what was typed, and reading', async () => {
    const { page, trello, frame } = await openReading(way);
    await comment(frame, 'Not yet');
    await consent(page, allowing(frame), 'Deny');
    await frame.getByRole('dialog').getByText('Muster was not allowed to act for you.').waitFor();
    await frame.getByRole('button', { name: 'Cancel' }).click();
    expect(await frame.getByRole('textbox', { name: 'Write a comment' }).inputValue()).toBe('Not yet');
    expect(await authors(trello, 'Not yet')).toEqual([]);
    await frame.getByRole('tab', { name: 'Checklists' }).click();
    await frame.getByRole('checkbox').first().waitFor();
  });

  test('a blocked window is said', async () => {
    const { page } = await openSignedOut(way);
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
    const { page, trello, sent } = await openSignedOut(way);
    const { id } = await memberOf(page);
    const members = await membersOf(trello);
    const other = members.find((member) => member.id !== id);
    await page.context().route('**/_emulator/authorize?*', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      return route.continue({ postData: JSON.stringify({ allow: true, idMember: other?.id }) });
    });
    const frame = await openCard(page, 'Book the venue');
    await consent(page, authorizing(frame));
    await frame.getByText('Trello gave the permission of another account').waitFor();
    expect(sent.filter((request) => !/members\/me|\/tokens\//.test(request.url()))).toEqual([]);
    await page.context().unroute('**/_emulator/authorize?*');
    await consent(page, authorizing(frame));
    await frame.getByRole('button', { name: 'Add a checklist' }).waitFor();
  });

  test('two people in two tabs of one browser act each for themselves', async () => {
    const { page: mine, trello, frame } = await openReading(way);
    const first = await memberOf(mine);
    const members = await membersOf(trello);
    const second = members.find(({ id }) => id !== first.id);
    const page = await mine.context().newPage();
    await page.goto(`${trello.boardUrl}?as=${second?.username}`);
    const theirs = await openCard(page, 'Book the venue');
    await consent(page, authorizing(theirs));
    await comment(theirs, 'Said by the second');
    await consent(page, allowing(theirs));
    await theirs.getByText('Commented.').waitFor();
    expect(await authors(trello, 'Said by the second')).toEqual([second?.id]);

    await mine.bringToFront();
    await comment(frame, 'Said by the first');
    await consent(mine, allowing(frame));
    await frame.getByText('Commented.').waitFor();
    expect(await authors(trello, 'Said by the first')).toEqual([first.id]);
  });

  test('a token revoked in the middle of a job makes it wait, and it goes on after one consent', async () => {
    const world = await openReading(way, { brisk: true });
    const { page, trello, frame } = world;
    const lines = Array.from({ length: 60 }, (_, n) => `Line ${n + 1}`);
    await frame.getByRole('button', { name: 'Add a checklist' }).click();
    const name = frame.getByRole('textbox', { name: 'Add a checklist' });
    await name.fill('Long');
    await name.press('Enter');
    await consent(page, allowing(frame));
    const box = frame.getByRole('group', { name: 'Long' }).getByRole('textbox', { name: 'Add an item' });
    await box.fill(lines.join('\n'));
    await box.press('Enter');
    const run = frame.getByRole('button', { name: 'Run' });
    await still(run);
    await run.click();
    const items = () => itemsOf(trello, 'Long');
    // Asked more often, Trello would refuse the job too, whose key it is.
    const interval = 300;
    await expect.poll(async () => (await items()).length, { interval }).toBeGreaterThan(5);
    revokeAll(world);
    if (way === 'key') {
      await frame.getByText('Trello no longer accepts the sign-in.').first().waitFor();
      expect((await consent(page, authorizing(frame))).join()).toMatch(/Change your boards/);
    }
    // With OAuth 2.0 Trello's page makes a new token of the consent, which was not taken back.
    await expect.poll(items, { timeout: 60_000, interval }).toEqual(lines);
  });
});

/** The items of a checklist of the card. */
async function itemsOf(trello: Served, checklist: string): Promise<string[]> {
  const { id } = await cardOf(trello, 'Book the venue');
  const checklists: { name: string; checkItems: { name: string }[] }[] = await rest(trello, `/cards/${id}/checklists`);
  return checklists.find(({ name }) => name === checklist)?.checkItems.map(({ name }) => name) ?? [];
}
