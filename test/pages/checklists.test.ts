/** Every verb of the board's table of check items, done in a real browser and undone. */
import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { itemVerbs } from './item-verbs.ts';
import { doAndUndo, type Verb } from './verbs.ts';
import { authorize, openBoardPage, press } from './walk.ts';
import { cardOf, openWorld, rest } from './world.ts';

const item = (frame: FrameLocator, name: string) => frame.getByRole('row', { name, exact: true });
const more = async (frame: FrameLocator, name: string, verb: string | RegExp) => {
  await item(frame, name)
    .getByRole('button', { name: /^More for/ })
    .click();
  await frame.getByRole('menuitem', { name: verb, exact: true }).click();
};
const inPlace: readonly Verb[] = [
  {
    name: 'check',
    act: (frame) => item(frame, 'Press agency').getByRole('checkbox', { name: 'Press agency' }).check(),
  },
  {
    name: 'rename by F2',
    async act(frame, page) {
      await item(frame, 'Press agency').focus();
      await page.keyboard.press('F2');
      await frame.getByRole('textbox').fill('Another name');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'assign',
    async act(frame, page) {
      await item(frame, 'Cancellation terms')
        .getByRole('button', { name: /^Assign/ })
        .click();
      await frame.getByRole('combobox', { name: 'Assign' }).fill('kenji');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'date',
    async act(frame) {
      await item(frame, 'Cancellation terms')
        .getByRole('button', { name: /^Due date/ })
        .click();
      await frame.getByLabel('Day').fill('2031-05-06');
      await press(frame, 'Set the date');
    },
  },
  { name: 'move down', act: (frame) => more(frame, 'Cancellation terms', 'Move down') },
  {
    name: 'dragged',
    async act(frame, page) {
      const handle = item(frame, 'Cancellation terms').locator('.drag-handle');
      await handle.hover();
      await page.mouse.down();
      const to = await item(frame, 'Step-free entrance and lift').boundingBox();
      if (!to) throw new Error('The row is out of sight.');
      await page.mouse.move(to.x + 200, to.y + 20, { steps: 8 });
      await page.mouse.move(to.x + 200, to.y + 4, { steps: 4 });
      await page.mouse.up();
    },
  },
  { name: 'make it a card', act: (frame) => more(frame, 'Cancellation terms', 'Make it a card'), previewed: true },
  { name: 'delete', act: (frame) => more(frame, 'Cancellation terms', 'Delete') },
];

test('what is changed in place is changed at Trello, and undone', { timeout: 120_000 }, async () => {
  const world = await openWorld({ brisk: true });
  const frame = await openBoardPage(world.page, 'Product launch');
  await authorize(world.page, frame);
  await frame.getByRole('combobox').fill('list:"This week"');
  await item(frame, 'Press agency').waitFor();
  for (const verb of inPlace) {
    await doAndUndo(world, frame, verb).catch((error: unknown) => {
      throw new Error(`${verb.name}: ${error}`, { cause: error });
    });
  }
  expect(world.errors).toEqual([]);
});

test('what is changed for many is changed at Trello, and undone', { timeout: 240_000 }, async () => {
  const world = await openWorld({ brisk: true });
  const { page, trello } = world;
  const { id } = await cardOf(trello, 'Book the venue');
  await rest(trello, `/cards/${id}/checklists?name=Later`, 'POST');
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  await frame.getByRole('combobox').fill('list:"This week"');
  await item(frame, 'Press agency').waitFor();
  await frame.getByRole('checkbox', { name: 'Select all' }).check();
  for (const verb of itemVerbs({ member: 'kenji', checklist: 'Always', to: /^Later/ })) {
    // What is moved is on one card.
    await doAndUndo(world, frame, { previewed: !verb.name.startsWith('move'), ...verb }).catch((error: unknown) => {
      throw new Error(`${verb.name}: ${error}`, { cause: error });
    });
    // What was deleted came back as something new, which nobody chose.
    await frame.getByRole('checkbox', { name: 'Select all' }).check();
  }
  expect(world.errors).toEqual([]);
});

test('what is selected, written and looked at stays when somebody else changes the board', async () => {
  const { page, trello } = await openWorld({ brisk: true });
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  await item(frame, 'Press agency').getByRole('checkbox', { name: 'Select', exact: true }).check();
  await item(frame, 'The venue').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type(' of the party');
  const card = await cardOf(trello, 'Decide the launch date');
  const { checklists } = await rest(trello, `/cards/${card.id}?checklists=all`);
  const [list] = checklists;
  const theirs = list.checkItems.find(({ name }: { name: string }) => name === 'The venue');
  await rest(trello, `/checklists/${list.id}/checkItems?name=From%20elsewhere&pos=top`, 'POST');
  await rest(trello, `/cards/${card.id}/checkItem/${theirs.id}?name=The%20place`, 'PUT');
  await frame.getByText('It now reads: The place').waitFor({ timeout: 20_000 });
  await item(frame, 'From elsewhere').waitFor();
  const box = frame.getByRole('textbox');
  expect(await box.inputValue()).toBe('The venue of the party');
  expect(await box.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await item(frame, 'Press agency').getByRole('checkbox', { name: 'Select', exact: true }).isChecked()).toBe(
    true,
  );
  // Once to say that it was seen, once to mean it.
  await page.keyboard.press('Enter');
  await press(frame, 'Save mine all the same');
  await item(frame, 'The venue of the party').waitFor();
});

test('a date and a member that somebody else sets while one is choosing are not passed over', async () => {
  const { page, trello } = await openWorld({ brisk: true });
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  const due = item(frame, 'Press agency').getByRole('button', { name: /^Due date/ });
  await due.click();
  await frame.getByRole('button', { name: 'Tomorrow' }).waitFor();
  const items = () =>
    rest(trello, `/boards/${new URL(trello.boardUrl).pathname.split('/')[2]}?cards=visible&checklists=all`);
  const { checklists } = await items();
  const theirs = checklists
    .flatMap(({ idCard, checkItems }: { idCard: string; checkItems: readonly { name: string }[] }) =>
      checkItems.map((one) => ({ ...one, idCard })),
    )
    .find(({ name }: { name: string }) => name === 'Press agency');
  await rest(trello, `/cards/${theirs.idCard}/checkItem/${theirs.id}?due=2031-05-06T12:00:00.000Z`, 'PUT');
  await due.filter({ hasText: '2031' }).waitFor({ timeout: 20_000 });
  await press(frame, 'Tomorrow');
  const passed = frame.getByText('Somebody has changed it since.');
  await passed.waitFor();
  await due.filter({ hasText: '2031' }).waitFor();
  await press(frame, 'Dismiss');
  await passed.waitFor({ state: 'detached' });

  const assigned = item(frame, 'Press agency').getByRole('button', { name: /^Assign/ });
  await assigned.click();
  await frame.getByRole('combobox', { name: 'Assign' }).fill('leila');
  const people: { id: string; username: string }[] = await rest(
    trello,
    `/boards/${new URL(trello.boardUrl).pathname.split('/')[2]}/members`,
  );
  const kenji = people.find(({ username }) => username === 'kenjiwatanabe');
  await rest(trello, `/cards/${theirs.idCard}/checkItem/${theirs.id}?idMember=${kenji?.id}`, 'PUT');
  await assigned.filter({ hasText: 'Kenji' }).waitFor({ timeout: 20_000 });
  await page.keyboard.press('Enter');
  await passed.waitFor();
  await assigned.filter({ hasText: 'Kenji' }).waitFor();
});

test('views are set up, saved for everybody, and found again', async () => {
  const { page, trello } = await openWorld({ brisk: true });
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  const line = frame.getByRole('combobox');
  await line.fill('list:"This week"');
  const openOnly = frame.getByRole('button', { name: 'Open only', exact: true });
  await openOnly.click();
  // What was asked for stays, and one may type on.
  await expect.poll(() => line.inputValue()).toBe('list:"This week" is:open ');
  await openOnly.click();
  await expect.poll(() => line.inputValue()).toBe('list:"This week"');
  await line.fill('is:open');
  await press(frame, 'Group');
  await frame.getByRole('menuitemradio', { name: 'Member' }).click();
  await frame.getByRole('heading', { name: 'Nobody' }).waitFor();
  await press(frame, 'Views');
  await frame.getByRole('textbox', { name: 'Name of the view' }).fill('Who does what');
  await press(frame, 'Save');
  await frame.getByRole('button', { name: 'Who does what', exact: true }).waitFor();

  await page.goto(trello.boardUrl);
  const again = await openBoardPage(page, 'Product launch');
  await again.getByText('70 items', { exact: true }).waitFor();
  await press(again, 'Views');
  await again.getByRole('button', { name: 'Who does what', exact: true }).click();
  await again.getByRole('heading', { name: 'Nobody' }).waitFor();
  expect(await again.getByRole('combobox').inputValue()).toBe('is:open');
});

test('what is checked in a filtered table stays under the pointer until that leaves', async () => {
  const world = await openWorld({ brisk: true });
  const frame = await openBoardPage(world.page, 'Product launch');
  await authorize(world.page, frame);
  await frame.getByRole('combobox').fill('is:open list:"This week"');
  await frame.getByText('70 items', { exact: true }).waitFor({ state: 'detached' });
  const [name = '', next = ''] = await frame.locator('.item-text').allTextContents();
  const before = await item(frame, next).boundingBox();
  await frame.getByRole('checkbox', { name, exact: true }).click();
  await frame.getByText(`Checked “${name}”.`).waitFor();
  expect(await frame.getByRole('checkbox', { name, exact: true }).isChecked()).toBe(true);
  expect((await item(frame, next).boundingBox())?.y).toBe(before?.y);
  await frame.getByRole('tab', { name: 'Checklists' }).hover();
  await frame.getByRole('checkbox', { name, exact: true }).waitFor({ state: 'detached' });
  expect(world.errors).toEqual([]);
});

test('what is still being typed into the filter is not called wrong while it can be completed, and moves nothing', async () => {
  const { page } = await openWorld();
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  const row = frame.getByRole('row').nth(1);
  const before = await row.boundingBox();
  const line = frame.getByRole('combobox').first();
  await line.pressSequentially('is:o');
  await frame.getByRole('option', { name: 'open', exact: true }).waitFor();
  const wrong = frame.getByRole('button', { name: /open, done, overdue/ });
  expect(await wrong.count()).toBe(0);
  expect(await row.boundingBox()).toEqual(before);
  await page.keyboard.press('Escape');
  await wrong.first().waitFor();
});
