/** Looks at pages of Muster with axe. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { type Served, serve } from '../emulator/server/serve.ts';
import { openBrowser } from './browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What lies under Muster's pages, which are see-through: the least contrast that each theme has. */
const surfaces = { light: '#f7f8f9', dark: '#2b2c2f' } as const;

let closing: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const thing of closing.reverse()) await thing.close();
  closing = [];
});

/** A fresh Trello, where a policy does not keep axe out. */
export async function forAxe(): Promise<{ page: Page; trello: Served }> {
  const trello = await serve();
  const browser: BrowserContext = await openBrowser('blocked', { bypassCSP: true, colorScheme: 'light' });
  closing.push(trello, browser);
  browser.setDefaultTimeout(20_000);
  const page = await browser.newPage();
  await page.goto(trello.boardUrl);
  return { page, trello };
}

/** What axe finds in a page of Muster in both themes, as sentences. Themes differ in colours alone: the rest is looked at once. */
export async function findings(frame: FrameLocator): Promise<string[]> {
  const root = await withAxe(frame.locator(':root'));
  const themed = (theme: Theme) =>
    root.evaluate(
      (html, { theme, surface }) => {
        html.dataset.colorMode = theme;
        html.style.background = surface;
        // Animations end, so that no colour is half way.
        for (const animation of document.getAnimations()) animation.finish();
      },
      { theme, surface: surfaces[theme] },
    );
  return inBoth(root, themed);
}

/** The same of a page that is only read, and takes the browser's theme. */
export async function plainFindings(page: Page): Promise<string[]> {
  return inBoth(await withAxe(page.locator(':root')), (colorScheme) => page.emulateMedia({ colorScheme }));
}

type Theme = keyof typeof surfaces;

async function withAxe(root: Locator): Promise<Locator> {
  // biome-ignore lint/security/noGlobalEval: the way into a frame; the policy is off in these tests alone.
  await root.evaluate((_, source) => 'axe' in window || window.eval(source), axeSource);
  return root;
}

async function inBoth(root: Locator, show: (theme: Theme) => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['dark', 'light'] as const) {
    await show(theme);
    const told = await root.evaluate(async (_, theme) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      // WCAG 2.2's size of targets is not among the rules that axe has on by itself.
      const rules = { 'page-has-heading-one': { enabled: false }, 'target-size': { enabled: true } };
      const { violations } = await run(document, theme === 'dark' ? { runOnly: ['color-contrast'] } : { rules });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${theme}: ${id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`),
      );
    }, theme);
    found.push(...told);
  }
  return found;
}
