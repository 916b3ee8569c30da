/** The board's tables used by keyboard alone: nothing is clicked or focused but by keys. */
import { expect, test } from 'vitest';
import { reach } from './keys.ts';
import { lookAt } from './verbs.ts';
import { authorize, openBoardPage } from './walk.ts';
import { openWorld } from './world.ts';

test('items are found, changed in place and in bulk, and brought back', { timeout: 100_000 }, async () => {
  const world = await openWorld({ brisk: true });
  const { page } = world;
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  const button = (name: string | RegExp) => frame.getByRole('button', { name, exact: true });
  const row = (name: string) => frame.getByRole('row', { name, exact: true });
  const filter = frame.getByRole('combobox', { name: 'Search' });
  const press = (key: string) => page.keyboard.press(key);
  const type = (text: string) => page.keyboard.type(text);

  const before = await lookAt(world);
  /** Something is done, seen at Trello, and undone; looked at beforehand where it has to be. */
  const doAndUndo = async (act: () => Promise<unknown>) => {
    const run = button('Run');
    const undo = button('Undo');
    await act();
    await run.or(undo).first().waitFor();
    if (await run.isVisible()) {
      await reach(page, run);
      await press('Enter');
    }
    await undo.waitFor({ timeout: 20_000 });
    expect(await lookAt(world)).not.toEqual(before);
    await reach(page, undo);
    await press('Enter');
    const undone = frame.getByText('Undone.');
    await run.or(undone).first().waitFor();
    if (await run.isVisible()) {
      await reach(page, run);
      await press('Enter');
    }
    await undone.waitFor({ timeout: 20_000 });
    expect(await lookAt(world)).toEqual(before);
  };
  const toRow = async (name: string) => {
    await reach(page, filter);
    await page.keyboard.press('Control+A');
    await type('card:"Book the venue" ');
    await frame.getByText('5 items', { exact: true }).waitFor();
    await reach(page, frame.getByRole('grid').locator('[tabindex="0"]').first());
    await press('Home');
    await reach(page, row(name), 'ArrowDown');
  };

  await reach(page, filter);
  const name = 'Cancellation terms';
  const inRow = async (control: RegExp) => {
    await toRow(name);
    await reach(page, row(name).getByRole('button', { name: control }), 'ArrowRight');
    await press('Enter');
  };

  await doAndUndo(async () => {
    await toRow(name);
    await reach(page, row(name).getByRole('checkbox', { name }), 'ArrowRight');
    await press('Space');
  });
  await doAndUndo(async () => {
    await toRow(name);
    await press('F2');
    await press('Control+A');
    await type('What it costs to cancel');
    await press('Enter');
  });
  await doAndUndo(async () => {
    await inRow(/^Assign/);
    await reach(page, frame.getByRole('combobox', { name: 'Assign' }));
    await type('kenji');
    await press('Enter');
  });
  await doAndUndo(async () => {
    await inRow(/^Due date/);
    await reach(page, button('Tomorrow'));
    await press('Enter');
  });
  await doAndUndo(async () => {
    await toRow(name);
    await press('Alt+ArrowUp');
  });
  await doAndUndo(async () => {
    await inRow(/^More for/);
    await reach(page, frame.getByRole('menuitem', { name: 'Make it a card' }), 'ArrowDown');
    await press('Enter');
  });
  await doAndUndo(async () => {
    await toRow(name);
    await press('Delete');
  });

  const choose = async () => {
    await toRow(name);
    await press('Home');
    await press('ArrowDown');
    await press('Space');
    await press('Shift+ArrowDown');
    await press('Shift+ArrowDown');
    await frame.getByRole('region', { name: '3 selected' }).waitFor();
  };
  const inBulk = async (verb: string) => {
    await choose();
    await reach(page, frame.getByRole('region').getByRole('button', { name: verb, exact: true }), 'Shift+Tab');
    await press('Enter');
  };
  await doAndUndo(() => inBulk('Check'));
  await doAndUndo(async () => {
    await inBulk('Assign');
    await reach(page, frame.getByRole('combobox', { name: 'Assign' }));
    await type('kenji');
    await press('Enter');
  });
  await doAndUndo(async () => {
    await inBulk('Due');
    await reach(page, button('Shift dates …'));
    await press('Enter');
    await reach(page, frame.getByLabel('By how many days'));
    await press('Control+A');
    await type('3');
    await reach(page, button('Preview'));
    await press('Enter');
  });
  await doAndUndo(async () => {
    await inBulk('More');
    await reach(page, frame.getByRole('menuitem', { name: 'Find and replace' }), 'ArrowDown');
    await press('Enter');
    await reach(page, frame.getByRole('textbox', { name: 'Find' }));
    await type('e');
    await reach(page, frame.getByRole('textbox', { name: 'Replace by' }));
    await type('E');
    await reach(page, button('Preview'));
    await press('Enter');
  });
  await doAndUndo(async () => {
    await inBulk('More');
    await reach(page, frame.getByRole('menuitem', { name: 'Delete' }), 'ArrowDown');
    await press('Enter');
  });
  expect(world.errors).toEqual([]);
});
