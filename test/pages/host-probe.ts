import { fileURLToPath } from 'node:url';
import type { BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import type { BoardExport } from '../emulator/contract.ts';
import { buildBoard } from '../emulator/seeds/build.ts';
import type { BoardPlan } from '../emulator/seeds/plan.ts';
import { type Served, serve } from '../emulator/server/serve.ts';
import { openBrowser, type ThirdPartyStorage } from './browser.ts';

/** The client libraries a Power-Up may run on: ours, and Trello's own where the environment says where it is. */
export const libraries: [name: string, file: string | undefined][] = [
  ['the stand-in', undefined],
  ...(process.env.TRELLO_CLIENT ? [["Trello's own library", process.env.TRELLO_CLIENT] as [string, string]] : []),
];

const plan: BoardPlan = {
  name: 'Probing',
  shortLink: 'pRoBiNg1',
  members: [
    { username: 'ada', fullName: 'Ada Ash', role: 'admin' },
    { username: 'ben', fullName: 'Ben Birch', role: 'normal' },
    { username: 'olive', fullName: 'Olive Oak', role: 'observer' },
  ],
  labels: [{ key: 'urgent', name: 'Urgent', color: 'red' }],
  lists: [
    {
      name: 'Doing',
      cards: [
        {
          name: 'First',
          desc: 'What it is',
          labels: ['urgent'],
          members: ['ben'],
          checklists: [
            {
              name: 'Steps',
              items: [
                { name: 'Begin', done: true },
                { name: 'End', done: false },
              ],
            },
          ],
        },
        { name: 'Second' },
        { name: '<script>window.hacked = true</script><img src=x onerror="window.hacked = true">' },
        { name: 'Put away', closed: true },
      ],
    },
    { name: 'Done', cards: [{ name: 'مرحبا بالعالم' }] },
    { name: 'Past', closed: true, cards: [{ name: 'Out of sight' }] },
  ],
};

export function probeBoard(): BoardExport {
  return { ...buildBoard(plan, Date.now()), idOrganization: '66f00000000000000000aaaa' };
}

const folder = fileURLToPath(new URL('../emulator/host/probe', import.meta.url));

export interface Probe {
  readonly served: Served;
  readonly browser: BrowserContext;
  readonly page: Page;
  /** The hidden page of the probe, once it has been asked for something. */
  connector(): Promise<Frame>;
  close(): Promise<void>;
}

/** A board with the probe on it, shown in a fresh browser. */
export async function openProbe(library?: string, storage: ThirdPartyStorage = 'blocked'): Promise<Probe> {
  const served = await serve({
    alone: true,
    boards: [probeBoard()],
    powerUps: [folder],
    ...(library !== undefined && { library }),
  });
  await attachLinks(served);
  const browser = await openBrowser(storage);
  const page = await browser.newPage();
  await page.goto(served.boardUrl);
  return {
    served,
    browser,
    page,
    connector: async () => {
      await page.locator('#iframe-io-host iframe').waitFor({ state: 'attached' });
      const handle = await page.locator('#iframe-io-host iframe').elementHandle();
      const frame = await handle?.contentFrame();
      if (!frame) throw new Error('The connector has no frame.');
      // A hidden frame draws nothing, so there is no waiting in it.
      while (!(await frame.evaluate(() => 'calls' in window && (window.calls as unknown[]).length > 0))) {
        await page.waitForTimeout(50);
      }
      return frame;
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

const links = { Claimed: 'probe', Formatted: 'format', Pictured: 'thumbnail', Plain: 'plain' };

async function attachLinks({ emulator, origin, key, token }: Served): Promise<void> {
  const call = (method: string, path: string, params: Record<string, string>) =>
    emulator.fetch(new Request(`${origin}/1/${path}?${new URLSearchParams({ key, token, ...params })}`, { method }));
  const [card] = await (await call('GET', 'boards/pRoBiNg1/cards', { fields: 'id' })).json();
  for (const [name, host] of Object.entries(links)) {
    await call('POST', `cards/${card.id}/attachments`, { name, url: `https://${host}.example/1` });
  }
}

/** The frame of the section, popup, modal or bar with the title. */
export function frameIn(page: Page, title: string): FrameLocator {
  return page.getByTitle(title, { exact: true }).contentFrame();
}

/** Runs code with the client of a page of the probe: `ask(page, 'Probe popup', 't.card("name")')`. */
export function ask(page: Page, title: string, code: string): Promise<unknown> {
  // A frame holds an empty page first.
  return frameIn(page, title).locator('body:has(script)').evaluate(evaluate, code);
}

/** The same for code that ends its own page: nothing comes back. */
export async function tell(page: Page, title: string, code: string): Promise<void> {
  await ask(page, title, code).catch((error: Error) => {
    if (!/detached|closed|destroyed/.test(error.message)) throw error;
  });
}

/** The same in the connector. */
export function askConnector(frame: Frame, code: string): Promise<unknown> {
  return frame.locator('body').evaluate(evaluate, code);
}

/** A rejection comes back as its name and message. */
function evaluate(_body: unknown, code: string): Promise<unknown> {
  const run = new Function(`return (async () => (${code}))()`) as () => Promise<unknown>;
  return run().catch((error: Error) => `${error.name}: ${error.message}`);
}
