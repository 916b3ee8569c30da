/** Every verb of the checklists on a card, done in a real browser and undone. */
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { doAndUndo, lookAt, type Verb } from './verbs.ts';
import { authorize, openCard, still } from './walk.ts';
import { cardOf, openWorld, rest } from './world.ts';

const press = (frame: FrameLocator, name: string) => frame.getByRole('button', { name, exact: true }).click();
const ofItem = async (frame: FrameLocator, verb: string) => {
  await press(frame, 'More for “Cancellation terms”');
  const item = frame.getByRole('menuitem', { name: verb, exact: true });
  await still(item);
  await item.click();
};
const ofList = async (frame: FrameLocator, verb: string) => {
  await press(frame, 'More for the checklist “Ask before signing”');
  const item = frame.getByRole('menuitem', { name: verb, exact: true });
  await still(item);
  await item.click();
};
const ofCard = async (frame: FrameLocator, verb: string) => {
  await press(frame, 'More ways to add');
  const item = frame.getByRole('menuitem', { name: verb, exact: true });
  await still(item);
  await item.click();
};
const choose = async (frame: FrameLocator, page: Page, field: string, text: string) => {
  const box = frame.getByRole('combobox', { name: field });
  await still(box);
  await box.fill(text);
  await page.keyboard.press('Enter');
};

const verbs: readonly Verb[] = [
  {
    name: 'item renamed',
    async act(frame, page) {
      await ofItem(frame, 'Rename');
      await frame.getByRole('textbox').fill('Another name');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'item assigned',
    async act(frame, page) {
      await ofItem(frame, 'Assign …');
      await choose(frame, page, 'Assign', 'kenji');
    },
  },
  {
    name: 'item dated',
    async act(frame) {
      await ofItem(frame, 'Due …');
      await press(frame, 'Tomorrow');
    },
  },
  { name: 'item moved up', act: (frame) => ofItem(frame, 'Move up') },
  { name: 'item moved to another checklist', act: (frame) => ofItem(frame, 'Move to “Second”') },
  { name: 'item made a card', act: (frame) => ofItem(frame, 'Make it a card'), previewed: true },
  { name: 'item deleted', act: (frame) => ofItem(frame, 'Delete') },
  {
    name: 'checklist renamed',
    async act(frame, page) {
      await ofList(frame, 'Rename');
      await frame.getByRole('textbox').fill('Another name');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'edited as text',
    async act(frame) {
      await ofList(frame, 'Edit as text …');
      const box = frame.getByRole('textbox', { name: 'Items as text' });
      const lines = (await box.inputValue()).split('\n');
      await box.fill([...lines.slice(2), '- [x] Written @kenjiwatanabe !2031-05-06', `${lines[0]} again`].join('\n'));
      await press(frame, 'Save');
    },
  },
  { name: 'sorted, open first', act: (frame) => ofList(frame, 'Sort: open first') },
  { name: 'sorted by name', act: (frame) => ofList(frame, 'Sort by name') },
  { name: 'all checked', act: (frame) => ofList(frame, 'Check all') },
  { name: 'all unchecked', act: (frame) => ofList(frame, 'Uncheck all') },
  { name: 'what is done deleted', act: (frame) => ofList(frame, 'Delete what is done') },
  { name: 'duplicated', act: (frame) => ofList(frame, 'Duplicate') },
  { name: 'moved down', act: (frame) => ofList(frame, 'Move down') },
  {
    name: 'moved to another card',
    async act(frame, page) {
      await ofList(frame, 'Move to another card …');
      await choose(frame, page, 'Which card', 'Stickers');
    },
    previewed: true,
  },
  { name: 'items made cards', act: (frame) => ofList(frame, 'Make cards of its items'), previewed: true },
  { name: 'deleted', act: (frame) => ofList(frame, 'Delete') },
  {
    name: 'a template added',
    async act(frame, page) {
      await ofCard(frame, 'From a template …');
      await choose(frame, page, 'Which checklist', 'Always');
      await still(frame.getByRole('button', { name: 'Preview', exact: true }));
      await press(frame, 'Preview');
    },
  },
  {
    name: 'copied from another card',
    async act(frame, page) {
      await ofCard(frame, 'Copy a checklist of any card …');
      await choose(frame, page, 'Which checklist', 'Scenes');
    },
  },
  {
    name: 'cards made items, and archived',
    async act(frame, page) {
      await ofCard(frame, 'Cards as items …');
      await choose(frame, page, 'Which cards', 'Stickers');
      await frame.getByRole('checkbox', { name: 'Archive these cards' }).check();
      await press(frame, 'Preview');
    },
    previewed: true,
  },
];

test('what is changed on a card is changed at Trello, and undone', { timeout: 240_000 }, async () => {
  const world = await openWorld({ brisk: true });
  const { page, trello } = world;
  const { id } = await cardOf(trello, 'Book the venue');
  const { id: second } = await rest(trello, `/cards/${id}/checklists?name=Second`, 'POST');
  await rest(trello, `/checklists/${second}/checkItems?name=Alone`, 'POST');
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await frame.getByRole('group', { name: 'Second' }).waitFor();
  for (const verb of verbs) {
    await doAndUndo(world, frame, verb).catch((error: unknown) => {
      throw new Error(`${verb.name}: ${error}`, { cause: error });
    });
  }
  expect(world.errors).toEqual([]);
});

test('what was done is said in sight, however much lower the frame becomes by it', async () => {
  const { page } = await openWorld({ brisk: true });
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await ofList(frame, 'Move to another card …');
  await choose(frame, page, 'Which card', 'Stickers');
  const run = frame.getByRole('button', { name: 'Run' });
  await still(run);
  await run.click();
  const undo = frame.getByRole('button', { name: 'Undo' });
  await still(undo);
  const seen = await undo.evaluate((button) => {
    const { top, bottom } = button.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
  expect(seen).toBe(true);
});

test('checklists of one name become one', async () => {
  const world = await openWorld({ brisk: true });
  const { page, trello } = world;
  const { id } = await cardOf(trello, 'Book the venue');
  const { id: second } = await rest(trello, `/cards/${id}/checklists?name=ask%20before%20signing`, 'POST');
  await rest(trello, `/checklists/${second}/checkItems?name=Alone`, 'POST');
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await frame.getByRole('checkbox', { name: 'Alone' }).waitFor();
  await doAndUndo(world, frame, {
    name: 'merged',
    act: (frame) => ofList(frame, 'Merge with those of the same name'),
  });
});

test('what is done can be hidden', async () => {
  const { page } = await openWorld({ brisk: true });
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await press(frame, 'More for the checklist “Ask before signing”');
  const hide = frame.getByRole('menuitemcheckbox', { name: 'Hide what is done' });
  await still(hide);
  await hide.click();
  await frame.getByText('2 done items are hidden.').waitFor();
  expect(await frame.getByRole('checkbox', { checked: true }).count()).toBe(0);
});

test('items of a card are selected and changed together', async () => {
  const world = await openWorld({ brisk: true });
  const { page } = world;
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await ofList(frame, 'Select items …');
  const boxes = frame.getByRole('checkbox', { name: /^Select/ });
  await boxes.nth(1).click();
  await boxes.nth(3).click({ modifiers: ['Shift'] });
  const chosen = frame.getByRole('region', { name: '3 selected' });
  await doAndUndo(world, frame, {
    name: 'checked',
    act: () => chosen.getByRole('button', { name: 'Check', exact: true }).click(),
  });
  await press(frame, 'Select all');
  await doAndUndo(world, frame, {
    name: 'renamed',
    async act() {
      await press(frame, 'More');
      await frame.getByRole('menuitem', { name: 'Find and replace …' }).click();
      await frame.getByRole('textbox', { name: 'Find' }).fill('e');
      await frame.getByRole('textbox', { name: 'Replace by' }).fill('E');
      await press(frame, 'Preview');
    },
  });
  await press(frame, 'Done');
  expect(await boxes.count()).toBe(0);
  expect(world.errors).toEqual([]);
});

test('a checklist is edited as text by keyboard alone, and what somebody else changes meanwhile is shown', async () => {
  const world = await openWorld({ brisk: true });
  const { page, trello } = world;
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await frame.getByRole('button', { name: 'More for the checklist “Ask before signing”' }).focus();
  await page.keyboard.press('Enter');
  await frame.getByRole('menuitem', { name: 'Edit as text …' }).waitFor();
  await page.keyboard.type('e');
  await page.keyboard.press('Enter');
  const box = frame.getByRole('textbox', { name: 'Items as text' });
  await box.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n- [ ] Typed');
  const { id } = await cardOf(trello, 'Book the venue');
  const { checklists } = await rest(trello, `/cards/${id}?checklists=all`);
  await rest(trello, `/checklists/${checklists[0].id}/checkItems?name=Theirs`, 'POST');
  await frame.getByText('Somebody changed this checklist meanwhile.').waitFor({ timeout: 20_000 });
  expect(await box.inputValue()).toContain('- [ ] Typed');
  await frame.getByRole('dialog').getByRole('button', { name: 'Cancel' }).focus();
  const before = await lookAt(world);
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'detached' });
  expect(await lookAt(world)).toEqual(before);
});

test('what many pasted lines become is to be read before it is done, however low the frame was', async () => {
  const world = await openWorld({ brisk: true });
  const { page } = world;
  const frame = await openCard(page, 'Something without anything');
  await authorize(page, frame);
  await press(frame, 'Add a checklist');
  await frame.getByRole('textbox').fill('Steps');
  await page.keyboard.press('Enter');
  const items = frame.getByRole('textbox', { name: 'Add an item' });
  await items.fill(Array.from({ length: 50 }, (_, nth) => `- [ ] Step ${nth + 1}`).join('\n'));
  await page.keyboard.press('Enter');
  const sheet = frame.getByRole('dialog', { name: '50 changes' });
  await still(sheet);
  const [box, run] = [await sheet.boundingBox(), await sheet.getByRole('button', { name: 'Run' }).boundingBox()];
  expect(box?.height).toBeGreaterThan(300);
  expect((run?.y ?? 0) + (run?.height ?? 0)).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  expect(await items.inputValue()).toMatch(/Step 50$/);
  expect(world.errors).toEqual([]);
});
