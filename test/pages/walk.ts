/** What the tests of pages do again and again, as a person would: by what things are called. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The frame of Muster's section, popup or modal. */
export function muster(page: Page, title = 'Muster'): FrameLocator {
  return page.locator(`iframe[title=${JSON.stringify(title)}]:visible`).contentFrame();
}

/** Opens a card by its name, and Muster's section on it. */
export async function openCard(page: Page, name: string): Promise<FrameLocator> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('dialog', { name, exact: true }).waitFor();
  return muster(page);
}

/** Opens the board page by its button. */
export async function openBoardPage(page: Page, board: string): Promise<FrameLocator> {
  await page.getByRole('button', { name: 'Muster', exact: true }).click();
  return muster(page, `Muster · ${board}`);
}

/** Presses the button of the name. */
export function press(frame: FrameLocator | Page, name: string): Promise<void> {
  return frame.getByRole('button', { name, exact: true }).click();
}

/** Presses Authorize and answers in the window that Trello opens. */
export async function authorize(
  page: Page,
  frame: FrameLocator,
  answer: 'Allow' | 'Deny' | 'close' = 'Allow',
): Promise<void> {
  const opened = page.context().waitForEvent('page');
  await frame.getByRole('button', { name: 'Authorize' }).click();
  const consent = await opened;
  const closed = consent.waitForEvent('close');
  if (answer === 'close') await consent.close();
  else await consent.getByRole('button', { name: answer }).click();
  await closed;
}

/** Waits until something stays where it is: a frame that grew or shrank with its content takes a moment, and hands are slower. */
export async function still(thing: Locator): Promise<void> {
  let before = '';
  for (let same = 0; same < 4; ) {
    const box = JSON.stringify(
      await thing.evaluate((element) => [element.getBoundingClientRect(), window.innerHeight]),
    );
    same = box === before ? same + 1 : 0;
    before = box;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
