import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, askConnector, frameIn, libraries, openProbe, type Probe, tell } from './host-probe.ts';

interface SeenCall {
  readonly name: string;
  readonly context: Record<string, unknown>;
  readonly options: Record<string, unknown>;
}

describe.each(libraries)('with %s, the host asks for', (_name, library) => {
  let probe: Probe;
  let page: Page;
  let connector: Frame;

  beforeAll(async () => {
    probe = await openProbe(library);
    page = probe.page;
    connector = await probe.connector();
  });
  afterAll(() => probe.close());
  beforeEach(async () => {
    await page.goto(probe.served.boardUrl);
    connector = await probe.connector();
  });

  const calls = async (name: string) =>
    ((await askConnector(connector, 'window.calls')) as SeenCall[]).filter((call) => call.name === name);
  const status = (text: string) => page.getByRole('status').filter({ hasText: text });
  const openCard = async (name: string) => {
    await page.getByRole('link', { name, exact: true }).click();
    return page.getByRole('dialog', { name, exact: true });
  };
  const item = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });

  it('board buttons, by condition', async () => {
    await page.getByRole('button', { name: 'Open popup' }).waitFor();
    expect(await page.getByRole('button', { name: 'For admins' }).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'For readers' }).count()).toBe(0);
    const [call] = await calls('board-buttons');
    expect(call?.options).toMatchObject({ locale: 'en' });
    expect(call?.context).toMatchObject({
      board: expect.stringMatching(/^[0-9a-f]{24}$/),
      member: expect.stringMatching(/^[0-9a-f]{24}$/),
      organization: '66f00000000000000000aaaa',
      permissions: { board: 'write', organization: 'write' },
      command: 'board-buttons',
    });
  });

  it('a button that opens a page', async () => {
    const opened = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'For everybody' }).click();
    const other = await opened;
    await other.getByRole('button', { name: 'Press' }).waitFor();
    await other.close();
  });

  it('card badges: static, dynamic, and none of what makes no sense', async () => {
    await item('Second').getByText('no note').waitFor();
    await item('Second').getByText('dynamic').waitFor();
    expect(await item('Second').locator('.badge').count()).toBe(2);
    const [call] = await calls('card-badges');
    expect(call?.context).toMatchObject({ card: expect.any(String), permissions: { card: 'write' } });
    expect(call?.options).toHaveProperty('attachments');
  });

  it('card badges anew when shared data of the card change', async () => {
    await item('Second').getByText('no note').waitFor();
    await openCard('Second');
    await page.getByTitle('Probe section').waitFor();
    await tell(page, 'Probe section', 't.set("card", "shared", "note", "noted")');
    await item('Second').getByText('noted').waitFor();
    await page.getByTitle('Probe section').waitFor();
    await tell(page, 'Probe section', 't.remove("card", "shared", "note")');
    await item('Second').getByText('no note').waitFor();
  });

  it('card buttons, inside the Power-Ups of a card', async () => {
    const dialog = await openCard('Second');
    await dialog.getByRole('button', { name: 'Power-Ups' }).click();
    await page.getByRole('button', { name: 'Open from card' }).click();
    await page.getByRole('dialog', { name: 'From card' }).waitFor();
    expect(await ask(page, 'From card', 't.arg("from")')).toBe('card');
    expect(await ask(page, 'From card', 't.card("name")')).toEqual({ name: 'Second' });
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Open from card' }).waitFor();
  });

  it('badges of an opened card', async () => {
    const dialog = await openCard('Second');
    await dialog.getByRole('heading', { name: 'Detail' }).waitFor();
    await dialog.getByRole('button', { name: 'Press me' }).click();
    await status('Badge pressed').waitFor();
  });

  it('a section of an opened card, and loads it anew when it changes the card', async () => {
    const dialog = await openCard('First');
    const section = dialog.getByRole('region', { name: 'Probe section' });
    await section.getByTitle('Probe section').waitFor();
    expect((await section.getByTitle('Probe section').boundingBox())?.height).toBe(90);
    await ask(page, 'Probe section', 't.sizeTo(2000)');
    await expect.poll(async () => (await section.getByTitle('Probe section').boundingBox())?.height).toBe(1500);
    await ask(page, 'Probe section', 'window.marked = true');
    await tell(page, 'Probe section', 't.set("card", "private", "touched", 1)');
    await expect.poll(() => ask(page, 'Probe section', 'window.marked === undefined').catch(() => false)).toBe(true);
    await section.getByRole('button', { name: 'Act' }).click();
    await status('Acted').waitFor();
  });

  it('draws a page when it is there, and when its card changes', async () => {
    await openCard('Second');
    const drawn = frameIn(page, 'Probe section').locator('#drawn');
    await expect.poll(() => drawn.textContent()).toBe('1');
    await page.getByRole('textbox', { name: 'Comment on this card' }).fill('Something');
    await page.getByRole('button', { name: 'Save comment' }).click();
    await expect.poll(async () => Number(await drawn.textContent())).toBeGreaterThan(1);
  });

  it('sections, thumbnails and texts of attachments', async () => {
    const dialog = await openCard('First');
    await dialog.getByRole('region', { name: 'Probe attachments' }).getByTitle('Probe attachments').waitFor();
    const rest = dialog.getByRole('region', { name: 'Attachments', exact: true });
    await rest.getByRole('link', { name: 'A thumbnail' }).waitFor();
    await rest.getByRole('link', { name: 'A formatted link' }).waitFor();
    expect(await rest.getByRole('link').allTextContents()).not.toContain('Claimed');
    await rest.getByRole('button', { name: 'Actions on Plain' }).click();
    await page.getByRole('button', { name: 'Save to Probe' }).click();
    await status('Saved Plain').waitFor();
  });

  it('a card from a link', async () => {
    const list = page.getByRole('region', { name: 'Done' });
    await list.getByRole('button', { name: 'Add a card' }).click();
    await list.getByRole('textbox', { name: 'Card name' }).fill('https://card.example/1');
    await page.keyboard.press('Enter');
    const dialog = await openCard('A card from a link');
    await dialog.getByText('made by the probe').waitFor();
    await dialog.getByRole('link', { name: 'https://card.example/1' }).waitFor();
    await dialog.getByRole('button', { name: 'Archive' }).click();
  });

  it('three actions of a list', async () => {
    const list = page.getByRole('region', { name: 'Doing' });
    await list.getByRole('button', { name: 'List actions' }).click();
    await page.getByRole('button', { name: 'Action One' }).waitFor();
    expect(await page.getByRole('button', { name: /^Action / }).count()).toBe(3);
    await page.getByRole('button', { name: 'Action One' }).click();
    await page.getByRole('dialog', { name: 'Action on Doing' }).waitFor();
  });

  it('five sorters of a list', async () => {
    const list = page.getByRole('region', { name: 'Doing' });
    const names = () => list.getByRole('listitem').getByRole('link').allTextContents();
    const before = await names();
    await list.getByRole('button', { name: 'List actions' }).click();
    await page.getByRole('button', { name: 'Sort by…' }).click();
    await page.getByRole('button', { name: 'Sorter 1' }).waitFor();
    expect(await page.getByRole('button', { name: /^Sorter / }).count()).toBe(5);
    await page.getByRole('button', { name: 'Sorter 1' }).click();
    await expect.poll(names).toEqual(before.reverse());
  });

  it('settings, authorization and the removal of data', async () => {
    const openMenu = async () => {
      await page.getByRole('button', { name: 'Power-Ups' }).click();
      await page.getByRole('button', { name: 'Settings' }).click();
    };
    await openMenu();
    await page.getByRole('button', { name: 'Authorize account' }).click();
    await page.getByRole('dialog', { name: 'Probe authorization' }).waitFor();
    await ask(page, 'Probe authorization', 't.set("member", "private", "authorized", true)');
    await page.getByRole('button', { name: 'Close' }).click();
    await openMenu();
    await page.getByRole('button', { name: 'Edit Power-Up settings' }).click();
    await page.getByRole('dialog', { name: 'Probe settings' }).waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await page.getByRole('button', { name: 'Authorize account' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Remove personal settings' }).click();
    await status('Removed').waitFor();
  });

  it('enabling and disabling', async () => {
    await page.getByRole('button', { name: 'Power-Ups' }).click();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Disable' }).click();
    await page.getByRole('button', { name: 'Open popup' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Power-Ups' }).click();
    await page.getByRole('button', { name: 'Enable' }).click();
    await page.getByRole('dialog', { name: 'Welcome' }).waitFor();
    expect(await ask(page, 'Welcome', 't.get("board", "shared", "farewell")')).toBe('bye');
    await page.getByRole('button', { name: 'Close' }).first().click();
    await page.getByRole('button', { name: 'Open popup' }).waitFor();
  });

  it('other buttons of those who only read', async () => {
    await page.goto(`${probe.served.boardUrl}?as=olive`);
    await page.getByRole('button', { name: 'For readers' }).waitFor();
    expect(await page.getByRole('button', { name: 'Open popup' }).count()).toBe(0);
    await page.evaluate(() => sessionStorage.clear());
  });
});
