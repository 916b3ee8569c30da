/** How the board page's table of check items behaves as the board grows; in a real browser, next to the same rows drawn whole. */
import type { CDPSession, Frame, Page } from 'playwright-core';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { serve } from '../emulator/server/serve.ts';
import { openBrowser } from '../pages/browser.ts';
import build from '../pages/build.ts';
import { frameOf } from '../pages/sizes.ts';
import { authorize, openBoardPage } from '../pages/walk.ts';
import { quantile } from './quantile.ts';
import type { Row } from './row.ts';

const sizes = [100, 1_000, 5_000];
const itemsPerCard = 5;

export async function tableBench(): Promise<Row[]> {
  await build();
  const rows: Row[] = [];
  for (const cards of sizes) rows.push(...(await measure(cards)));
  return rows;
}

async function measure(cards: number): Promise<Row[]> {
  const board = generateBoard({ cards, itemsPerCard, commentsPerCard: 0, lists: 10, members: 12 });
  const trello = await serve({ boards: [board] });
  const browser = await openBrowser('blocked');
  browser.setDefaultTimeout(60_000);
  try {
    const page = await browser.newPage();
    // What runs in the page was compiled to keep the names of functions.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(watchFirstRow);
    await page.goto(trello.boardUrl);
    const name = String(board.name);
    await authorize(page, await openBoardPage(page, name));
    const frame = frameOf(page, 'board.html');
    await frame.locator('[data-index]').nth(10).waitFor();
    const per = `${cards.toLocaleString('en')} cards, ${(cards * itemsPerCard).toLocaleString('en')} items`;
    const row = (what: string, value: string): Row => ({ what, value, per });
    const first = await frame.evaluate(fromDataToFirstRow);
    await page.waitForTimeout(2_000);
    const keys = await typing(page, frame);
    const frames = await frame.evaluate(scrollThrough);
    const ticks = await ticking(frame);
    const heap = await heapOf(page, frame);
    const whole = await frame.evaluate(drawWhole, cards * itemsPerCard);
    await page.goto(trello.boardUrl);
    await (await openBoardPage(page, name)).locator('[data-index]').nth(10).waitFor();
    const opened = await frameOf(page, 'board.html').evaluate(sinceOpened);
    return [
      row('Board page: opened to first rows, all read anew', ms(opened.firstRow)),
      row('Board page: opened to at rest, ready for the next click', ms(opened.rest)),
      row('Table: data to first rows', ms(first)),
      row('Table: keystroke to paint', `p50 ${ms(quantile(keys, 0.5))}, p95 ${ms(quantile(keys, 0.95))}`),
      row(
        'Table: scroll through all rows',
        `${frames.length} frames, p95 ${ms(quantile(frames, 0.95))}, worst ${ms(quantile(frames, 1))}, ${frames.filter((took) => took > 50).length} above 50 ms`,
      ),
      row('Table: item checked to paint', `p50 ${ms(quantile(ticks, 0.5))}, worst ${ms(quantile(ticks, 1))}`),
      row('Board page: memory', `${(heap / 2 ** 20).toFixed(0)} MB`),
      row('The same rows drawn whole', `${ms(whole)} to paint, ${(whole / first).toFixed(1)} × the table's first rows`),
    ];
  } finally {
    await browser.close();
    await trello.close();
  }
}

/** Times from a key pressed in the filter to the paint of what it finds. */
async function typing(page: Page, frame: Frame): Promise<number[]> {
  const box = frame.locator('[role=combobox], input[type=search]').first();
  await box.click();
  await frame.evaluate(watchTyping);
  for (const word of ['form garden', 'house', 'is:open quote', 'week year']) {
    for (const key of word) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForTimeout(120);
    }
    await box.fill('');
    await page.waitForTimeout(300);
  }
  return frame.evaluate(() => (window as unknown as { typed: number[] }).typed);
}

async function ticking(frame: Frame): Promise<number[]> {
  await frame.evaluate(watchTicks);
  for (let nth = 0; nth < 8; nth++) {
    await frame.locator('[data-index] input[type=checkbox]:not([data-select])').nth(nth).click();
    await frame.page().waitForTimeout(400);
  }
  return frame.evaluate(() => (window as unknown as { ticked: number[] }).ticked);
}

async function heapOf(page: Page, frame: Frame): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(frame);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}

const ms = (time: number): string => `${time.toFixed(0)} ms`;

// What follows runs in the page.

function watchFirstRow(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-index]')) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        Object.assign(window, { firstRow: performance.now() });
        requestIdleCallback(() => Object.assign(window, { rest: performance.now() }));
      }),
    );
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Since the frame was opened: the first rows, and when nothing more was to be done. */
async function sinceOpened(): Promise<{ firstRow: number; rest: number }> {
  const seen = window as unknown as { firstRow: number; rest?: number };
  while (seen.rest === undefined) await new Promise((resume) => setTimeout(resume, 50));
  return { firstRow: seen.firstRow, rest: seen.rest };
}

function fromDataToFirstRow(): number {
  const reads = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/1/boards/'));
  const data = Math.max(...reads.map((entry) => (entry as PerformanceResourceTiming).responseEnd));
  return (window as unknown as { firstRow: number }).firstRow - data;
}

function watchTyping(): void {
  const typed: number[] = [];
  Object.assign(window, { typed });
  let pressed = 0;
  document.addEventListener(
    'input',
    () => {
      pressed = performance.now();
    },
    true,
  );
  const table = document.querySelector('[data-index]')?.parentElement?.parentElement ?? document.body;
  new MutationObserver(() => {
    if (pressed === 0) return;
    const since = pressed;
    pressed = 0;
    requestAnimationFrame(() => setTimeout(() => typed.push(performance.now() - since)));
  }).observe(table, { childList: true, subtree: true, characterData: true, attributes: true });
}

async function scrollThrough(): Promise<number[]> {
  let scroller = document.querySelector('[data-index]')?.parentElement ?? document.body;
  while (scroller.scrollHeight <= scroller.clientHeight + 1 && scroller.parentElement)
    scroller = scroller.parentElement;
  const frames: number[] = [];
  const frame = () => new Promise<number>(requestAnimationFrame);
  const step = Math.max(200, scroller.scrollHeight / 400);
  scroller.scrollTop = 0;
  await frame();
  let last = await frame();
  while (scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 2) {
    scroller.scrollTop += step;
    const now = await frame();
    frames.push(now - last);
    last = now;
  }
  scroller.scrollTop = 0;
  return frames;
}

function watchTicks(): void {
  const ticked: number[] = [];
  Object.assign(window, { ticked });
  document.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      const since = event.timeStamp;
      requestAnimationFrame(() => setTimeout(() => ticked.push(performance.now() - since)));
    },
    true,
  );
}

/** Puts as many copies of a drawn row beside the table as there are items. */
async function drawWhole(count: number): Promise<number> {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-index]')].filter((row) => row.querySelector('input'));
  const [row] = rows;
  if (!row?.parentElement) return Number.NaN;
  const place = document.createElement('div');
  const began = performance.now();
  for (let nth = 0; nth < count; nth++) {
    const copy = row.cloneNode(true) as HTMLElement;
    copy.style.position = 'static';
    copy.style.transform = 'none';
    place.append(copy);
  }
  document.body.append(place);
  place.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const took = performance.now() - began;
  place.remove();
  return took;
}
