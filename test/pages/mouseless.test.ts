/** Muster used without a mouse, from the first consent on; where the focus is can be seen. */
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { muster } from './walk.ts';
import { cardOf, openWorld, rest } from './world.ts';

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
