/** Looks at pages of Muster with axe. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { type Served, serve } from '../emulator/server/serve.ts';
import { openBrowser } from './browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What lies under Muster's pages, which are see-through: the least contrast that each theme has. */
export const surfaces = { light: '#f7f8f9', dark: '#2b2c2f' };

let closing: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const thing of closing.reverse()) await thing.close();
  closing = [];
});

/** A fresh Trello in a theme, where a policy does not keep axe out. */
export async function inTheme(theme: 'light' | 'dark'): Promise<{ page: Page; trello: Served }> {
  const trello = await serve();
  const browser: BrowserContext = await openBrowser('blocked', { bypassCSP: true, colorScheme: theme });
  closing.push(trello, browser);
  browser.setDefaultTimeout(20_000);
  const page = await browser.newPage();
  await page.goto(trello.boardUrl);
  return { page, trello };
}

/** What axe finds in a page of Muster, as sentences. */
export async function findings(frame: FrameLocator, surface: string): Promise<string[]> {
  const root = frame.locator(':root');
  await root.evaluate(
    (html, source) => {
      // Animations end, so that no colour is half way.
      for (const animation of document.getAnimations()) animation.finish();
      html.style.background = source.surface;
      // biome-ignore lint/security/noGlobalEval: the way into a frame; the policy is off in these tests alone.
      if (!('axe' in window)) window.eval(source.axe);
    },
    { axe: axeSource, surface },
  );
  return root.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(document, {
      // WCAG 2.2's size of targets is not among the rules that axe has on by itself.
      rules: { 'page-has-heading-one': { enabled: false }, 'target-size': { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`),
    );
  });
}
