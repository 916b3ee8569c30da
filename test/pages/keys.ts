/** What is pressed to come somewhere by keyboard alone. */
import type { Locator, Page } from 'playwright-core';

/** Presses a key until something has the focus. */
export async function reach(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < 90; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Pressing ${key} never came to ${target}.`);
}
