/** Tokens that did not come from a consent in Trello's window: copied by hand, or kept by an earlier version. */
import { expect, test } from 'vitest';
import { changeOwnData, memberOf, ownData } from './signed-in.ts';
import { allowing, authorizing, comment, membersOf, openSignedOut } from './signing-in.ts';
import { openCard } from './walk.ts';

test('where windows are blocked a token copied by hand does the same', async () => {
  const { page, sent } = await openSignedOut('key');
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
  const { page, trello, sent } = await openSignedOut('key');
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.reload();
  const members = await membersOf(trello);
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
  const { page, trello, sent } = await openSignedOut('key');
  const token = trello.emulator.grant({ key: trello.key, idMember: (await memberOf(page)).id, scope: 'read,write' });
  await changeOwnData(page, 'member', () => ({ trello_token: token }));
  const frame = await openCard(page, 'Book the venue');
  await comment(frame, 'Still signed in');
  await frame.getByText('Commented.').waitFor();
  expect(sent.filter((request) => /\/tokens\//.test(request.url())).length).toBe(1);
});
