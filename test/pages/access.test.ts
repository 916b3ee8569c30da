/** Every page, view and dialog of Muster looked at by axe, in both themes. */
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings, forAxe } from './axe.ts';
import { checkCardSheets, checkSheets } from './sheets.ts';
import { consent, muster, openBoardPage, openCard } from './walk.ts';

test('axe finds nothing wrong with any page of Muster', { timeout: 240_000 }, async () => {
  const { page } = await forAxe();
  const check = async (frame: FrameLocator, state: string) => expect(await findings(frame), state).toEqual([]);

  const before = await openBoardPage(page, 'Product launch');
  await before.getByRole('button', { name: 'Authorize' }).waitFor();
  await check(before, 'board page, signed out');
  await page.goto(page.url());

  const card = await openCard(page, 'Decide the launch date');
  await card.getByRole('button', { name: 'Authorize' }).waitFor();
  await check(card, 'card, signed out');
  await consent(page, card.getByRole('button', { name: 'Authorize' }));
  await card.getByRole('button', { name: 'Add a checklist' }).waitFor();
  await check(card, 'checklists');
  await card.getByRole('button', { name: 'Add an item' }).first().click();
  await card.getByRole('checkbox').first().click();
  await card.getByRole('button', { name: 'Allow changes' }).waitFor();
  await check(card, 'the first change');
  await consent(page, card.getByRole('button', { name: 'Allow changes' }));
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
  await card.getByRole('button', { name: 'Time in lists' }).click();
  await card.getByRole('heading', { name: 'Days in each list' }).waitFor();
  await check(card, 'history');
  await checkCardSheets(page, card, check);
  await page.getByRole('dialog').getByRole('button', { name: 'Power-Ups', exact: true }).click();
  await page.getByRole('button', { name: 'Muster', exact: true }).last().click();
  const popup = page.locator('iframe[title="Muster"]:visible').last().contentFrame();
  await popup.getByRole('combobox', { name: 'Command' }).fill('move to rev');
  await popup.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await check(popup, 'a quick command in the popup');

  await page.goto(page.url().replace(/\?.*/, ''));
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  const settings = await openSettings(page);
  await settings.getByRole('button', { name: 'Sign out' }).waitFor();
  await check(settings, 'settings');
  await settings.getByRole('button', { name: 'Erase what this browser keeps' }).click();
  await settings.getByRole('button', { name: 'Cancel' }).waitFor();
  await check(settings, 'erasing');
  await page.keyboard.press('Escape');
  await settings.getByRole('checkbox', { name: /^Console/ }).check();
  await settings.getByText('Kept for everybody on the board.').waitFor();
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
  await board.getByRole('button', { name: 'Saved replies' }).click();
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
  await board.getByRole('tab', { name: 'Console' }).click();
  await board.getByRole('button', { name: 'Send' }).click();
  await board.getByRole('region', { name: 'Answer' }).getByText('200').waitFor();
  await board.getByRole('combobox', { name: 'Method' }).selectOption('PUT');
  await board.getByRole('combobox', { name: /^Path/ }).fill('/cards/{idCard}');
  await board.locator('[role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await check(board, 'console');
  await page.keyboard.press('Escape');
  await checkSheets(page, board, check);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();

  await openSettings(page);
  await settings.getByRole('button', { name: 'Sign out' }).click();
  await settings.getByText('You are signed out.').waitFor();
  await settings.getByRole('button', { name: 'Authorize' }).waitFor();
  await check(settings, 'settings, signed out');
});

async function openSettings(page: Page): Promise<FrameLocator> {
  await page.getByRole('button', { name: 'Power-Ups', exact: true }).click();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Edit Power-Up settings' }).click();
  return muster(page, 'Muster settings');
}
