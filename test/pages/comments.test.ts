/** Comments on the card and on the board, in a real browser. */
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { bidirectional, floods, scripts } from '../hostile.ts';
import { authorize, openBoardPage, openCard, press, still } from './walk.ts';
import { cardOf, openWorld, rest } from './world.ts';

async function openComments(page: Page, board = 'Product launch'): Promise<FrameLocator> {
  const frame = await openBoardPage(page, board);
  await authorize(page, frame);
  await frame.getByRole('tab', { name: 'Comments' }).click();
  await frame.getByRole('grid', { name: 'Comments' }).waitFor();
  return frame;
}

test('texts that mean harm are shown as texts', { timeout: 120_000 }, async () => {
  const { page, trello, errors } = await openWorld();
  const card = await cardOf(trello, 'Book the venue');
  const all = [...scripts, ...bidirectional, ...Object.values(floods).map((text) => text.slice(0, 16_384))];
  const headers = { Authorization: `OAuth oauth_consumer_key="${trello.key}", oauth_token="${trello.token}"` };
  for (const text of all.filter((text) => text.trim() !== '')) {
    const url = `${trello.origin}/1/cards/${card.id}/actions/comments`;
    const answer = await trello.emulator.fetch(
      new Request(url, { method: 'POST', headers, body: new URLSearchParams({ text }) }),
    );
    expect(answer.status).toBe(200);
  }
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await frame.getByRole('tab', { name: /^Comments/ }).click();
  await frame.locator('.markdown').first().waitFor();
  for (let more = 0; more < 4; more++) {
    const older = frame.getByRole('button', { name: 'Show older comments' });
    if (!(await older.isVisible())) break;
    await older.click();
    await page.waitForTimeout(300);
  }
  const found = await frame.locator('body').evaluate((body) => ({
    harmed: 'harmed' in window,
    foreign: body.querySelectorAll('.markdown :is(script, style, iframe, img, svg, base, form, object)').length,
    handlers: [...body.querySelectorAll('.markdown *')].filter((node) =>
      [...node.attributes].some(({ name }) => name.startsWith('on')),
    ).length,
    schemes: [...new Set([...body.querySelectorAll<HTMLAnchorElement>('.markdown a')].map(({ protocol }) => protocol))],
    shown: body.textContent.includes('<script>window.harmed = 1</script>'),
  }));
  expect(found).toMatchObject({ harmed: false, foreign: 0, handlers: 0, shown: true });
  expect(found.schemes.every((scheme) => ['https:', 'http:', 'mailto:'].includes(scheme))).toBe(true);
  expect(asked.filter((url) => url.includes('evil'))).toEqual([]);
  expect(errors).toEqual([]);
});

test('an answer quotes and mentions, a reaction comes and goes, and a draft stays until it is sent', async () => {
  const { page, trello } = await openWorld({ storage: 'allowed' });
  const frame = await openComments(page);
  await frame.getByText('22 comments').waitFor();
  await frame.getByRole('combobox', { name: /^Search/ }).fill('by:kenji "missing index"');
  await frame.getByText('1 comment', { exact: true }).waitFor();
  await press(frame, 'Quote');
  const box = frame.getByRole('textbox', { name: /^Answer/ });
  expect(await box.inputValue()).toMatch(/^> Found it[\s\S]+@kenjiwatanabe $/);
  await box.press('End');
  await page.keyboard.type('well done :tad');
  await frame.getByRole('option', { name: 'tada' }).waitFor();
  await page.keyboard.press('Enter');
  // In the same breath.
  await page.keyboard.type('thanks');
  expect(await box.inputValue()).toMatch(/well done 🎉 thanks$/);
  await frame.getByText('Notifies 1 person: Kenji Watanabe').waitFor();
  await page.keyboard.press('Escape');
  await expect
    .poll(() => frame.getByRole('button', { name: 'Cancel' }).evaluate((it) => it.matches(':focus')))
    .toBe(true);

  // The page is left, and opened again.
  await page.goto(trello.boardUrl);
  const again = await openBoardPage(page, 'Product launch');
  await again.getByRole('tab', { name: 'Comments' }).click();
  await again.getByRole('combobox', { name: /^Search/ }).fill('by:kenji "missing index"');
  await again.getByText('1 comment', { exact: true }).waitFor();
  await press(again, 'React');
  await press(again, '🎉');
  await again.getByRole('button', { name: /^🎉, 1/ }).waitFor();
  await press(again, 'Reply');
  expect(await again.getByRole('textbox', { name: /^Answer/ }).inputValue()).toMatch(/well done 🎉 thanks$/);
  await again.getByRole('textbox', { name: /^Answer/ }).fill('@kenjiwatanabe well done 🎉');
  await page.keyboard.press('Control+Enter');
  await again.getByRole('button', { name: 'Undo' }).waitFor();
  const card = await cardOf(trello, 'Launch checklist for the website 🚀');
  const [newest] = await rest(trello, `/cards/${card.id}/actions?filter=commentCard`);
  expect(newest.data.text).toBe('@kenjiwatanabe well done 🎉');
  await press(again, 'Undo');
  await again.getByText('Undone.').waitFor();
  // The card was read again by now.
  await again.getByRole('button', { name: /^🎉, 1/ }).click();
  await expect.poll(() => again.getByRole('button', { name: /^🎉, 1/ }).count()).toBe(0);
});

test('where the browser keeps nothing, a draft outlives its page all the same', async () => {
  const { page } = await openWorld({ storage: 'blocked' });
  const frame = await openCard(page, 'Book the venue');
  await authorize(page, frame);
  await frame.getByRole('tab', { name: 'Comments' }).click();
  const box = frame.getByRole('textbox', { name: 'Write a comment' });
  await box.fill('Half a thought, @ken');
  await frame.getByRole('option', { name: /^Kenji/ }).waitFor();
  const back = page.getByRole('dialog', { name: 'Book the venue' });
  await back.getByRole('button', { name: 'Close' }).first().click();
  await box.waitFor({ state: 'detached' });
  const again = await openCard(page, 'Book the venue');
  await again.getByRole('tab', { name: 'Comments' }).click();
  const kept = again.getByRole('textbox', { name: 'Write a comment' });
  await expect.poll(() => kept.inputValue()).toBe('Half a thought, @ken');
  // Nothing is suggested to who does not write.
  await still(again.getByRole('button', { name: 'Saved replies' }));
  expect(await again.getByRole('option').count()).toBe(0);
});

test('what others write appears, and what is being typed stays', async () => {
  const { page, trello } = await openWorld();
  const frame = await openComments(page);
  await frame.getByText('22 comments').waitFor();
  await frame.getByRole('row').nth(2).getByRole('button', { name: 'Reply' }).click();
  await page.keyboard.type('I am still writing');
  for (const name of ['Book the venue', 'Decide the launch date']) {
    const card = await cardOf(trello, name);
    await rest(trello, `/cards/${card.id}/actions/comments?text=From%20elsewhere`, 'POST');
  }
  await frame.getByText('24 comments').waitFor({ timeout: 20_000 });
  expect(await frame.getByRole('textbox', { name: /^Answer/ }).inputValue()).toContain('I am still writing');
});

test('20,000 comments are read in pages, found and counted', { timeout: 120_000 }, async () => {
  const board = generateBoard({ cards: 200, commentsPerCard: 100, members: 8 });
  const { page, trello } = await openWorld({ boards: [board] });
  const open = new Set(
    (board.cards as { id: string; closed: boolean }[]).filter(({ closed }) => !closed).map(({ id }) => id),
  );
  const actions = board.actions as { type: string; data: { card?: { id: string } } }[];
  const written = actions.filter(({ type }) => type === 'commentCard');
  const shown = written.filter(({ data }) => open.has(data.card?.id ?? '')).length;
  const frame = await openComments(page, String(board.name));
  await frame.getByText(`${shown.toLocaleString('en')} comments`).waitFor({ timeout: 60_000 });
  const asked = trello.emulator.log.filter(({ path }) => /boards\/\w+\/actions/.test(path)).length;
  expect(asked).toBeLessThanOrEqual(Math.floor(written.length / 1000) + 1);
  await frame.getByRole('combobox', { name: /^Search/ }).fill('is:last');
  await frame.getByText(/^\d{3} comments$/).waitFor();
});
