/** Where views are brought about and looked at, in one look. */
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Faults } from '../../emulator/contract.ts';
import { sampleBoard } from '../../emulator/seeds/sample.ts';
import { type Served, serve } from '../../emulator/server/serve.ts';
import { openBrowser } from '../browser.ts';
import type { Look } from './looks.ts';
import { wordsIn } from './words.ts';

/** The pages of Muster. */
type MusterPage = 'board' | 'card' | 'settings';

type Role = Parameters<Locator['getByRole']>[0];

export interface Stage {
  readonly look: Look;
  readonly page: Page;
  readonly trello: Served;
  /** The page of Muster that was opened last. */
  readonly frame: FrameLocator;
  /** Goes on in the page of Muster that Trello shows now. */
  enter(page: MusterPage): Promise<void>;
  /** What finds an English text in the language of the look. */
  say(english: string): RegExp;
  /** What has the role, and the English name. */
  the(role: Role, english: string): Locator;
  /** Presses the button, the tab or what a menu offers; several one after another. */
  press(...english: readonly string[]): Promise<void>;
  /** Types into the field of the name. */
  fill(english: string, text: string): Promise<void>;
  /** What goes wrong with Trello from now on, and nothing else. */
  disturb(faults: Partial<Faults>): Promise<unknown>;
  close(): Promise<void>;
}

export async function openStage(look: Look): Promise<Stage> {
  const trello = await serve({ boards: [sampleBoard(Date.now())] });
  const { width, height, locale, options } = look;
  const browser = await openBrowser('blocked', {
    viewport: { width, height },
    reducedMotion: 'reduce',
    bypassCSP: true,
    locale: 'en-US',
    timezoneId: 'UTC',
    ...options,
  });
  browser.setDefaultTimeout(8_000);
  // Frames of another site may keep nothing.
  await browser.addInitScript((locale) => {
    try {
      localStorage.setItem('locale', locale);
    } catch {}
  }, locale);
  const page = await browser.newPage();
  const say = await wordsIn(locale);
  let frame = page.locator('iframe').contentFrame();
  const the = (role: Role, english: string) => frame.getByRole(role, { name: say(english) });

  return {
    look,
    page,
    trello,
    get frame() {
      return frame;
    },
    async enter(name) {
      const shown = page.locator(`iframe[src*="/${name}.html"]:visible`).last();
      await shown.waitFor();
      frame = shown.contentFrame();
    },
    say,
    the,
    async press(...names) {
      for (const name of names) {
        // What a menu offers may be called like a tab.
        const offered = ['menuitem', 'menuitemradio', 'menuitemcheckbox', 'option', 'button', 'tab'] as const;
        const found = offered.map((role) => the(role, name));
        await found
          .reduce((one, other) => one.or(other))
          .first()
          .waitFor();
        const there = await Promise.all(found.map((one) => one.first().isVisible()));
        await found[there.indexOf(true)]?.first().click();
      }
    },
    fill: (name, text) => the('combobox', name).or(the('textbox', name)).first().fill(text),
    disturb: (faults) => fetch(`${trello.origin}/_emulator/faults`, { method: 'POST', body: JSON.stringify(faults) }),
    async close() {
      await browser.close();
      await trello.close();
    },
  };
}

/** Closes what is open over the page, one after another. */
export async function closeAll({ page, frame }: Stage): Promise<void> {
  const open = frame.locator('dialog[open], [popover]:popover-open');
  for (let tries = 0; tries < 4 && (await open.count()) > 0; tries++) {
    await open
      .last()
      .locator('button, input, [tabindex]')
      .first()
      .focus()
      .catch(() => {});
    await page.keyboard.press('Escape');
    await page.waitForTimeout(150);
  }
}

/** A picture of all that is seen, or of one thing, once nothing moves any more. */
export async function shoot({ page }: Stage, folder: string, name: string, of?: Locator): Promise<void> {
  const path = join(folder, `${name}.png`);
  await page.mouse.move(0, 0);
  let before = '';
  for (let tries = 0; tries < 12; tries++) {
    const box = of && (await of.boundingBox());
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    const clip = box && {
      x: Math.max(0, box.x - 12),
      y: Math.max(0, box.y - 12),
      width: Math.min(width - Math.max(0, box.x - 12), box.width + 24),
      height: Math.min(height - Math.max(0, box.y - 12), box.height + 24),
    };
    const picture = await page.screenshot({ path, caret: 'hide', ...(clip && { clip }) });
    const after = picture.toString('base64');
    if (after === before) return;
    before = after;
    await page.waitForTimeout(120);
  }
}
