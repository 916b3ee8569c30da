import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, frameIn, libraries, openProbe, type Probe, tell } from './host-probe.ts';

describe.each(libraries)('with %s', (_name, library) => {
  let probe: Probe;
  let page: Page;

  beforeAll(async () => {
    probe = await openProbe(library);
    page = probe.page;
  });
  afterAll(() => probe.close());
  beforeEach(() => page.goto(probe.served.boardUrl));

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
  const status = (text: string) => page.getByRole('status').filter({ hasText: text });

  describe('a popup', () => {
    it('opens, closes by the same button, and knows its arguments', async () => {
      await press('Open popup');
      await frameIn(page, 'Probe popup').getByRole('button', { name: 'Press' }).waitFor();
      expect(await ask(page, 'Probe popup', 't.arg("from")')).toBe('board');
      await press('Open popup');
      await dialog('Probe popup').waitFor({ state: 'detached' });
    });

    it('takes the height its page asks for', async () => {
      await press('Open popup');
      await ask(page, 'Probe popup', 't.sizeTo(234)');
      await expect.poll(async () => (await page.getByTitle('Probe popup').boundingBox())?.height).toBe(234);
    });

    it('has another one put on top from inside, and comes back as it was', async () => {
      await press('Open popup');
      await ask(page, 'Probe popup', 'window.kept = "kept"');
      await frameIn(page, 'Probe popup').getByRole('button', { name: 'Press' }).click();
      await dialog('From the page').waitFor();
      await press('Back');
      await dialog('Probe popup').waitFor();
      expect(await ask(page, 'Probe popup', 'window.kept')).toBe('kept');
    });

    it('runs functions of its own page', async () => {
      await press('Open popup');
      await frameIn(page, 'Probe popup').getByRole('button', { name: 'Press' }).click();
      await press('Here');
      await dialog('From the page').waitFor({ state: 'detached' });
    });

    it('says that it is done', async () => {
      await press('Open done');
      await ask(page, 'Done popup', 't.notifyParent("done")');
      await dialog('After done').waitFor();
      await page.keyboard.press('Escape');
      await press('Open popup');
      await tell(page, 'Probe popup', 't.notifyParent("done")');
      await dialog('Probe popup').waitFor({ state: 'detached' });
    });

    it('lists entries', async () => {
      await press('Open list');
      await press('Say hello');
      await status('Hello').waitFor();
      await press('Open more');
      await dialog('More').waitFor();
      await tell(page, 'More', 't.back()');
      await dialog('Probe list').waitFor();
      await dialog('Probe list').getByRole('button', { name: 'Close' }).last().click();
      await dialog('Probe list').waitFor({ state: 'detached' });
    });

    it('searches entries by function', async () => {
      await press('Open search');
      await page.getByRole('searchbox', { name: 'Search the probe' }).fill('apple');
      await page.getByRole('button', { name: 'apple two' }).waitFor();
      expect(await page.getByRole('button', { name: /^apple/ }).count()).toBe(2);
    });

    it('filters entries', async () => {
      await press('Open filter');
      await page.getByRole('searchbox', { name: 'Filter' }).fill('pea');
      await page.getByRole('button', { name: 'Apple' }).waitFor({ state: 'detached' });
      expect(await page.getByRole('button', { name: /^(Pear|Always)$/ }).count()).toBe(2);
    });

    it('asks', async () => {
      await press('Ask');
      await press('Leave it');
      await dialog('Sure?').waitFor({ state: 'detached' });
      await press('Ask');
      await dialog('Sure?').getByText('Do it?').waitFor();
      await press('Do it');
      await status('Done it').waitFor();
    });

    it('picks a day', async () => {
      await press('Pick a day');
      expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2026-05-04');
      await page.getByLabel('Date', { exact: true }).fill('2026-07-15');
      await press('Save');
      await status('Picked 2026-07').waitFor();
    });

    it('needs an element that is still lent', async () => {
      await press('No element');
      await status('Refused').waitFor();
    });

    it('closes on Escape and on a press elsewhere', async () => {
      await press('Open list');
      await dialog('Probe list').waitFor();
      await page.keyboard.press('Escape');
      await dialog('Probe list').waitFor({ state: 'detached' });
      await press('Open list');
      await dialog('Probe list').waitFor();
      await page.getByRole('heading', { name: 'Probing' }).click();
      await dialog('Probe list').waitFor({ state: 'detached' });
    });
  });

  describe('a modal', () => {
    it('has a title, a colour, actions, and tells when it is closed', async () => {
      await press('Open modal');
      await frameIn(page, 'Probe modal').getByRole('button', { name: 'Press' }).waitFor();
      expect(await ask(page, 'Probe modal', 't.arg("from")')).toBe('modal');
      expect(await page.getByRole('button', { name: 'Second right' }).count()).toBe(0);
      await press('Left');
      await status('Left pressed').waitFor();
      await dialog('Probe modal').getByRole('button', { name: 'Close' }).click();
      await status('Modal closed').waitFor();
    });

    it('is changed and closed by its page', async () => {
      await press('Open modal');
      await ask(page, 'Probe modal', 't.updateModal({ title: "Another title", fullscreen: true, actions: [] })');
      await dialog('Another title').waitFor();
      expect(await page.getByRole('button', { name: 'Left' }).count()).toBe(0);
      const box = await page.getByTitle('Another title').boundingBox();
      expect(box?.height).toBeGreaterThan(500);
      await tell(page, 'Another title', 't.closeModal()');
      await dialog('Another title').waitFor({ state: 'detached' });
    });

    it('makes way for a card', async () => {
      await press('Open modal');
      await tell(page, 'Probe modal', 't.cards("id", "name").then(([card]) => t.showCard(card.id))');
      await dialog('First').waitFor();
      await dialog('Probe modal').waitFor({ state: 'detached' });
    });
  });

  it('a bar has a size a person can change, and is closed by its page', async () => {
    await press('Open bar');
    const bar = page.getByRole('region', { name: 'Probe bar' });
    await bar.getByRole('slider', { name: 'Height' }).fill('220');
    await expect.poll(async () => (await page.getByTitle('Probe bar').boundingBox())?.height).toBe(220);
    await tell(page, 'Probe bar', 't.closeBoardBar()');
    await bar.waitFor({ state: 'detached' });
  });

  it('a page follows the theme', async () => {
    await page.getByRole('button', { name: 'Display' }).click();
    await page.getByRole('radio', { name: 'Light' }).check();
    await page.keyboard.press('Escape');
    await press('Open modal');
    expect(await ask(page, 'Probe modal', 't.getContext().initialTheme')).toBe('light');
    await page.evaluate(() => localStorage.setItem('theme', 'dark'));
    await page.reload();
    await press('Open modal');
    expect(await ask(page, 'Probe modal', 't.getContext().theme')).toBe('dark');
    await page.evaluate(() => localStorage.removeItem('theme'));
  });

  it('a page knows the language of the person', async () => {
    await page.evaluate(() => localStorage.setItem('locale', 'de'));
    await page.reload();
    await press('Open popup');
    expect(await ask(page, 'Probe popup', 'window.locale')).toBe('de');
    await page.evaluate(() => localStorage.removeItem('locale'));
  });
});
