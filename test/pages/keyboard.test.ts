/** The board's tables used by keyboard alone: nothing is clicked or focused but by keys. */
import { expect, test } from 'vitest';
import { handsOf } from './hands.ts';
import { reach } from './keys.ts';
import { authorize, openBoardPage } from './walk.ts';
import { cardOf, openWorld, rest } from './world.ts';

test('items are found, changed in place and in bulk, and brought back', { timeout: 100_000 }, async () => {
  const world = await openWorld({ brisk: true });
  const { page } = world;
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  const { press, type, button, row, doAndUndo, runOr, hasFocus, ...hands } = handsOf(world, frame);
  const toRow = async (name: string) => {
    await hands.find('card:"Book the venue"', '5 items');
    await hands.toRow(name);
  };

  const name = 'Cancellation terms';
  const inRow = async (control: RegExp) => {
    await toRow(name);
    await hands.inRow(name, control);
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
    await expect.poll(() => hasFocus(row('What it costs to cancel'))).toBe(true);
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
    // The row in its place.
    await expect.poll(() => hasFocus(row('Wi-Fi for 80 people, tested **with** 80 people'))).toBe(true);
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
  // The key is for all that is selected, as the verb is.
  await doAndUndo(async () => {
    await choose();
    await press('Delete');
    await runOr(frame.getByText('Deleted 3 items.'));
  });
  expect(world.errors).toEqual([]);
});

test('a table is set up, saved, mended, summed up and edited as text', { timeout: 120_000 }, async () => {
  const world = await openWorld({ brisk: true });
  const { page, trello, errors } = world;
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  const { press, type, button, row, enter, menu, doAndUndo, hasFocus, find, toRow, inRow } = handsOf(world, frame);
  const group = button('Group');
  await find('card:"Book the venue"', '5 items');

  // Groups, order, columns: the focus comes back to what opened the menu.
  await menu(group, 'Member');
  await frame.getByRole('heading', { name: 'Nobody' }).waitFor();
  expect(await hasFocus(group)).toBe(true);
  await menu(button('Sort'), 'Due');
  await frame.getByRole('columnheader', { name: 'Due' }).and(frame.locator('[aria-sort=ascending]')).waitFor();
  expect(await hasFocus(button('Sort'))).toBe(true);
  await menu(button('Columns'), 'Labels');
  await frame.getByRole('columnheader', { name: 'Labels' }).waitFor();
  await press('Escape');
  expect(await hasFocus(button('Columns'))).toBe(true);

  // Saved, opened, renamed, deleted.
  const views = button('Views');
  const called = frame.getByRole('textbox', { name: 'Name of the view' });
  await enter(views);
  await reach(page, called);
  await type('Who does what');
  await press('Enter');
  await enter(button('Rename the view “Who does what”'), 'Shift+Tab');
  expect(await hasFocus(called)).toBe(true);
  await press('Control+A');
  await type('By person');
  await press('Enter');
  await enter(button('As it was at first'), 'Shift+Tab');
  expect(await hasFocus(views)).toBe(true);
  await frame.getByRole('columnheader', { name: 'Labels' }).waitFor({ state: 'detached' });
  await enter(views);
  await enter(button('By person'));
  await frame.getByRole('heading', { name: 'Nobody' }).waitFor();
  await frame.getByRole('columnheader', { name: 'Labels' }).waitFor();
  await enter(views);
  await enter(button('Delete the view “By person”'));
  await button('By person').waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(button('Bring it back'))).toBe(true);
  await press('Enter');
  await button('By person').waitFor();
  await expect.poll(() => hasFocus(called)).toBe(true);
  await enter(button('As it was at first'), 'Shift+Tab');

  // Health: what it finds is shown, and mended.
  const health = button('Health');
  const finding = (text: string) => frame.getByRole('listitem').filter({ hasText: text });
  await enter(health);
  await enter(finding('have no date').getByRole('button', { name: 'Show' }));
  await expect.poll(() => frame.getByRole('combobox', { name: 'Search' }).inputValue()).toContain('due:none');
  expect(await hasFocus(health)).toBe(true);
  await doAndUndo(async () => {
    await enter(health);
    await enter(finding('have nobody').getByRole('button', { name: 'Assign to the card’s only member' }));
  });

  // Summary: pictures, and the numbers behind them.
  await enter(button('Summary'));
  const bars = frame.getByRole('region', { name: 'Done by list' });
  await enter(bars.getByRole('button', { name: 'As a table' }));
  expect(await hasFocus(bars.getByRole('button', { name: 'As a picture' }))).toBe(true);
  await bars.getByRole('rowheader', { name: 'This week' }).waitFor();
  await press('Escape');
  expect(await hasFocus(button('Summary'))).toBe(true);

  // Beyond the end of a checklist comes the next one of the card, and back.
  await find('card:"Write the announcement"', '8 items');
  const { id } = await cardOf(trello, 'Write the announcement');
  const first = async () =>
    (await rest(trello, `/cards/${id}?checklists=all`)).checklists[1].checkItems.map(
      ({ name }: { name: string }) => name,
    );
  await doAndUndo(async () => {
    await toRow('Legal has read it');
    await press('Alt+ArrowDown');
    await expect.poll(first).toContain('Legal has read it');
    expect(await hasFocus(row('Legal has read it'))).toBe(true);
  });

  // A checklist as text.
  await doAndUndo(async () => {
    await toRow('Read aloud once');
    await inRow('Read aloud once', /^More for/);
    await enter(frame.getByRole('menuitem', { name: 'Edit the checklist as text …' }), 'ArrowDown');
    await reach(page, frame.getByRole('textbox', { name: 'Items as text' }));
    await press('Control+End');
    await type('\n- [x] Typed @kenjiwatanabe !2031-05-06');
    await frame.getByText('1 change', { exact: true }).waitFor();
    await enter(button('Save'));
  });
  expect(errors).toEqual([]);
});

test('templates go on cards, cards are made, and archived ones come back', { timeout: 150_000 }, async () => {
  const world = await openWorld({ brisk: true });
  const { page, trello, errors } = world;
  const archived = await cardOf(trello, 'Stickers');
  await rest(trello, `/cards/${archived.id}?closed=true`, 'PUT');
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  const { press, type, button, enter, menu, pick, doAndUndo, hasFocus, find, toRow } = handsOf(world, frame);
  await reach(page, frame.getByRole('tab', { selected: true }));
  const cards = frame.getByRole('tab', { name: 'Cards', exact: true });
  for (let steps = 0; steps < 9 && !(await hasFocus(cards)); steps++) await press('ArrowRight');
  await frame.getByRole('grid', { name: 'Cards' }).waitFor();

  const verb = async (name: string, item: string) => {
    const region = frame.getByRole('region', { name: /selected$/ });
    await menu(region.getByRole('button', { name, exact: true }), item, 'Shift+Tab');
  };
  /** Applies a template to what is selected, in one of the three ways. */
  const template = async (way: string, differ: string) => {
    await verb('Checklist', 'Apply a template …');
    await pick('Which checklist', 'always');
    await frame.getByText(differ, { exact: true }).waitFor();
    await reach(page, frame.getByRole('radio', { name: way }), 'ArrowDown');
    await enter(button('Preview'));
  };

  // To a card that is selected, and to a list by the heading of its group.
  await find('list:"This week"', '6 cards');
  await doAndUndo(async () => {
    await toRow('Book the venue');
    await press('Space');
    await template('Add missing items only', 'The card has no checklist of that name.');
  });
  await doAndUndo(async () => {
    await reach(page, frame.getByRole('grid').locator('[role=row][tabindex="0"]'));
    await press('Home');
    await press('Escape');
    await press('Space');
    await frame.getByRole('region', { name: '6 selected' }).waitFor();
    // The separator among them is said to be none to work on.
    await frame.getByText('1 of them belongs to a template or separator').waitFor();
    await enter(button('Leave them out'), 'Shift+Tab');
    await frame.getByRole('region', { name: '5 selected' }).waitFor();
    await template('Add it once more', 'None of the 5 cards has a checklist of that name.');
  });
  await doAndUndo(() =>
    template('Replace the checklist of that name', 'None of the 5 cards has a checklist of that name.'),
  );

  // From lines, and from CSV with mistakes told by line.
  const add = button('Add cards …');
  const box = frame.getByRole('textbox', { name: 'Cards, one a line or as CSV' });
  await doAndUndo(async () => {
    await enter(add);
    await reach(page, box);
    await type('Tea\nMilk');
    await frame.getByText('2 cards', { exact: true }).waitFor();
    await enter(button('Preview'));
  });
  await doAndUndo(async () => {
    await enter(add);
    await reach(page, box);
    await type('name,due\nSugar,soon\nSpoons,2031-01-02');
    await frame.getByText('Line 2: “soon” is no date').waitFor();
    await enter(button('Preview'));
  });

  // Archived cards, where they are shown.
  await menu(button('Filter'), 'Archived cards too');
  await press('Escape');
  await find('card:Stickers', '1 card');
  await doAndUndo(async () => {
    await toRow('Stickers');
    await press('Space');
    await verb('More', 'Take out of the archive');
  });
  expect(errors).toEqual([]);
});
