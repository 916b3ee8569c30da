/** The walk of a new person through Muster, step by step, on a board in the emulated Trello. */
import type { FrameLocator, Page } from 'playwright-core';

/** The frame of a section, popup or modal of Muster. */
export function frame(page: Page, title: string | RegExp = 'Muster'): FrameLocator {
  return page.getByTitle(title).last().contentFrame();
}

export async function openCard(page: Page, name: string): Promise<FrameLocator> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('dialog', { name, exact: true }).waitFor();
  return frame(page);
}

/** Presses Authorize and answers in the window that Trello opens. */
export async function authorize(page: Page, muster: FrameLocator, answer: 'Allow' | 'Deny' = 'Allow'): Promise<void> {
  const window = page.context().waitForEvent('page');
  await muster.getByRole('button', { name: 'Authorize' }).click();
  const consent = await window;
  await consent.getByRole('button', { name: answer }).click();
  if (!consent.isClosed()) await consent.waitForEvent('close');
}
