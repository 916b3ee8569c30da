/** A picture of each place in Trello where Muster shows, before and after somebody signs in. */
import type { Page } from 'playwright-core';
import { openStudio } from './studio.ts';
import { authorize, muster, openCard } from './walk.ts';

export async function takeGallery(): Promise<void> {
  const { page, boardUrl, shootThings, close } = await openStudio('light', { width: 1120, height: 720 });
  const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const list = page.getByRole('region', { name: 'This week', exact: true });
  const openBoard = async () => {
    await page.goto(boardUrl);
    await list.getByText('3 open', { exact: true }).first().waitFor();
  };
  try {
    await openBoard();
    await shootThings('in-list', list);
    await openGear(page);
    await button('Authorize account').waitFor();
    await shootThings('in-power-ups', button('Muster'), dialog('Muster'));
    await button('Authorize account').click();
    await authorize(page, muster(page, 'Authorize Muster'));
    await muster(page, 'Authorize Muster').getByRole('button', { name: 'Sign out' }).waitFor();

    await openBoard();
    await list.getByRole('button', { name: 'List actions' }).click();
    await dialog('List actions').getByRole('button').nth(5).waitFor();
    await shootThings('in-list-actions', list.getByRole('heading'), dialog('List actions'));
    await button('Sort by…').click();
    await dialog('Sort list').getByRole('button').nth(10).waitFor();
    await shootThings('in-list-sorters', dialog('Sort list'));

    await openBoard();
    const card = await openCard(page, 'Book the venue');
    await card.getByRole('checkbox').first().waitFor();
    const back = dialog('Book the venue');
    const badge = back.getByRole('button', { name: '3 open', exact: true });
    await badge.waitFor();
    await shootThings('in-card', back.getByRole('heading', { name: 'Due date' }), back.getByText('Archive'), badge);
    await back.getByRole('button', { name: 'Power-Ups' }).click();
    await button('Muster').last().click();
    const popup = dialog('Muster').locator('iframe').contentFrame();
    await popup.getByRole('checkbox').first().waitFor();
    await shootThings('in-card-popup', back.getByRole('button', { name: 'Power-Ups' }), dialog('Muster'));

    await openBoard();
    await openGear(page);
    await button('Edit Power-Up settings').click();
    await muster(page, 'Muster settings').getByRole('button', { name: 'Sign out' }).waitFor();
    await shootThings('settings', dialog('Muster settings'));

    await openBoard();
    await openGear(page);
    await button('Disable').click();
    await button('Power-Ups').click();
    await button('Enable').click();
    const welcome = muster(page, 'Welcome to Muster');
    await welcome.getByRole('button', { name: 'Sign out' }).waitFor();
    const words = [page.getByRole('heading', { name: 'Welcome to Muster' }), welcome.getByText(/^Authorize it/)];
    await shootThings('welcome', ...words);
  } finally {
    await close();
  }
}

/** Opens what Trello offers about the Power-Up. */
async function openGear(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Power-Ups', exact: true }).click();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
}
