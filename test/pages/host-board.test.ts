import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Served, serve } from '../emulator/server/serve.ts';
import { openBrowser } from './browser.ts';
import { probeBoard } from './host-probe.ts';

let served: Served;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  served = await serve({ alone: true, boards: [probeBoard()] });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

beforeEach(async () => {
  served.emulator.reset();
  page = await browser.newPage();
  await page.goto(served.boardUrl);
});

afterEach(() => page.close());

const list = (name: string, on = page) => on.getByRole('region', { name, exact: true });
const card = (name: string, on = page) => on.getByRole('link', { name, exact: true });
const names = (of: string) => list(of).getByRole('listitem').getByRole('link').allInnerTexts();
const openCard = async (name: string) => {
  await card(name).click();
  return page.getByRole('dialog', { name, exact: true });
};

describe('a board', () => {
  it('shows its open lists and cards, by name', async () => {
    await list('Doing').waitFor();
    expect(await names('Doing')).toEqual(['First', 'Second', expect.stringContaining('<script>')]);
    expect(await page.getByRole('region').count()).toBe(2);
    expect(await page.title()).toContain('Probing');
  });

  it('shows facts of a card as text', async () => {
    const first = list('Doing')
      .getByRole('listitem')
      .filter({ has: card('First') });
    await first.waitFor();
    expect(await first.textContent()).toMatch(/Urgent[\s\S]*1\/2/);
  });

  it('runs nothing that stands in a name', async () => {
    await list('Doing').waitFor();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  it('adds lists and cards', async () => {
    await page.getByRole('button', { name: 'Add another list' }).click();
    await page.getByRole('textbox', { name: 'List name' }).fill('Later');
    await page.getByRole('button', { name: 'Add list' }).click();
    await list('Later').getByRole('button', { name: 'Add a card' }).click();
    await list('Later').getByRole('textbox', { name: 'Card name' }).fill('New');
    await list('Later').getByRole('button', { name: 'Add card' }).click();
    await list('Later').getByRole('listitem').getByRole('link', { name: 'New' }).waitFor();
  });

  it('renames and archives lists', async () => {
    await list('Done').getByRole('button', { name: 'Done' }).click();
    await list('Done').getByRole('textbox', { name: 'List name' }).fill('Finished');
    await page.keyboard.press('Enter');
    await list('Finished').getByRole('button', { name: 'List actions' }).click();
    await page.getByRole('button', { name: 'Archive this list' }).click();
    await list('Finished').waitFor({ state: 'detached' });
  });

  it('moves a card by drag', async () => {
    await card('First')
      .locator('..')
      .dragTo(list('Done').getByRole('listitem'), { targetPosition: { x: 20, y: 2 } });
    await list('Done').getByRole('link', { name: 'First' }).waitFor();
    expect(await names('Done')).toEqual(['First', 'مرحبا بالعالم']);
  });

  it('moves a card by keyboard', async () => {
    const item = list('Doing')
      .getByRole('listitem')
      .filter({ has: card('Second') });
    await item.getByRole('button', { name: 'Card actions' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'List' }).selectOption('Done');
    await page.getByRole('combobox', { name: 'Position' }).selectOption('2');
    await page.getByRole('button', { name: 'Move' }).press('Enter');
    await list('Done').getByRole('link', { name: 'Second' }).waitFor();
    expect(await names('Done')).toEqual(['مرحبا بالعالم', 'Second']);
  });

  it('sorts a list', async () => {
    await list('Doing').getByRole('button', { name: 'List actions' }).click();
    await page.getByRole('button', { name: 'Sort by…' }).click();
    await page.getByRole('button', { name: 'Card name (alphabetically)' }).click();
    await expect.poll(() => names('Doing')).toEqual([expect.stringContaining('<script>'), 'First', 'Second']);
  });

  it('says when there is none', async () => {
    await page.goto(`${served.origin}/b/nowhere1`);
    await page.getByText('There is no such board or card here.').waitFor();
  });
});

describe('a card', () => {
  it('has an address, and closes on Escape', async () => {
    const dialog = await openCard('First');
    await expect.poll(() => page.url()).toMatch(/\/c\/\w+$/);
    await page.reload();
    await dialog.getByText('What it is').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).toMatch(/\/b\/\w+$/);
  });

  it('is renamed, described and archived', async () => {
    const dialog = await openCard('Second');
    await dialog.getByRole('button', { name: 'Second' }).click();
    await dialog.getByRole('textbox', { name: 'Card name' }).fill('Another');
    await page.keyboard.press('Enter');
    const renamed = page.getByRole('dialog', { name: 'Another' });
    await renamed.getByRole('button', { name: 'Edit' }).click();
    await renamed.getByRole('textbox', { name: 'Description' }).fill('More of it');
    await renamed.getByRole('button', { name: 'Save', exact: true }).click();
    await renamed.getByText('More of it').waitFor();
    await renamed.getByRole('button', { name: 'Archive' }).click();
    await card('Another').waitFor({ state: 'detached' });
  });

  it('has checklists to tick and add to', async () => {
    const dialog = await openCard('First');
    await dialog.getByRole('checkbox', { name: 'End' }).check();
    await expect.poll(() => dialog.getByRole('checkbox', { name: 'End' }).isChecked()).toBe(true);
    const steps = dialog.getByRole('region', { name: 'Steps' });
    await steps.getByRole('button', { name: 'Add an item' }).click();
    await steps.getByRole('textbox', { name: 'Item name' }).fill('After');
    await page.keyboard.press('Enter');
    await steps.getByRole('checkbox', { name: 'After' }).waitFor();
    await expect.poll(() => card('First').locator('..').textContent()).toContain('2/3');
  });

  it('takes comments, members, labels and a due date', async () => {
    const dialog = await openCard('Second');
    await dialog.getByRole('textbox', { name: 'Comment on this card' }).fill('Said');
    await dialog.getByRole('button', { name: 'Save comment' }).click();
    await dialog.getByRole('complementary').getByText('Said').waitFor();
    await dialog.getByRole('button', { name: 'Members' }).click();
    await page.getByRole('checkbox', { name: 'Ben Birch' }).check();
    await dialog.getByRole('img', { name: 'Ben Birch' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Labels' }).click();
    await page.getByRole('checkbox', { name: 'Urgent' }).check();
    await page.keyboard.press('Escape');
    await dialog.getByLabel('Due date', { exact: true }).fill('2026-12-24T18:00');
    await dialog.getByRole('checkbox', { name: 'Due date is complete' }).check();
    await page.keyboard.press('Escape');
    await expect.poll(() => card('Second').locator('..').textContent()).toMatch(/Urgent[\s\S]*Dec 24[\s\S]*1/);
  });
});

describe('persons', () => {
  it('see what others do', async () => {
    const other = await browser.newPage();
    await other.goto(`${served.boardUrl}?as=ben`);
    await other.getByRole('button', { name: 'Ben Birch' }).waitFor();
    await other.getByRole('link', { name: 'Second' }).click();
    await other.getByRole('button', { name: 'Archive' }).click();
    await card('Second').waitFor({ state: 'detached' });
    await other.close();
  });

  it('follow a board that changes by itself', async () => {
    await list('Doing').waitFor();
    const idList = (await (await fetch(api('boards/pRoBiNg1/lists'))).json())[0].id;
    const many = Array.from({ length: 30 }, (_, index) => `From outside ${index + 1}`);
    for (const name of many) await fetch(api('cards', { idList, name }), { method: 'POST' });
    await card('From outside 30').waitFor();
  });

  it.each([
    ['an observer', 'olive', 'Olive Oak'],
    ['nobody', '-', 'Signed out'],
  ])('only read as %s', async (_who, username, button) => {
    await served.emulator.fetch(
      new Request(api('boards/pRoBiNg1', { 'prefs/permissionLevel': 'public' }), { method: 'PUT' }),
    );
    await page.goto(`${served.boardUrl}?as=${username}`);
    await page.getByRole('button', { name: button }).waitFor();
    await page.getByText('Read only').waitFor();
    await card('First').waitFor();
    expect(await page.getByRole('button', { name: 'Add a card' }).count()).toBe(0);
    await page.evaluate(() => sessionStorage.clear());
  });

  it('are not let in where they may not look', async () => {
    await page.goto(`${served.boardUrl}?as=-`);
    await page.getByText('This board is private').waitFor();
  });
});

it('follows the theme of the person', async () => {
  const surface = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await surface()).toBe('dark');
  await page.getByRole('radio', { name: 'Light' }).check();
  expect(await surface()).toBe('light');
});

function api(path: string, params: Record<string, string> = {}): string {
  return `${served.origin}/1/${path}?${new URLSearchParams({ key: served.key, token: served.token, ...params })}`;
}
