/** Quick commands, by keyboard alone in a real browser. */
import { expect, test } from 'vitest';
import { authorize, openBoardPage, openCard } from './walk.ts';
import { cardOf, openWorld, rest } from './world.ts';

test('a card is made, an item checked and a card opened by typing', async () => {
  const { page, trello, errors } = await openWorld();
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  await frame.getByRole('grid').waitFor();
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
  await command('go history', 'Opens “history”');
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
