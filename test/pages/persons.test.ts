/** The main job of each person Muster is for, by keyboard alone, as Trello sees it afterwards. */
import { readFile } from 'node:fs/promises';
import type { FrameLocator, Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { reach } from './keys.ts';
import { authorize, muster, openBoardPage } from './walk.ts';
import { cardOf, openWorld, rest } from './world.ts';

test('each person does their main job without a mouse', { timeout: 150_000 }, async () => {
  const { page, trello, errors } = await openWorld({ brisk: true });
  // Whether Trello's frames allow downloads is not published.
  await page.goto(`${trello.boardUrl}?sandbox=allow-downloads`);
  const press = (key: string) => page.keyboard.press(key);
  const type = (text: string) => page.keyboard.type(text);
  let frame: FrameLocator = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);

  const button = (name: string | RegExp) => frame.getByRole('button', { name, exact: true });
  const enter = async (target: Locator, key?: string) => {
    await reach(page, target, key);
    await press('Enter');
  };
  /** Goes to a tab of the board page by arrows. */
  const goTo = async (name: string) => {
    const selected = frame.getByRole('tab', { selected: true });
    await reach(page, selected, 'Shift+Tab');
    const wanted = frame.getByRole('tab', { name, exact: true });
    for (let steps = 0; steps < 9 && (await wanted.getAttribute('aria-selected')) !== 'true'; steps++)
      await press('ArrowRight');
    expect(await wanted.getAttribute('aria-selected')).toBe('true');
  };
  /** Finds rows by the filter line and selects them all. */
  const selectAll = async (line: string, count: string) => {
    await reach(page, frame.getByRole('combobox', { name: 'Search' }));
    await press('Control+A');
    await type(`${line} `);
    await frame.getByText(count, { exact: true }).waitFor();
    await reach(page, frame.getByRole('grid').locator('[role=row][tabindex="0"]'));
    await press('Control+A');
    await frame.getByRole('region', { name: /selected$/ }).waitFor();
  };
  /** Presses a verb on what is selected, and another behind it. */
  const verb = async (name: string, item?: string) => {
    await enter(
      frame.getByRole('region', { name: /selected$/ }).getByRole('button', { name, exact: true }),
      'Shift+Tab',
    );
    if (item) await enter(frame.getByRole('menuitem', { name: item, exact: true }), 'ArrowDown');
  };
  /** Looks at the preview where there is one, and lets it run. */
  const run = async (said: Locator) => {
    await button('Run').or(said).first().waitFor({ timeout: 20_000 });
    if (await button('Run').isVisible()) await enter(button('Run'));
    await said.first().waitFor({ timeout: 20_000 });
  };
  const pick = async (box: string, what: string) => {
    await reach(page, frame.getByRole('combobox', { name: box }));
    await type(what);
    await press('Enter');
  };

  // The lead: every open item of a card gets a date.
  await selectAll('card:"Book the venue" is:open', '3 items');
  await verb('Due');
  await enter(button('Tomorrow'));
  await run(button('Undo'));
  const venue = await cardOf(trello, 'Book the venue');
  const dated = async () => {
    const lists: { checkItems: { state: string; due: string | null }[] }[] = await rest(
      trello,
      `/cards/${venue.id}/checklists`,
    );
    return lists.flatMap(({ checkItems }) => checkItems).filter(({ state, due }) => state === 'incomplete' && due)
      .length;
  };
  expect(await dated()).toBe(3);

  // Who undoes a mistake: all of it, from the list of jobs.
  await goTo('Jobs');
  await enter(frame.getByRole('tabpanel').getByRole('button', { name: 'Undo' }).first());
  await run(frame.getByText('Undone.'));
  expect(await dated()).toBeLessThan(3);

  // The coordinator: a template for several cards at once.
  await goTo('Cards');
  await selectAll('list:Ideas sti', '1 card');
  await verb('Checklist', 'Apply a template …');
  await pick('Which checklist', 'always');
  await enter(button('Preview'));
  const stickers = await cardOf(trello, 'Stickers');
  await expect
    .poll(async () =>
      (await rest(trello, `/cards/${stickers.id}/checklists`)).map(({ name }: { name: string }) => name),
    )
    .toEqual(['Always']);

  // Who talks: an answer in place.
  await goTo('Comments');
  await reach(page, frame.getByRole('combobox', { name: 'Search' }));
  await type('trademark card:"Trademark search" ');
  await reach(page, frame.getByRole('grid').locator('[role=row][tabindex="0"]'));
  await enter(frame.getByRole('row').getByRole('button', { name: 'Reply' }).first(), 'ArrowRight');
  await type('No news yet.');
  await press('Control+Enter');
  const trademark = await cardOf(trello, 'Trademark search');
  await expect
    .poll(async () => (await rest(trello, `/cards/${trademark.id}/actions?filter=commentCard`))[0].data.text)
    .toContain('No news yet.');

  // The team whose people change: everything of one goes to another.
  await goTo('Members');
  await enter(button('Hand over …'));
  await pick('Who gives it away', 'kenji');
  await pick('Who takes it over', 'priya');
  await enter(button('Run'));
  await frame.getByText('Handed over to Priya Raman.').waitFor({ timeout: 20_000 });
  const idBoard = new URL(trello.boardUrl).pathname.split('/')[2];
  const people: { members: { fullName: string }[] }[] = await rest(trello, `/boards/${idBoard}/cards?members=true`);
  const names = people.flatMap(({ members }) => members.map(({ fullName }) => fullName));
  expect(names).not.toContain('Kenji Watanabe');
  expect(names).toContain('Priya Raman');

  // Who has to answer for it: what happened, as a file.
  await goTo('History');
  await reach(page, frame.getByRole('combobox', { name: 'Search' }));
  await type('trademark');
  const saved = page.waitForEvent('download');
  await enter(button('Export'), 'Shift+Tab');
  await enter(frame.getByRole('menuitem', { name: 'As CSV' }), 'ArrowDown');
  expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
  // As spreadsheets read it: the mark of its alphabet, and times that are no words.
  expect(await readFile(await (await saved).path(), 'utf8')).toMatch(
    /^\uFEFFDate,.*\r\n\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,/,
  );

  // The developer: the console, switched on, tried, and everything signed out of.
  await page.goto(trello.boardUrl);
  const openSettings = async () => {
    for (const name of ['Power-Ups', 'Settings', 'Edit Power-Up settings']) {
      await page.getByRole('button', { name, exact: true }).focus();
      await press('Enter');
    }
    frame = muster(page, 'Muster settings');
  };
  await openSettings();
  await reach(page, frame.getByRole('checkbox', { name: /^Console/ }));
  await press('Space');
  await frame.getByText('Kept for everybody on the board.').waitFor();
  await page.goto(trello.boardUrl);
  frame = await openBoardPage(page, 'Product launch');
  await frame.getByRole('tab', { name: 'Console' }).waitFor();
  await goTo('Console');
  await reach(page, frame.getByRole('combobox', { name: /^Path/ }));
  await press('Control+A');
  await type('/members/me');
  await press('Escape');
  await enter(button('Send'));
  await frame.getByRole('region', { name: 'Answer' }).getByText('200').waitFor();
  await page.goto(trello.boardUrl);
  await openSettings();
  await enter(button('Sign out'));
  await button('Authorize').waitFor();
  expect(errors).toEqual([]);
});
