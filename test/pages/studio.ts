/** Where the pictures are taken: the sample board in a browser whose clock stands at one moment, so that they stay the same. */
import { join } from 'node:path';
import type { Locator, Page, PageScreenshotOptions } from 'playwright-core';
import { sampleBoard } from '../emulator/seeds/sample.ts';
import { places } from '../emulator/server/places.ts';
import { serve } from '../emulator/server/serve.ts';
import { openBrowser } from './browser.ts';
import { still } from './walk.ts';

export const pictures = join(places.repository, 'public/screenshots');

const now = new Date('2026-03-04T10:00:00Z');
const margin = 12;

export interface Studio {
  readonly page: Page;
  readonly boardUrl: string;
  /** A picture of all that is seen. */
  shoot(name: string, options?: PageScreenshotOptions): Promise<void>;
  /** A picture of some things and what is between them. */
  shootThings(name: string, ...things: readonly Locator[]): Promise<void>;
  close(): Promise<void>;
}

export async function openStudio(
  theme: 'light' | 'dark',
  viewport: { readonly width: number; readonly height: number },
): Promise<Studio> {
  const trello = await serve({ boards: [sampleBoard(now.getTime())] });
  const browser = await openBrowser('blocked', {
    viewport,
    colorScheme: theme,
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  browser.setDefaultTimeout(20_000);
  await browser.clock.install({ time: now });
  const page = await browser.newPage();
  const shoot = (name: string, options?: PageScreenshotOptions) =>
    take(page, { path: join(pictures, `${name}.png`), ...options });
  return {
    page,
    boardUrl: trello.boardUrl,
    shoot,
    shootThings: async (name, ...things) => {
      // A popup grows with its page, and moves as it grows.
      for (const thing of things) await still(thing);
      const boxes = await Promise.all(things.map((thing) => boxOf(thing)));
      const x = Math.max(0, Math.min(...boxes.map((box) => box.x)) - margin);
      const y = Math.max(0, Math.min(...boxes.map((box) => box.y)) - margin);
      const right = Math.min(viewport.width, Math.max(...boxes.map((box) => box.x + box.width)) + margin);
      const bottom = Math.min(viewport.height, Math.max(...boxes.map((box) => box.y + box.height)) + margin);
      await shoot(name, { clip: { x, y, width: right - x, height: bottom - y } });
    },
    close: async () => {
      await browser.close();
      await trello.close();
    },
  };
}

async function boxOf(thing: Locator) {
  const box = await thing.boundingBox();
  if (!box) throw new Error(`${thing} is not seen.`);
  return box;
}

/** A picture of the page once nothing moves any more. */
async function take(page: Page, options: PageScreenshotOptions): Promise<void> {
  await page.mouse.move(0, 0);
  // A gradient would make the file three times as large.
  await page.evaluate(() => document.documentElement.style.setProperty('--board', '#2c6196'));
  let before = '';
  for (let tries = 0; tries < 20; tries++) {
    const picture = await page.screenshot({ ...options, animations: 'disabled', caret: 'hide' });
    const after = picture.toString('base64');
    if (after === before) return;
    before = after;
    await page.waitForTimeout(300);
  }
}
