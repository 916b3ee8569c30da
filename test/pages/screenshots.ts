/**
 * Takes the pictures of the README and the guide: `npm run screenshots`. They are shipped with the pages. To look at every view
 * in every look, or in those that are named: `npm run screenshots -- --all FOLDER [look or place …]`.
 */
import { mkdir } from 'node:fs/promises';
import build from './build.ts';
import { takeGallery } from './gallery.ts';
import { openStudio, pictures } from './studio.ts';
import { takeAll } from './views/take.ts';
import { authorize, openBoardPage, openCard } from './walk.ts';

async function take(theme: 'light' | 'dark'): Promise<void> {
  const { page, boardUrl, shoot, close } = await openStudio(theme, { width: 1280, height: 800 });
  try {
    await page.goto(boardUrl);
    await page.getByTitle('Muster', { exact: true }).nth(20).waitFor();
    if (theme === 'light') await shoot('board');

    const board = await openBoardPage(page, 'Product launch');
    await authorize(page, board);
    await board.getByRole('checkbox').first().waitFor();
    await board.getByRole('combobox').fill('is:open');
    await board.getByRole('checkbox', { name: 'Select', exact: true }).nth(4).click();
    await board
      .getByRole('checkbox', { name: 'Select', exact: true })
      .nth(7)
      .click({ modifiers: ['Shift'] });
    await board.getByRole('button', { name: 'Uncheck' }).waitFor();
    await shoot(`board-page-${theme}`);
    await board.getByRole('tab', { name: 'Cards' }).click();
    await board.getByRole('grid', { name: 'Cards' }).waitFor();
    await board.getByRole('combobox').fill('list:"This week"');
    await board.getByRole('checkbox', { name: 'Select all' }).check();
    await board.getByRole('region').getByRole('button', { name: 'Checklist', exact: true }).click();
    await board.getByRole('menuitem', { name: 'Apply a template …', exact: true }).click();
    await board.getByRole('combobox', { name: 'Which checklist' }).fill('always');
    await page.keyboard.press('Enter');
    await board.getByRole('button', { name: 'Preview', exact: true }).click();
    await board.getByRole('button', { name: 'Run', exact: true }).waitFor();
    await shoot(`preview-${theme}`);
    // The preview, then the sheet that waits below it.
    for (let sheet = 0; sheet < 2; sheet++) await board.getByRole('button', { name: 'Cancel' }).last().click();
    for (const [tab, seen] of [
      ['Comments', board.getByRole('grid')],
      ['Members', board.getByRole('table')],
      ['History', board.getByRole('grid')],
    ] as const) {
      await board.getByRole('tab', { name: tab }).click();
      await seen.first().waitFor();
      await shoot(`${tab.toLowerCase()}-${theme}`);
    }

    // Last, as what is changed is changed by the clock of this machine.
    await page.goto(boardUrl);
    const card = await openCard(page, 'Write the announcement');
    const item = card.getByRole('checkbox', { checked: false }).first();
    await item.check();
    await card.getByRole('button', { name: 'Undo' }).waitFor();
    await page.locator('iframe[title="Muster"]').evaluate((frame) => frame.scrollIntoView({ block: 'center' }));
    await shoot(`card-${theme}`);
  } finally {
    await close();
  }
}

const [all, folder = '.cache/views', ...wanted] = process.argv.slice(2);
await build();
if (all === '--all') {
  const missed = await takeAll(folder, wanted);
  for (const sentence of missed) console.error(sentence);
  if (missed.length > 0) process.exitCode = 1;
} else {
  await mkdir(pictures, { recursive: true });
  await take('light');
  await take('dark');
  await takeGallery();
}
