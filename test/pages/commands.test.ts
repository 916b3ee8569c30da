/** Quick commands, by keyboard alone in a real browser. */
import { expect, test } from 'vitest';
import { reach } from './keys.ts';
import { authorize, openBoardPage, openCard } from './walk.ts';
import { cardOf, openWorld, rest } from './world.ts';

test('a card is made, an item checked and a card opened by typing', async () => {
  const { page, trello, errors } = await openWorld();
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  await frame.getByRole('grid').waitFor();
  await frame.getByRole('tab', { selected: true }).focus();
  const command = async (line: string, says: string | RegExp) => {
    await page.keyboard.press('Control+k');
    await frame.getByRole('combobox', { name: 'Command' }).waitFor();
    await page.keyboard.type(line);
    await frame.getByText(says).waitFor();
    await page.keyboard.press('Enter');
    await frame.getByRole('combobox', { name: 'Command' }).waitFor({ state: 'detached' });
  };
  await command(
    'add Thank the press to in prog due fri @kenji #press',
    /^Makes the card “Thank the press” in In progress, due/,
  );
  await frame.getByRole('button', { name: 'Undo' }).waitFor();
  const made = await cardOf(trello, 'Thank the press');
  const card = await rest(trello, `/cards/${made.id}?members=true&fields=due,labels`);
  expect(card.members.map(({ username }: { username: string }) => username)).toEqual(['kenjiwatanabe']);
  expect(card.labels.map(({ name }: { name: string }) => name)).toEqual(['Press']);
  expect(card.due).not.toBeNull();

  await command('done Press agency', 'Checks “Press agency”');
  await frame
    .getByText(/^Checked|Press agency/)
    .first()
    .waitFor();
  await command('go history', 'Opens “History”');
  await frame.getByRole('grid', { name: 'History' }).waitFor();
  await command('list review', 'Shows the cards of Review');
  await frame.getByRole('grid', { name: 'Cards' }).waitFor();
  expect(await frame.getByRole('combobox').inputValue()).toBe('list:Review');

  await page.goto(trello.boardUrl);
  const section = await openCard(page, 'Book the venue');
  await section.getByRole('checkbox').first().focus();
  await page.keyboard.press('Control+k');
  await section.getByRole('combobox', { name: 'Command' }).waitFor();
  await section.getByText('Begin with add').waitFor();
  await page.keyboard.type('assign @ma');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await section.getByText(/^Puts .+ on “Book the venue”$/).waitFor();
  await page.keyboard.press('Escape');
  expect(errors).toEqual([]);
});

test('the popup of the card button searches, completes and does what is typed', async () => {
  const { page, trello, errors } = await openWorld();
  const section = await openCard(page, 'Book the venue');
  await authorize(page, section);
  await section.getByRole('checkbox').first().waitFor();
  const dialog = page.getByRole('dialog', { name: 'Book the venue', exact: true });
  await dialog.getByRole('button', { name: 'Power-Ups', exact: true }).click();
  await page.getByRole('button', { name: 'Muster', exact: true }).last().click();
  const popup = page.locator('iframe[title="Muster"]:visible').last().contentFrame();
  const line = popup.getByRole('combobox', { name: 'Command' });
  await line.fill('mov');
  await popup.getByRole('option', { name: /^move/ }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('to rev');
  await popup.getByText('Moves “Book the venue” to Review').waitFor();
  await page.keyboard.press('Enter');
  await popup.getByRole('button', { name: 'Undo' }).waitFor();
  expect(await line.inputValue()).toBe('');
  const { id } = await cardOf(trello, 'Book the venue');
  const listOf = async () => (await rest(trello, `/cards/${id}/list?fields=name`)).name;
  expect(await listOf()).toBe('Review');
  await popup.getByRole('button', { name: 'Undo' }).click();
  await popup.getByText('Undone.').waitFor();
  expect(await listOf()).toBe('This week');

  // Several people at once, the others of the card staying.
  const onCard = async () =>
    (await rest(trello, `/cards/${id}/members?fields=username`)).map(({ username }: { username: string }) => username);
  const before = await onCard();
  const { idShort } = await rest(trello, `/cards/${id}?fields=idShort`);
  await line.fill(`assign #${idShort}`);
  await popup.getByRole('option', { name: `#${idShort} Book the venue` }).waitFor();
  await line.fill('assign @kenji @leila');
  await popup.getByText(/^Puts Kenji Watanabe, Leïla Haddad on “Book the venue”$/).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(onCard).toEqual(expect.arrayContaining([...before, 'kenjiwatanabe', 'leilahaddad']));
  await reach(page, popup.getByRole('button', { name: 'Undo' }));
  await page.keyboard.press('Enter');
  await popup.getByText('Undone.').waitFor();
  expect(await onCard()).toEqual(before);
  expect(errors).toEqual([]);
});
