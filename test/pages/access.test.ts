/** Muster for everybody: read by a screen reader, used without a mouse, in both themes; and while others work. */
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings, inTheme, surfaces } from './axe.ts';
import { authorize, muster, openBoardPage, openCard } from './walk.ts';
import { cardOf, openWorld, rest } from './world.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong with any page of Muster in the ${theme} theme`, { timeout: 180_000 }, async () => {
    const { page } = await inTheme(theme);
    const check = async (frame: FrameLocator, state: string) =>
      expect(await findings(frame, surfaces[theme]), state).toEqual([]);

    const before = await openBoardPage(page, 'Product launch');
    await before.getByRole('button', { name: 'Authorize' }).waitFor();
    await check(before, 'board page, signed out');
    await page.goto(page.url());

    const card = await openCard(page, 'Decide the launch date');
    await card.getByRole('button', { name: 'Authorize' }).waitFor();
    await check(card, 'card, signed out');
    await authorize(page, card);
    await card.getByRole('button', { name: 'Add a checklist' }).waitFor();
    await check(card, 'checklists');
    await card.getByRole('button', { name: 'Add an item' }).first().click();
    await card.getByRole('checkbox').first().click();
    await card.getByRole('button', { name: 'Undo' }).waitFor();
    await check(card, 'checklists with a form and a note');
    await card.getByRole('tab', { name: 'Comments' }).click();
    await card.getByRole('textbox', { name: 'Write a comment' }).waitFor();
    await check(card, 'comments');
    await card.getByRole('tab', { name: 'Members' }).click();
    await card.getByRole('switch').first().waitFor();
    await check(card, 'members');
    await card.getByRole('tab', { name: 'History' }).click();
    await card
      .getByText(/^Created/)
      .first()
      .waitFor();
    await check(card, 'history');

    await page.goto(page.url().replace(/\?.*/, ''));
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
    const board = await openBoardPage(page, 'Product launch');
    await board.getByRole('checkbox').first().waitFor();
    await check(board, 'board page');
    await board.getByRole('combobox').fill('no such thing');
    await board.getByRole('button', { name: 'Show all' }).waitFor();
    await check(board, 'board page without a match');
    await board.getByRole('button', { name: 'Show all' }).click();
    await board.getByRole('checkbox', { name: 'Select', exact: true }).first().click();
    await board.getByRole('button', { name: 'Uncheck' }).waitFor();
    await check(board, 'board page with a selection');
    await board.getByRole('button', { name: 'Group', exact: true }).click();
    await board.getByRole('menuitemradio', { name: 'Due' }).waitFor();
    await check(board, 'board page with a menu');
    await page.keyboard.press('Escape');
    await board.getByRole('button', { name: 'Assign', exact: true }).click();
    await board.getByRole('option', { name: 'Nobody' }).waitFor();
    await check(board, 'board page, choosing a member');
    await page.keyboard.press('Escape');
    await board.getByRole('button', { name: 'Health' }).click();
    await board.getByRole('button', { name: 'Show', exact: true }).first().waitFor();
    await check(board, 'health');
    await page.keyboard.press('Escape');
    await board.getByRole('button', { name: 'Summary' }).click();
    await board.getByRole('heading', { name: 'Items done by week' }).waitFor();
    await check(board, 'summary');
    await page.keyboard.press('Escape');
    await board.getByRole('tab', { name: 'Cards' }).click();
    await board.getByRole('grid', { name: 'Cards' }).waitFor();
    await check(board, 'cards');
    await board.getByRole('button', { name: 'Add cards' }).click();
    await board.getByRole('textbox', { name: 'Cards, one a line or as CSV' }).fill('name,due\nOne,never');
    await check(board, 'adding cards');
    await page.keyboard.press('Escape');
    await board.getByRole('tab', { name: 'Comments' }).click();
    await board.getByRole('row').nth(1).getByRole('button', { name: 'Quote' }).click();
    await page.keyboard.type('@ma');
    await board.getByRole('option').first().waitFor();
    await check(board, 'comments of the board');
    await page.keyboard.press('Escape');
    await board.getByRole('button', { name: 'How it will look' }).click();
    await board.getByRole('button', { name: 'Replies' }).click();
    await board.getByRole('textbox', { name: 'Name of the reply' }).waitFor();
    await check(board, 'writing a comment');
    await page.keyboard.press('Escape');
    await board.getByRole('tab', { name: 'Members' }).click();
    await board.getByRole('button', { name: 'Groups …' }).waitFor();
    await check(board, 'members of the board');
    await board.getByRole('button', { name: 'Groups …' }).click();
    await board.getByRole('textbox', { name: 'Name of the group' }).waitFor();
    await check(board, 'groups of members');
    await page.keyboard.press('Escape');
    await board.getByRole('button', { name: 'Hand over …' }).click();
    await board.getByRole('combobox', { name: 'Who gives it away' }).fill('kenji');
    await page.keyboard.press('Enter');
    await board.getByRole('combobox', { name: 'Who takes it over' }).waitFor();
    await check(board, 'handing over');
    await page.keyboard.press('Escape');
    await board.getByRole('tab', { name: 'History' }).click();
    await board.getByRole('grid', { name: 'History' }).waitFor();
    await check(board, 'history');
    await board.getByRole('button', { name: 'Time in lists' }).click();
    await board.getByRole('heading', { name: 'Cards by days in their list now' }).waitFor();
    await check(board, 'time in lists');
    await page.keyboard.press('Escape');
    await board.getByRole('tab', { name: 'Attachments' }).click();
    await board.getByRole('grid', { name: 'Attachments' }).or(board.getByText('Nothing is attached')).first().waitFor();
    await check(board, 'attachments');
    await board.getByRole('tab', { name: 'Jobs' }).click();
    await board
      .getByText(/^Checked “|has changed nothing/)
      .first()
      .waitFor();
    await check(board, 'jobs');
    await checkSheets(page, board, check);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();

    await page.getByRole('button', { name: 'Power-Ups', exact: true }).click();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('button', { name: 'Edit Power-Up settings' }).click();
    const settings = muster(page, 'Muster settings');
    await settings.getByRole('button', { name: 'Sign out' }).waitFor();
    await check(settings, 'settings');
    await settings.getByRole('button', { name: 'Sign out' }).click();
    await settings.getByRole('button', { name: 'Authorize' }).waitFor();
    await check(settings, 'settings, signed out');
  });
}

/** What opens over the tables: the tab, and what is pressed one after another. */
const sheets: readonly (readonly [tab: string, ...presses: readonly (string | { readonly key: string })[]])[] = [
  ['Checklists', { key: '?' }],
  ['Checklists', { key: 'Control+k' }],
  ['Checklists', 'List'],
  ['Checklists', 'Filter'],
  ['Checklists', 'Views'],
  ['Members', 'Restore lost members …'],
];

/** The same, of verbs on what is selected. */
const verbs: readonly (readonly [tab: string, ...presses: readonly string[]])[] = [
  ['Checklists', 'Check'],
  ['Checklists', 'Due'],
  ['Checklists', 'More', 'Find and replace …'],
  ['Cards', 'Checklist', 'Add a blank checklist …'],
  ['Cards', 'Checklist', 'Apply a template …'],
  ['Cards', 'Comment …'],
  ['Cards', 'Members', 'Replace …'],
  ['Cards', 'Labels', 'Add …'],
  ['Cards', 'Move'],
  ['Cards', 'More', 'Copy …'],
  ['Cards', 'More', 'Add a link …'],
];

type Check = (frame: FrameLocator, state: string) => Promise<void>;

async function checkSheets(page: Page, board: FrameLocator, check: Check): Promise<void> {
  const opened = board.locator('dialog[open], [popover]:popover-open').last();
  const control = opened.locator('input, select, textarea, button, [role=option], [role=menuitem]').first();
  const look = async (state: string) => {
    await control.waitFor();
    await check(board, state);
    await page.keyboard.press('Escape');
    await opened.waitFor({ state: 'detached' });
  };
  for (const [tab, ...presses] of sheets) {
    await board.getByRole('tab', { name: tab, exact: true }).click();
    for (const press of presses) {
      if (typeof press !== 'string') await page.keyboard.press(press.key);
      else await board.getByRole('button', { name: press, exact: true }).click();
    }
    await look(`${tab}: ${JSON.stringify(presses)}`);
  }
  for (const [tab, verb, item] of verbs) {
    await board.getByRole('tab', { name: tab, exact: true }).click();
    const bar = board.getByRole('region', { name: /selected$/ });
    const select = board.getByRole('grid').getByRole('checkbox', { name: 'Select all' });
    await select.waitFor();
    if (!(await select.isChecked())) await select.click();
    await bar.getByRole('button', { name: verb ?? '', exact: true }).click();
    if (item) await board.getByRole('menuitem', { name: item, exact: true }).click();
    await look(`${tab}: ${verb} ${item ?? ''}`);
  }
}

/** Presses Tab until the focus is on what has the role and the name. */
async function tabTo(
  page: Page,
  frame: FrameLocator,
  role: 'button' | 'row' | 'textbox' | 'checkbox' | 'switch' | 'tab' | 'combobox',
  name: string | RegExp,
): Promise<void> {
  const wanted = frame.getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) }).first();
  await wanted.waitFor();
  for (let presses = 0; presses < 150; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement && document.hasFocus())) {
      const outline = await wanted.evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline, `the focus on ${name} can be seen`).not.toBe('none');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to the ${role} ${name}.`);
}

test('everything can be done without a mouse', async () => {
  const { page, trello } = await openWorld();
  await page.getByRole('link', { name: 'Book the venue', exact: true }).focus();
  await page.keyboard.press('Enter');
  const frame = muster(page);
  const consentTo = async (name: string) => {
    await tabTo(page, frame, 'button', name);
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('Enter');
    const consent = await opened;
    const closed = consent.waitForEvent('close');
    await consent.getByRole('button', { name: 'Allow' }).focus();
    await consent.keyboard.press('Enter');
    await closed;
  };
  await consentTo('Authorize');

  await tabTo(page, frame, 'button', 'Add a checklist');
  await page.keyboard.press('Enter');
  await frame.getByRole('textbox', { name: 'Add a checklist' }).waitFor();
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await consentTo('Allow changes');
  const list = frame.getByRole('group', { name: 'By keyboard' });
  await list.getByRole('textbox', { name: 'Add an item' }).waitFor();
  for (const name of ['first', 'second']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await list.getByRole('checkbox', { name }).waitFor();
  }
  await page.keyboard.press('Escape');
  await tabTo(page, frame, 'checkbox', 'first');
  await page.keyboard.press('Space');
  await frame.getByText('Checked “first”.').waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await expect
    .poll(() => list.getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => box.ariaLabel)))
    .toEqual(['second', 'first']);
  expect(await list.getByRole('checkbox', { name: 'first' }).evaluate((box) => box === document.activeElement)).toBe(
    true,
  );

  await frame.getByRole('tab', { name: 'Checklists' }).focus();
  await page.keyboard.press('ArrowRight');
  await tabTo(page, frame, 'textbox', 'Write a comment');
  await page.keyboard.type('No mouse here');
  await page.keyboard.press('Control+Enter');
  await frame
    .getByRole('listitem')
    .filter({ hasText: 'No mouse here' })
    .getByRole('button', { name: 'Edit' })
    .waitFor();

  await frame.getByRole('tab', { name: 'Comments' }).focus();
  await page.keyboard.press('ArrowRight');
  await tabTo(page, frame, 'switch', 'Kenji Watanabe');
  await page.keyboard.press('Space');
  await frame.getByText('Added Kenji Watanabe to the card.').waitFor();
  await tabTo(page, frame, 'button', 'Undo');
  await page.keyboard.press('Enter');
  await frame.getByText('Undone.').waitFor();

  const { id } = await cardOf(trello, 'Book the venue');
  const card = await rest(trello, `/cards/${id}?members=true&checklists=all&actions=commentCard`);
  expect(card.members.map(({ fullName }: { fullName: string }) => fullName)).not.toContain('Kenji Watanabe');
  expect(card.actions[0].data.text).toBe('No mouse here');

  await page.goto(trello.boardUrl);
  await page.getByRole('button', { name: 'Muster', exact: true }).focus();
  await page.keyboard.press('Enter');
  const board = muster(page, 'Muster · Product launch');
  await tabTo(page, board, 'combobox', 'Search items, checklists, cards');
  await page.keyboard.type('second checklist:"By keyboard"');
  await board.getByText('1 item', { exact: true }).waitFor();
  // One stop for the table: from its first row, the heading of a group, down to the item and into it.
  await tabTo(page, board, 'row', /This week/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await board.getByText('Checked “second”.').waitFor();
  // Out of the row, then out of the page.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('iframe[title^="Muster ·"]').waitFor({ state: 'detached' });
});

test('what another person changes is seen on the open card, and what is being typed stays', async () => {
  const { page, trello } = await openWorld();
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await frame.getByRole('button', { name: 'Add an item' }).first().click();
  const box = frame.getByRole('textbox', { name: 'Add an item' });
  await box.fill('I am still ');
  const { id } = await cardOf(trello, 'Book the venue');
  const { id: idChecklist } = await rest(trello, `/cards/${id}/checklists?name=From+elsewhere`, 'POST');
  await rest(trello, `/checklists/${idChecklist}/checkItems?name=News`, 'POST');
  await frame.getByRole('group', { name: 'From elsewhere' }).getByRole('checkbox', { name: 'News' }).waitFor();
  await page.keyboard.type('typing');
  expect(await box.inputValue()).toBe('I am still typing');

  await rest(trello, `/cards/${id}/actions/comments?text=Said+elsewhere`, 'POST');
  await frame.getByRole('tab', { name: 'Comments' }).click();
  await frame.getByText('Said elsewhere').waitFor();
});

test('what another person changes is seen on the open board page, and the search stays', async () => {
  const { page, trello } = await openWorld();
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  const search = frame.getByRole('combobox');
  await search.fill('New');
  const { id } = await cardOf(trello, 'Book the venue');
  const { id: idChecklist } = await rest(trello, `/cards/${id}/checklists?name=From+elsewhere`, 'POST');
  await rest(trello, `/checklists/${idChecklist}/checkItems?name=Newest+of+all`, 'POST');
  const item = frame.getByRole('checkbox', { name: 'Newest of all' });
  await item.waitFor({ timeout: 20_000 });
  await page.keyboard.type('est of all');
  expect(await search.inputValue()).toBe('Newest of all');
  expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
  const [made] = await rest(trello, `/checklists/${idChecklist}/checkItems`);
  await rest(trello, `/cards/${id}/checkItem/${made.id}?state=complete`, 'PUT');
  await expect.poll(() => item.isChecked(), { timeout: 20_000 }).toBe(true);
});
