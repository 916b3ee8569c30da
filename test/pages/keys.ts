/** What is pressed to come somewhere by keyboard alone, and to do and undo something there. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Presses a key until something has the focus. */
export async function reach(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < 90; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Pressing ${key} never came to ${target}.`);
}

/** Presses keys until something has the focus, and Enter on it. */
export async function enter(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await reach(page, target, key);
  await page.keyboard.press('Enter');
}

/**
 * Something is done by keyboard, looked at beforehand where it has to be, seen at Trello, and undone by keyboard. `look` tells
 * what is there.
 */
export async function doAndUndoByKeys(
  page: Page,
  frame: FrameLocator,
  look: () => Promise<unknown>,
  act: () => Promise<unknown>,
): Promise<void> {
  const before = await look();
  const button = (name: string) => frame.getByRole('button', { name, exact: true });
  const [run, undo] = [button('Run'), button('Undo')];
  await act();
  await run.or(undo).first().waitFor();
  if (await run.isVisible()) await enter(page, run);
  await undo.waitFor({ timeout: 20_000 });
  expect(await look()).not.toEqual(before);
  await enter(page, undo);
  const undone = frame.getByText('Undone.');
  await run.or(undone).first().waitFor();
  if (await run.isVisible()) await enter(page, run);
  await undone.waitFor({ timeout: 20_000 });
  expect(await look()).toEqual(before);
}
