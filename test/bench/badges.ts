/** What the badges of a large board cost in the emulated Trello's page, next to Power-Ups that do no more than they must. */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { serve } from '../emulator/server/serve.ts';
import { openBrowser } from '../pages/browser.ts';
import build from '../pages/build.ts';
import { libraries } from '../pages/host-probe.ts';
import { type Asked, type Asking, askForBadges } from './ask-badges.ts';
import { quantile } from './quantile.ts';
import type { Row } from './row.ts';

const count = 1_000;
const alone = 20;
const rounds = 5;
const sample = fileURLToPath(new URL('./sample', import.meta.url));
/** A further Power-Up to measure, such as a sample of Trello's: a folder, or `folder#page`. */
const { POWER_UP: other } = process.env;

export async function badgesBench(): Promise<Row[]> {
  await build();
  const rows: Row[] = [];
  for (const [name, library] of libraries) rows.push(...(await measure(name, library)));
  return rows;
}

async function measure(client: string, library: string | undefined): Promise<Row[]> {
  // One card in twenty is archived, and Trello asks about none of those.
  const board = generateBoard({ cards: 1_100, lists: 12, commentsPerCard: 0, members: 12 });
  // Samples of Trello's lean on what its own library alone has.
  const powerUps = [sample, ...(other !== undefined && library !== undefined ? [other] : [])];
  const trello = await serve({ boards: [board], powerUps, ...(library !== undefined && { library }) });
  const browser = await openBrowser('blocked');
  browser.setDefaultTimeout(60_000);
  try {
    const page = await browser.newPage();
    // What runs in the page was compiled to keep the names of functions.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(trello.boardUrl);
    for (const name of ['Muster', 'Sample']) await page.getByTitle(name, { exact: true }).nth(20).waitFor();
    const cards = await page.locator('[data-card]').evaluateAll((all) => all.map(({ dataset }) => dataset.card ?? ''));
    const about = { board: board.id, member: trello.emulator.personOf(board.id).id, cards: cards.slice(0, count) };
    const rows: Row[] = [];
    for (const [nth, name] of ['Muster', ...powerUps.map((path) => basename(path))].entries()) {
      const figures = await figuresOf(page, { ...about, nth, together: true });
      rows.push(
        ...figures.map((figure) => ({
          ...figure,
          per: `${name}, ${about.cards.length.toLocaleString('en')} cards, ${client}`,
        })),
      );
    }
    const requests = { what: 'Badges: requests to Trello', value: String(trello.emulator.log.length), per: client };
    return [requests, ...rows];
  } finally {
    await browser.close();
    await trello.close();
  }
}

/** The middle of some rounds with all cards at once, and a few cards one after the other. */
async function figuresOf(page: Page, asking: Asking): Promise<Row[]> {
  const work = await watchWork(page, await connectorOf(page, asking.nth));
  const together: (Asked & { readonly workMs: number })[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = await work();
    const asked = await page.evaluate(askForBadges, asking);
    together.push({ ...asked, workMs: (await work()) - before });
  }
  const cards = asking.cards.slice(0, alone);
  const { eachMs } = await page.evaluate(askForBadges, { ...asking, cards, together: false });
  const { badges = 0, failed = 0 } = together[0] ?? {};
  const middle = (of: 'totalMs' | 'workMs') => {
    const times = together.map((round) => round[of]);
    const time = quantile(times, 0.5);
    return `${time.toFixed(0)} ms, ${(time / asking.cards.length).toFixed(2)} ms a card`;
  };
  return [
    { what: 'Badges: answered', value: `${badges} badges, ${failed} cards without an answer` },
    { what: 'Badges: all cards asked at once', value: middle('totalMs') },
    { what: 'Badges: processor time of the connector', value: middle('workMs') },
    {
      what: 'Badges: one card asked alone',
      value: `p50 ${quantile(eachMs, 0.5).toFixed(1)} ms, p95 ${quantile(eachMs, 0.95).toFixed(1)} ms`,
    },
  ];
}

async function connectorOf(page: Page, nth: number): Promise<Frame> {
  const frame = await (await page.locator('#iframe-io-host iframe').nth(nth).elementHandle())?.contentFrame();
  if (!frame) throw new Error(`There is no connector ${nth}.`);
  return frame;
}

/** Tells how long the frame's thread has been busy, in milliseconds of processor time. */
async function watchWork(page: Page, frame: Frame): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(frame);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}
