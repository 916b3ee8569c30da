/** Ten tabs of one person keep one pace. */
import { expect, test } from 'vitest';
import type { ThirdPartyStorage } from './browser.ts';
import { authorize, muster, openCard } from './walk.ts';
import { openWorld } from './world.ts';

const storages: readonly ThirdPartyStorage[] = ['blocked', 'allowed'];
/** Trello's window, in milliseconds. */
const windowMs = 10_000;

for (const storage of storages) {
  test(`ten tabs at work together stay under Trello's limit, with storage ${storage}`, {
    timeout: 180_000,
  }, async () => {
    const { page, trello } = await openWorld({ storage });
    const first = await openCard(page, 'Book the venue');
    await authorize(page, first);
    await first.getByRole('button', { name: 'Add a checklist' }).waitFor();
    // Ten tabs at once are slow to click.
    page.context().setDefaultTimeout(40_000);
    const tabs = [page];
    for (let n = 1; n < 10; n++) {
      const tab = await page.context().newPage();
      await tab.goto(page.url());
      await muster(tab).getByRole('button', { name: 'Add a checklist' }).waitFor();
      tabs.push(tab);
    }
    const before = trello.emulator.log.length;
    for (const [n, tab] of tabs.entries()) {
      // A tab in the background draws nothing, and so cannot be clicked as a person would.
      await tab.bringToFront();
      const frame = muster(tab);
      await frame.getByRole('button', { name: 'Add a checklist' }).click();
      await frame.getByRole('textbox', { name: 'Add a checklist' }).fill(`Tab ${n}`);
      await frame.getByRole('textbox', { name: 'Add a checklist' }).press('Enter');
      const box = frame
        .getByRole('group', { name: `Tab ${n}`, exact: true })
        .getByRole('textbox', { name: 'Add an item' });
      await box.fill(Array.from({ length: 12 }, (_, line) => `Tab ${n} step ${line}`).join('\n'));
      await box.press('Enter');
    }

    const items = () =>
      trello.emulator.log
        .slice(before)
        .filter(({ method, path, status }) => method === 'POST' && path.endsWith('checkItems') && status === 200);
    await expect.poll(() => items().length, { timeout: 90_000 }).toBe(120);
    await new Promise((resume) => setTimeout(resume, 1_000));
    expect(items().length).toBe(120);

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
