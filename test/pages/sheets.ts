/** What opens over the board's tables, to be looked at one after another. */
import type { FrameLocator, Page } from 'playwright-core';

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
  ['Cards', 'Checklist', 'Add a checklist …'],
  ['Cards', 'Checklist', 'Apply a template …'],
  ['Cards', 'Comment …'],
  ['Cards', 'Members', 'Replace …'],
  ['Cards', 'Labels', 'Add …'],
  ['Cards', 'Move'],
  ['Cards', 'More', 'Copy …'],
  ['Cards', 'More', 'Add a link …'],
];

export type Check = (frame: FrameLocator, state: string) => Promise<void>;

/** Opens each of them, and looks at it. */
export async function checkSheets(page: Page, board: FrameLocator, check: Check): Promise<void> {
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
