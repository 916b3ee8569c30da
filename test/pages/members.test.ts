/** The members of a board, in a real browser. */
import { expect, test } from 'vitest';
import { lookAt } from './verbs.ts';
import { authorize, openBoardPage, openCard, press } from './walk.ts';
import { openWorld } from './world.ts';

test('loads lead to what they count; what somebody has is handed over and brought back; groups are kept and used', async () => {
  const world = await openWorld();
  const { page, trello, errors } = world;
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  const members = () => frame.getByRole('tab', { name: 'Members' }).click();
  await members();
  const kenji = frame.getByRole('row', { name: /^Kenji Watanabe \d/ });
  await kenji.getByRole('button', { name: '4: show them' }).click();
  await frame.getByText('4 items', { exact: true }).waitFor();

  await members();
  const before = await lookAt(world);
  await press(frame, 'Hand over …');
  await frame.getByRole('combobox', { name: 'Who gives it away' }).fill('kenji');
  await page.keyboard.press('Enter');
  await frame.getByRole('heading', { name: 'Has 4 open items' }).waitFor();
  await frame.getByRole('combobox', { name: 'Cards or items' }).selectOption('Only cards');
  await frame.getByRole('heading', { name: 'Has 4 open items' }).waitFor({ state: 'detached' });
  await frame.getByRole('combobox', { name: 'Cards or items' }).selectOption('Cards and items');
  await frame.getByRole('combobox', { name: 'Who takes it over' }).fill('priya');
  await page.keyboard.press('Enter');
  // Who changes their mind finds the sheet as it was.
  await frame
    .getByRole('dialog', { name: /changes$/ })
    .getByRole('button', { name: 'Cancel' })
    .click();
  await frame.getByRole('combobox', { name: 'Who takes it over' }).fill('priya');
  await page.keyboard.press('Enter');
  await press(frame, 'Run');
  const handed = frame.getByText('Handed over to Priya Raman.');
  await handed.waitFor();
  await press(frame, 'Copy as text');
  await frame.getByText('Copied.').waitFor();
  expect(await lookAt(world)).not.toEqual(before);
  await press(frame, 'Undo');
  await press(frame, 'Run');
  await frame.getByText('Undone.').waitFor();
  await handed.waitFor({ state: 'detached' });
  expect(await lookAt(world)).toEqual(before);

  await press(frame, 'Groups …');
  await frame.getByRole('textbox', { name: 'Name of the group' }).fill('Writers');
  for (const name of ['kenji', 'priya']) {
    await frame.getByRole('combobox', { name: 'Who is in it' }).fill(name);
    await page.keyboard.press('Enter');
  }
  await press(frame, 'Keep the group');
  await frame.getByText('Kenji Watanabe, Priya Raman').waitFor();
  await press(frame, 'Delete the group “Writers”');
  await press(frame, 'Bring it back');
  await frame.getByText('Kenji Watanabe, Priya Raman').waitFor();
  await press(frame, 'Cancel');
  await press(frame, 'Restore lost members …');
  await frame
    .getByText(/No card lost anybody|Restore on/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');

  await page.goto(trello.boardUrl);
  const card = await openCard(page, 'Book the venue');
  await card.getByRole('tab', { name: /^Members/ }).click();
  await press(card, 'Add the group Writers');
  await card.getByRole('button', { name: 'Undo' }).waitFor();
  expect(await card.getByRole('switch', { name: 'Priya Raman' }).getAttribute('aria-checked')).toBe('true');
  expect(errors).toEqual([]);
});
