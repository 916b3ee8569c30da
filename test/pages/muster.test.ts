/**
 * The way of a new person through Muster, in a real browser: with the stand-in for Trello's client library and, where
 * TRELLO_CLIENT names a copy of the real one, with that; with third-party storage allowed and blocked.
 */
import { expect, test } from 'vitest';
import type { ThirdPartyStorage } from './browser.ts';
import { consent, openBoardPage, openCard, still } from './walk.ts';
import { cardOf, openWorld, rest } from './world.ts';

const libraries = [undefined, ...(process.env.TRELLO_CLIENT ? [process.env.TRELLO_CLIENT] : [])];
const storages: readonly ThirdPartyStorage[] = ['blocked', 'allowed'];
const worlds = libraries.flatMap((library) => storages.map((storage) => ({ library, storage })));

for (const { library, storage } of worlds) {
  const world = `${library ? "Trello's own library" : 'the stand-in'}, storage ${storage}`;

  test(`from the board to a changed card and back, with ${world}`, async () => {
    const { page, trello, errors } = await openWorld({ storage, ...(library && { library }) });

    const card = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Book the venue', exact: true }) });
    await card.getByText('3 open').waitFor();
    expect(trello.emulator.log).toEqual([]);

    const frame = await openCard(page, 'Book the venue');
    await frame.getByText('2 of 5 items done.').waitFor();
    await consent(page, frame.getByRole('button', { name: 'Authorize' }));

    await frame.getByRole('button', { name: 'Add a checklist' }).click();
    await frame.getByRole('textbox', { name: 'Add a checklist' }).fill('Release steps');
    await page.keyboard.press('Enter');
    await consent(page, frame.getByRole('button', { name: 'Allow changes' }));
    const checklist = frame.getByRole('group', { name: 'Release steps' });
    await checklist.getByRole('textbox', { name: 'Add an item' }).fill('- one\n- two\n- three\n- four\n- five');
    await page.keyboard.press('Enter');
    await checklist.getByRole('checkbox', { name: 'one' }).check();
    await checklist.getByRole('checkbox', { name: 'two' }).check();

    await frame.getByRole('tab', { name: 'Comments' }).click();
    await frame.getByRole('textbox', { name: 'Write a comment' }).fill('Signed <b>today</b>.');
    await frame.getByRole('button', { name: 'Comment', exact: true }).click();
    await frame
      .getByRole('listitem')
      .filter({ hasText: 'Signed <b>today</b>.' })
      .getByRole('button', { name: 'Edit' })
      .waitFor();

    await frame.getByRole('tab', { name: 'Members' }).click();
    const off = frame.getByRole('switch', { checked: false }).first();
    const person = (await off.getAttribute('aria-label')) ?? '';
    await off.click();
    await frame.getByRole('switch', { name: person, checked: true }).waitFor();
    // What was written just before has an Undo of its own.
    await frame.getByText(`Added ${person} to the card.`).waitFor();
    const undo = frame.getByRole('button', { name: 'Undo' });
    await still(undo);
    await undo.click();
    await frame.getByRole('switch', { name: person, checked: false }).waitFor();
    await frame.getByText('Undone.').waitFor();

    await page.getByRole('dialog', { name: 'Book the venue' }).getByRole('button', { name: 'Close' }).first().click();
    const board = await openBoardPage(page, 'Product launch');
    await board.getByRole('checkbox', { name: 'three', exact: true }).waitFor();
    expect(await board.getByRole('checkbox', { name: 'one', exact: true }).isChecked()).toBe(true);
    expect(await board.getByRole('checkbox', { name: 'three', exact: true }).isChecked()).toBe(false);

    const state = await rest(
      trello,
      `/cards/${(await cardOf(trello, 'Book the venue')).id}?checklists=all&actions=commentCard&members=true`,
    );
    const made = state.checklists.find(({ name }: { name: string }) => name === 'Release steps');
    expect(made.checkItems.map(({ name, state }: { name: string; state: string }) => [name, state])).toEqual([
      ['one', 'complete'],
      ['two', 'complete'],
      ['three', 'incomplete'],
      ['four', 'incomplete'],
      ['five', 'incomplete'],
    ]);
    expect(state.actions[0].data.text).toBe('Signed <b>today</b>.');
    expect(state.members.map(({ fullName }: { fullName: string }) => fullName)).not.toContain(person);
    expect(errors).toEqual([]);
  });
}
