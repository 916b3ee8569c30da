/** Somebody at a keyboard: comes to things by keys, presses them, does something and undoes it. */
import type { FrameLocator, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { reach } from './keys.ts';
import { lookAt } from './verbs.ts';
import type { World } from './world.ts';

export function handsOf(world: World, frame: FrameLocator) {
  const { page } = world;
  const press = (key: string) => page.keyboard.press(key);
  const type = (text: string) => page.keyboard.type(text);
  const button = (name: string | RegExp) => frame.getByRole('button', { name, exact: true });
  const row = (name: string) => frame.getByRole('row', { name, exact: true });
  const enter = async (target: Locator, key?: string) => {
    await reach(page, target, key);
    await press('Enter');
  };
  /** Looks at the preview, where there is one, and lets it run: the focus is there already. */
  const runOr = async (said: Locator) => {
    const run = button('Run');
    const cancel = frame.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true });
    await run.or(said).first().waitFor();
    if (await run.isVisible()) {
      await expect.poll(() => hasFocus(run.or(cancel))).toBe(true);
      await enter(run, 'Shift+Tab');
    }
    await said.waitFor({ timeout: 20_000 });
  };

  return {
    press,
    runOr,
    type,
    button,
    row,
    enter,
    hasFocus,
    /** Finds rows by the filter line. */
    async find(line: string, count: string) {
      await reach(page, frame.getByRole('combobox', { name: 'Search' }));
      await press('Control+A');
      await type(`${line} `);
      await frame.getByText(count, { exact: true }).waitFor();
    },
    /** Goes into the table and down to a row. */
    async toRow(name: string) {
      await reach(page, frame.getByRole('grid').locator('[role=row][tabindex="0"]'));
      await press('Home');
      await reach(page, row(name), 'ArrowDown');
    },
    /** Presses something in a row. */
    async inRow(name: string, control: RegExp) {
      await reach(page, row(name).getByRole('button', { name: control }), 'ArrowRight');
      await press('Enter');
    },
    /** Opens a menu and takes what it offers. */
    async menu(opener: Locator, item: string, key?: string) {
      await enter(opener, key);
      const named = { name: item, exact: true };
      const offered = frame
        .getByRole('menuitem', named)
        .or(frame.getByRole('menuitemradio', named))
        .or(frame.getByRole('menuitemcheckbox', named));
      await enter(offered, 'ArrowDown');
    },
    /** Chooses in a field that searches. */
    async pick(field: string, what: string) {
      await reach(page, frame.getByRole('combobox', { name: field }));
      await type(what);
      await press('Enter');
    },
    /** Something is done, seen at Trello, and undone; looked at beforehand where it has to be. */
    async doAndUndo(act: () => Promise<unknown>) {
      const before = await lookAt(world);
      await act();
      await runOr(button('Undo'));
      expect(await lookAt(world)).not.toEqual(before);
      await enter(button('Undo'));
      await runOr(frame.getByText('Undone.'));
      expect(await lookAt(world)).toEqual(before);
    },
  };
}

const hasFocus = async (thing: Locator) => {
  const all = await thing.all();
  const focused = await Promise.all(
    all.map((one) => one.evaluate((element) => element === element.ownerDocument.activeElement).catch(() => false)),
  );
  return focused.includes(true);
};
