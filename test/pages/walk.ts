/** What the tests of pages do again and again, as a person would: by what things are called. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { keepSignIn } from './signed-in.ts';

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

/** Opens the settings of the board. */
export async function openSettings(page: Page): Promise<FrameLocator> {
  for (const name of ['Power-Ups', 'Settings', 'Edit Power-Up settings']) await press(page, name);
  return muster(page, 'Muster settings');
}

/** Gives the board page its console, which it lacks until somebody wants it. Settings are open then. */
export async function addConsole(page: Page): Promise<FrameLocator> {
  const settings = await openSettings(page);
  await settings.getByRole('checkbox', { name: /^Console/ }).check();
  await settings.getByText('Kept for everybody on the board.').waitFor();
  return settings;
}

/** Presses the button of the name. */
export function press(frame: FrameLocator | Page, name: string): Promise<void> {
  return frame.getByRole('button', { name, exact: true }).click();
}

/** Presses a button that asks for consent, and answers in the window that Trello opens. */
export async function consent(
  page: Page,
  button: Locator,
  answer: 'Allow' | 'Deny' | 'close' = 'Allow',
): Promise<string[]> {
  await button.waitFor();
  await still(button);
  const opened = page.context().waitForEvent('page');
  await button.click();
  const asking = await opened;
  const closed = asking.waitForEvent('close');
  const choice = asking.getByRole('button', { name: answer });
  if (answer !== 'close') await choice.waitFor();
  const asked = answer === 'close' ? [] : await asking.getByRole('listitem').allTextContents();
  if (answer === 'close') await asking.close();
  else await choice.click();
  await closed;
  return asked;
}

/**
 * Signs the person in, to read and to change, as they may have done in another tab; or refuses in the window that Trello
 * opens. Consent itself has tests of its own.
 */
export async function authorize(
  page: Page,
  frame: FrameLocator,
  answer: 'Allow' | 'Deny' | 'close' = 'Allow',
): Promise<void> {
  const asking = frame.getByRole('button', { name: 'Authorize' });
  await asking.waitFor();
  if (answer !== 'Allow') {
    await consent(page, asking, answer);
    return;
  }
  await keepSignIn(page);
  await asking.waitFor({ state: 'detached' });
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
