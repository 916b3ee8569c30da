/** Every verb of the board's table of cards, done in a real browser and undone. */
import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { cardVerbs } from './card-verbs.ts';
import { doAndUndo, lookAt } from './verbs.ts';
import { authorize, openBoardPage, press } from './walk.ts';
import { cardOf, openWorld, rest, type World } from './world.ts';

const names = {
  member: 'maja',
  another: 'kenji',
  checklist: 'Always',
  removed: 'Ask before signing',
  label: 'Sales',
  unlabelled: 'Press',
  list: 'In progress',
  text: 'the',
};

async function openCards({ page }: World): Promise<FrameLocator> {
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  await frame.getByRole('tab', { name: 'Cards' }).click();
  await frame.getByRole('grid', { name: 'Cards' }).waitFor();
  return frame;
}

test('what is changed for many cards is changed at Trello, and undone', { timeout: 300_000 }, async () => {
  const world = await openWorld({ brisk: true });
  const { id } = await cardOf(world.trello, 'Book the venue');
  await rest(world.trello, `/cards/${id}?start=2031-03-04T12:00:00.000Z`, 'PUT');
  const frame = await openCards(world);
  await frame.getByRole('combobox').fill('list:"This week"');
  await frame.getByText('6 cards', { exact: true }).waitFor();
  for (const verb of cardVerbs(names)) {
    await frame.getByRole('checkbox', { name: 'Select all' }).check();
    await doAndUndo(world, frame, { previewed: true, ...verb }).catch((error: unknown) => {
      throw new Error(`${verb.name}: ${error}`, { cause: error });
    });
  }
  expect(world.errors).toEqual([]);
});

test('a comment is written on many cards and taken back, and what was typed stays when one thinks better of it', async () => {
  const world = await openWorld({ brisk: true });
  const { trello } = world;
  const frame = await openCards(world);
  await frame.getByRole('combobox').fill('list:"This week"');
  await frame.getByRole('checkbox', { name: 'Select all' }).check();
  await press(frame, 'Comment …');
  await frame.getByRole('textbox', { name: 'Comment' }).fill('Please look at this');
  await press(frame, 'Preview');
  await frame.getByRole('button', { name: 'Run' }).waitFor();
  await frame.getByRole('dialog', { name: '6 changes' }).getByRole('button', { name: 'Cancel' }).click();
  expect(await frame.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe('Please look at this');
  const posts = () => trello.emulator.log.filter(({ path, method }) => method === 'POST' && path.includes('/comments'));
  expect(posts()).toEqual([]);
  await press(frame, 'Preview');
  await press(frame, 'Run');
  await expect.poll(() => posts().length).toBe(6);
});

test('cards are made from CSV, what is wrong is told by line, and all of it is undone', async () => {
  const world = await openWorld({ brisk: true });
  const frame = await openCards(world);
  const before = await lookAt(world);
  await press(frame, 'Add cards …');
  const csv = 'name,list,labels,due,items\nTea,In progress,Press,2031-01-02,[x] Boil|Pour\nMilk,Nowhere,,soon,';
  await frame.getByRole('textbox', { name: 'Cards, one a line or as CSV' }).fill(csv);
  await frame.getByText('Line 3: there is no list “Nowhere”').waitFor();
  await frame.getByText('Line 3: “soon” is no date').waitFor();
  await press(frame, 'Preview');
  await press(frame, 'Run');
  await frame.getByRole('button', { name: 'Undo' }).waitFor({ timeout: 20_000 });
  const after = JSON.stringify(await lookAt(world));
  expect(after).toContain('"name":"Tea"');
  expect(after).toContain('"name":"Milk"');
  await press(frame, 'Undo');
  await press(frame, 'Run');
  await frame.getByText('Undone.').waitFor({ timeout: 20_000 });
  expect(await lookAt(world)).toEqual(before);
});

test('many cards are chosen, changed and brought back by keyboard alone', async () => {
  const world = await openWorld({ brisk: true });
  const { page } = world;
  const frame = await openCards(world);
  const before = await lookAt(world);
  await frame.getByRole('combobox').focus();
  await page.keyboard.type('list:"This week"');
  await frame.getByText('6 cards', { exact: true }).waitFor();
  await frame.getByRole('row', { name: 'Book the venue' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await frame.getByRole('region', { name: '2 selected' }).waitFor();
  await frame.getByRole('region').getByRole('button', { name: 'Labels' }).focus();
  await page.keyboard.press('Enter');
  await frame.getByRole('menuitem', { name: 'Add …' }).waitFor();
  await page.keyboard.press('Enter');
  await frame.getByRole('combobox', { name: 'Which label' }).waitFor();
  await page.keyboard.type('Sales');
  await page.keyboard.press('Enter');
  await frame.getByRole('button', { name: 'Run' }).focus();
  await page.keyboard.press('Enter');
  await frame.getByRole('button', { name: 'Undo' }).focus();
  expect(await lookAt(world)).not.toEqual(before);
  await page.keyboard.press('Enter');
  await frame.getByRole('button', { name: 'Run' }).focus();
  await page.keyboard.press('Enter');
  await frame.getByText('Undone.').waitFor();
  expect(await lookAt(world)).toEqual(before);
});
