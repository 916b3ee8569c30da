/** What opens over the pages, to be looked at one after another. */
import type { FrameLocator, Page } from 'playwright-core';

/** A button or what a menu offers, by its name; or a key. */
type Press = string | RegExp | { readonly key: string };

type Sheet = readonly [tab: string, ...presses: readonly Press[]];

/** Over the board's tables. */
const ofTables: readonly Sheet[] = [
  ['Checklists', { key: '?' }],
  ['Checklists', { key: 'Control+k' }],
  ['Checklists', 'List'],
  ['Checklists', 'Label'],
  ['Checklists', 'Filter'],
  ['Checklists', 'Sort'],
  ['Checklists', 'Columns'],
  ['Checklists', 'Views'],
  ['Checklists', /^More for “/],
  ['Checklists', /^More for “/, 'Assign …'],
  ['Checklists', /^More for “/, 'Due …'],
  ['Checklists', /^More for “/, 'Edit the checklist as text …'],
  ['Comments', 'No reply for …'],
  ['Comments', 'Export'],
  ['Comments', 'React'],
  ['Members', 'Restore lost members …'],
  ['History', 'Export'],
  ['Attachments', 'Links'],
  ['Attachments', 'Add a link …'],
];

/** The same, of verbs on what is selected. */
const ofVerbs: readonly Sheet[] = [
  ['Checklists', 'Check'],
  ['Checklists', 'Due'],
  ['Checklists', 'Due', 'Shift dates …'],
  ['Checklists', 'More', 'Find and replace …'],
  ['Checklists', 'More', 'Move to a checklist of their card …'],
  ['Checklists', 'More', 'Apply a template to their cards …'],
  ['Cards', 'Checklist', 'Add a checklist …'],
  ['Cards', 'Checklist', 'Apply a template …'],
  ['Cards', 'Checklist', 'Remove checklists by name …'],
  ['Cards', 'Comment …'],
  ['Cards', 'Members', 'Add …'],
  ['Cards', 'Members', 'Replace …'],
  ['Cards', 'Labels', 'Add …'],
  ['Cards', 'Due date', 'Shift dates …'],
  ['Cards', 'Move'],
  ['Cards', 'More', 'Copy …'],
  ['Cards', 'More', 'Add a link …'],
];

/** Over a card's views. */
const ofCard: readonly Sheet[] = [
  ['Checklists', /^More for the checklist/],
  ['Checklists', /^More for the checklist/, 'Edit as text …'],
  ['Checklists', 'More ways to add'],
  ['Checklists', 'More ways to add', 'From a template …'],
  ['Checklists', 'More ways to add', 'Copy a checklist of any card …'],
  ['Checklists', 'More ways to add', 'Cards as items …'],
  ['Checklists', /^More for “/],
  ['Comments', 'Saved replies'],
  ['Comments', 'React'],
];

export type Check = (frame: FrameLocator, state: string) => Promise<void>;

/** Opens each that there is over the board, and looks at it. */
export async function checkSheets(page: Page, board: FrameLocator, check: Check): Promise<void> {
  for (const sheet of ofTables) await checkSheet(page, board, sheet, check);
  for (const sheet of ofVerbs) {
    await openTab(board, sheet[0]);
    const select = board.getByRole('grid').getByRole('checkbox', { name: 'Select all' });
    await select.waitFor();
    if (!(await select.isChecked())) await select.click();
    await checkSheet(page, board, sheet, check, 'selected');
  }
}

/** Opens each that there is over a card, and looks at it. */
export async function checkCardSheets(page: Page, card: FrameLocator, check: Check): Promise<void> {
  for (const sheet of ofCard) await checkSheet(page, card, sheet, check);
}

/** A tab of a card tells how many there are, too. */
const openTab = (frame: FrameLocator, name: string) => frame.getByRole('tab', { name: new RegExp(`^${name}`) }).click();

async function checkSheet(
  page: Page,
  frame: FrameLocator,
  [tab, ...presses]: Sheet,
  check: Check,
  where?: 'selected',
): Promise<void> {
  await openTab(frame, tab);
  for (const [nth, press] of presses.entries()) {
    if (typeof press === 'object' && 'key' in press) {
      await page.keyboard.press(press.key);
      continue;
    }
    const within = where === 'selected' && nth === 0 ? frame.getByRole('region', { name: /selected$/ }) : frame;
    const named = { name: press, exact: true };
    await within.getByRole('button', named).or(within.getByRole('menuitem', named)).first().click();
  }
  const opened = frame.locator('dialog[open], [popover]:popover-open').last();
  const state = `${tab}: ${presses.map((press) => (typeof press === 'string' ? press : 'key' in press ? press.key : press.source)).join(', ')}`;
  await opened
    .locator('p, input, select, textarea, button, [role=option], [role=menuitem], [role=menuitemradio]')
    .first()
    .waitFor()
    .catch((error: unknown) => {
      throw new Error(`${state} opened nothing.`, { cause: error });
    });
  await check(frame, state);
  await page.keyboard.press('Escape');
  await opened.waitFor({ state: 'detached' });
}
