/** Every verb of the board's table of cards, done in a real browser and undone. */
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { doAndUndo, lookAt, type Verb } from './verbs.ts';
import { authorize, openBoardPage } from './walk.ts';
import { openWorld, type World } from './world.ts';

const press = (frame: FrameLocator, name: string) => frame.getByRole('button', { name, exact: true }).click();
const inMenu = async (frame: FrameLocator, menu: string, verb: string) => {
  await frame.getByRole('region').getByRole('button', { name: menu, exact: true }).click();
  await frame.getByRole('menuitem', { name: verb, exact: true }).click();
};
const choose = async (frame: FrameLocator, page: Page, field: string, text: string) => {
  await frame.getByRole('combobox', { name: field }).fill(text);
  await page.keyboard.press('Enter');
};

const verbs: readonly Verb[] = [
  {
    name: 'a blank checklist',
    async act(frame) {
      await inMenu(frame, 'Checklist', 'Add a blank checklist …');
      await frame.getByRole('textbox', { name: 'Name of the checklist' }).fill('Fresh');
      await press(frame, 'Preview');
    },
  },
  {
    name: 'a copy of a checklist',
    async act(frame, page) {
      await inMenu(frame, 'Checklist', 'Add a copy of a checklist …');
      await choose(frame, page, 'Which checklist', 'Always');
    },
  },
  {
    name: 'a template',
    async act(frame, page) {
      await inMenu(frame, 'Checklist', 'Apply a template …');
      await choose(frame, page, 'Which checklist', 'Always');
      await press(frame, 'Preview');
    },
  },
  {
    name: 'checklists removed by name',
    // Only one of the cards has it.
    previewed: false,
    async act(frame, page) {
      await inMenu(frame, 'Checklist', 'Remove checklists by name …');
      await choose(frame, page, 'Which checklist', 'Ask before signing');
    },
  },
  {
    name: 'a member added',
    async act(frame, page) {
      await inMenu(frame, 'Members', 'Add …');
      await choose(frame, page, 'Who', 'kenji');
    },
  },
  {
    name: 'a member removed',
    async act(frame, page) {
      await inMenu(frame, 'Members', 'Remove …');
      await choose(frame, page, 'Who', 'maja');
    },
  },
  {
    name: 'a member replaced, on items too',
    async act(frame, page) {
      await inMenu(frame, 'Members', 'Replace …');
      await frame.getByRole('combobox', { name: 'Items that are assigned too' }).selectOption('all items');
      await choose(frame, page, 'Who', 'maja');
      await choose(frame, page, 'Replaced by', 'kenji');
    },
  },
  {
    name: 'a label added',
    async act(frame, page) {
      await inMenu(frame, 'Labels', 'Add …');
      await choose(frame, page, 'Which label', 'Sales');
    },
  },
  {
    name: 'a label removed',
    async act(frame, page) {
      await inMenu(frame, 'Labels', 'Remove …');
      await choose(frame, page, 'Which label', 'Press');
    },
  },
  ...(['Due …', 'Start …'] as const).flatMap((date): Verb[] => [
    {
      name: `${date} set`,
      async act(frame) {
        await press(frame, date);
        await press(frame, 'In a week');
      },
    },
  ]),
  {
    name: 'due cleared',
    async act(frame) {
      await press(frame, 'Due …');
      await press(frame, 'No date');
    },
  },
  {
    name: 'dates shifted',
    async act(frame) {
      await press(frame, 'Due …');
      await press(frame, 'Shift dates …');
      await frame.getByLabel('By how many days').fill('10');
      await press(frame, 'Preview');
    },
  },
  {
    name: 'moved',
    async act(frame, page) {
      await press(frame, 'Move');
      await choose(frame, page, 'To which list', 'In progress');
    },
  },
  { name: 'marked as done', act: (frame) => inMenu(frame, 'More', 'Mark as done') },
  {
    name: 'renamed',
    async act(frame) {
      await inMenu(frame, 'More', 'Find and replace …');
      await frame.getByRole('textbox', { name: 'Find' }).fill('the');
      await frame.getByRole('textbox', { name: 'Replace by' }).fill('THE');
      await press(frame, 'Preview');
    },
  },
  {
    name: 'copied',
    async act(frame, page) {
      await inMenu(frame, 'More', 'Copy …');
      await choose(frame, page, 'To which list', 'In progress');
    },
  },
  { name: 'archived', act: (frame) => inMenu(frame, 'More', 'Archive') },
];

async function openCards({ page }: World): Promise<FrameLocator> {
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  await frame.getByRole('tab', { name: 'Cards' }).click();
  await frame.getByRole('grid', { name: 'Cards' }).waitFor();
  return frame;
}

test('what is changed for many cards is changed at Trello, and undone', { timeout: 300_000 }, async () => {
  const world = await openWorld();
  const frame = await openCards(world);
  await frame.getByRole('combobox').fill('list:"This week"');
  await frame.getByText('6 cards', { exact: true }).waitFor();
  for (const verb of verbs) {
    await frame.getByRole('checkbox', { name: 'Select all' }).check();
    await doAndUndo(world, frame, { previewed: true, ...verb }).catch((error: unknown) => {
      throw new Error(`${verb.name}: ${error}`, { cause: error });
    });
  }
  expect(world.errors).toEqual([]);
});

test('a comment is written on many cards and taken back, and what was typed stays when one thinks better of it', async () => {
  const world = await openWorld();
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
  const world = await openWorld();
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
  const world = await openWorld();
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
