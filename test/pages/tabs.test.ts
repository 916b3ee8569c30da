/** Ten tabs of one person keep one pace. */
import { expect, test } from 'vitest';
import type { ThirdPartyStorage } from './browser.ts';
import { authorize, muster, openCard } from './walk.ts';
import { cardOf, openWorld, rest } from './world.ts';

const storages: readonly ThirdPartyStorage[] = ['blocked', 'allowed'];
const tabCount = 10;
/** More together than a window holds for bulk work. */
const perTab = 9;
/** Trello's window, in milliseconds. */
const windowMs = 10_000;

for (const storage of storages) {
  test(`ten tabs at work together stay under Trello's limit, with storage ${storage}`, {
    timeout: 180_000,
  }, async () => {
    const { page, trello } = await openWorld({ storage });
    const { id } = await cardOf(trello, 'Book the venue');
    for (let n = 0; n < tabCount; n++) await rest(trello, `/cards/${id}/checklists?name=Tab%20${n}`, 'POST');
    const first = await openCard(page, 'Book the venue');
    await authorize(page, first);
    // Ten tabs at once are slow to draw.
    page.context().setDefaultTimeout(60_000);
    const tabs = [page];
    for (let n = 1; n < tabCount; n++) {
      const tab = await page.context().newPage();
      await tab.goto(page.url());
      tabs.push(tab);
    }
    const before = trello.emulator.log.length;
    for (const [n, tab] of tabs.entries()) {
      // A tab in the background draws nothing, and so cannot be clicked as a person would.
      await tab.bringToFront();
      const list = muster(tab).getByRole('group', { name: `Tab ${n}`, exact: true });
      await list.getByRole('button', { name: 'Add an item' }).click();
      const box = list.getByRole('textbox', { name: 'Add an item' });
      await box.fill(Array.from({ length: perTab }, (_, line) => `Tab ${n} step ${line}`).join('\n'));
      await box.press('Enter');
    }

    const items = () =>
      trello.emulator.log
        .slice(before)
        .filter(({ method, path, status }) => method === 'POST' && path.endsWith('checkItems') && status === 200);
    await expect.poll(() => items().length, { timeout: 90_000 }).toBe(tabCount * perTab);
    // Each tab has heard what became of its items: nothing more is under way.
    for (const tab of tabs) await expect.poll(() => muster(tab).locator('[data-drop^="~"]').count()).toBe(0);
    expect(items().length).toBe(tabCount * perTab);

    const log = trello.emulator.log.slice(before);
    expect(log.filter(({ status }) => status === 429)).toEqual([]);
    expect(
      mostIn(
        log.map(({ time }) => Date.parse(time)),
        windowMs,
      ),
    ).toBeLessThanOrEqual(100);
  });
}

/** The most moments that lie within one window of that length. */
function mostIn(times: readonly number[], length: number): number {
  return Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + length).length));
}
