/** What can go wrong: one sentence, one button, and nothing lost that was typed. */
import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { keepSignIn } from './signed-in.ts';
import { authorize, openBoardPage, openCard } from './walk.ts';
import { control, openWorld, type World } from './world.ts';

/** A card open in a fresh Trello, Muster allowed. */
async function onCard(): Promise<World & { frame: FrameLocator; revoke: () => void }> {
  const world = await openWorld();
  let token = '';
  world.page.on('request', (request) => {
    token = /oauth_token="([^"]+)"/.exec(request.headers().authorization ?? '')?.[1] ?? token;
  });
  const frame = await openCard(world.page, 'Book the venue');
  await authorize(world.page, frame);
  await frame.getByRole('button', { name: 'Add a checklist' }).waitFor();
  return { ...world, frame, revoke: () => world.trello.emulator.revoke(token) };
}

for (const answer of ['Deny', 'close'] as const) {
  test(`consent refused (${answer}) leaves a sentence and the button, and can be given after all`, async () => {
    const { page, trello } = await openWorld();
    const frame = await openCard(page, 'Book the venue');
    await authorize(page, frame, answer);
    await frame.getByText('Muster was not allowed to act for you.').waitFor();
    expect(await frame.getByRole('button', { name: 'Add a checklist' }).count()).toBe(0);
    expect(trello.emulator.log).toEqual([]);

    // What Trello's refusal left behind must not pass for a token after a reload.
    await page.reload();
    const again = await openCardAfterReload(page);
    await authorize(page, again);
    await again.getByRole('button', { name: 'Add a checklist' }).waitFor();
  });
}

async function openCardAfterReload(page: World['page']): Promise<FrameLocator> {
  const frame = page.locator('iframe[title="Muster"]').contentFrame();
  await frame.getByRole('button', { name: 'Authorize' }).waitFor();
  return frame;
}

test('a blocked window is said', async () => {
  const { page } = await openWorld();
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.reload();
  const frame = await openCard(page, 'Book the venue');
  await frame.getByRole('button', { name: 'Authorize' }).click();
  await frame.getByText('Allow pop-ups for this site').waitFor();
});

test('with a revoked token what was typed stays in sight, and is sent once after signing in again', async () => {
  const { page, trello, frame, revoke } = await onCard();
  await frame.getByRole('tab', { name: 'Comments' }).click();
  await frame.getByRole('textbox', { name: 'Write a comment' }).fill('Do not lose me');
  revoke();
  await frame.getByRole('button', { name: 'Comment', exact: true }).click();
  await frame.getByText('Trello no longer accepts the sign-in.').waitFor();
  await frame.getByText('Do not lose me').waitFor();
  expect(await comments(trello, 'Do not lose me')).toBe(0);
  await authorize(page, frame);
  await expect.poll(() => comments(trello, 'Do not lose me')).toBe(1);
  await frame.getByText('Commented.').waitFor();
});

test('without a network what was typed stays in sight, and is sent once when the network is back', async () => {
  const { trello, frame } = await onCard();
  await frame.getByRole('tab', { name: 'Comments' }).click();
  await frame.getByRole('textbox', { name: 'Write a comment' }).fill('Written on a train');
  await control(trello, '/faults', { cutBefore: 1 });
  await frame.getByRole('button', { name: 'Comment', exact: true }).click();
  await frame.getByText('Trello cannot be reached.').waitFor({ timeout: 20_000 });
  await frame.getByText('Written on a train').waitFor();

  await control(trello, '/faults', { cutBefore: 0 });
  await frame.getByRole('button', { name: 'Try again' }).click();
  await frame.getByText('Commented.').waitFor();
  expect(await comments(trello, 'Written on a train')).toBe(1);
});

test('an answer that was lost does not make a second comment', async () => {
  const { trello, frame } = await onCard();
  await frame.getByRole('tab', { name: 'Comments' }).click();
  await frame.getByRole('textbox', { name: 'Write a comment' }).fill('Once only');
  await control(trello, '/faults', { cutAfter: 1 });
  await frame.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect.poll(() => comments(trello, 'Once only')).toBe(1);
  await control(trello, '/faults', { cutAfter: 0 });
  await frame.getByText('Commented.').waitFor({ timeout: 20_000 });
  expect(await comments(trello, 'Once only')).toBe(1);
});

test('a check that Trello refused is taken back and can be tried again', async () => {
  const { page, frame } = await onCard();
  const item = frame.getByRole('checkbox', { checked: false }).first();
  const name = (await item.getAttribute('aria-label')) ?? '';
  const headers = { 'access-control-allow-origin': '*' };
  await page
    .context()
    .route('**/1/cards/*/checkItem/*', (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({ status: 400, body: 'invalid value for state', headers })
        : route.continue(),
    );
  await item.check();
  await frame.getByText('Trello could not do it: invalid value for state').waitFor();
  expect(await frame.getByRole('checkbox', { name, exact: true }).isChecked()).toBe(false);
  await page.context().unroute('**/1/cards/*/checkItem/*');
  await frame.getByRole('button', { name: 'Try again' }).click();
  await frame.getByText(`Checked “${name}”.`).waitFor();
});

test('an item can be checked before Trello has answered that it was added, and stays checked', async () => {
  const { page, frame } = await onCard();
  const added = gate();
  const checked = gate();
  await page.context().route(/checkItem/, async (route) => {
    const gates: Record<string, Promise<void>> = { POST: added.opened, PUT: checked.opened };
    await gates[route.request().method()];
    await route.continue();
  });
  await frame.getByRole('button', { name: 'Add an item' }).first().click();
  const box = frame.getByRole('textbox', { name: 'Add an item' });
  await box.fill('Fresh');
  await box.press('Enter');
  const row = frame.getByRole('listitem').filter({ has: frame.getByRole('checkbox', { name: 'Fresh', exact: true }) });
  const item = row.getByRole('checkbox');
  await item.check();
  const provisional = await row.getAttribute('data-drop');
  added.open();
  await expect.poll(() => row.getAttribute('data-drop')).not.toBe(provisional);
  expect(await item.isChecked()).toBe(true);
  checked.open();
  await frame.getByText('Checked “Fresh”.').waitFor();
  expect(await item.isChecked()).toBe(true);
});

test('on a card that was deleted meanwhile the sentence says so and the text stays', async () => {
  const { page, frame } = await onCard();
  await frame.getByRole('button', { name: 'Add a checklist' }).click();
  const box = frame.getByRole('textbox', { name: 'Add a checklist' });
  await box.fill('Too late');
  // Trello's page may show a deleted card for a moment longer than its API knows it.
  const body = 'The requested resource was not found.';
  await page
    .context()
    .route('**/1/cards/*/checklists', (route) =>
      route.fulfill({ status: 404, body, headers: { 'access-control-allow-origin': '*' } }),
    );
  await box.press('Enter');
  await frame.getByText('This is no longer there, or you may not see or change it.').waitFor();
  expect(await frame.getByRole('textbox', { name: 'Add a checklist' }).inputValue()).toBe('Too late');
});

test('of an answer with a broken entry the rest is shown, and a sentence says that one is missing', async () => {
  const { page, frame } = await onCard();
  const all = await frame.getByRole('checkbox').count();
  await page.context().route('**/1/cards/*?*', async (route) => {
    const response = await route.fetch();
    const card = await response.json();
    card.checklists[0].checkItems[0] = { id: null };
    await route.fulfill({ response, json: card });
  });
  await page.reload();
  await frame.getByText('Trello’s answer has 1 entry that Muster cannot read.').waitFor();
  expect(await frame.getByRole('checkbox').count()).toBe(all - 1);
});

/** Something to wait for until it is let happen. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** Counted in the board's export, which no fault touches. */
async function comments(trello: World['trello'], text: string): Promise<number> {
  const board = await control(trello, `/boards/${new URL(trello.boardUrl).pathname.split('/')[2]}`);
  return board.actions.filter(({ data }: { data: { text?: string } }) => data.text === text).length;
}

test('while the board is read nobody is asked to allow it, and where it cannot be read it can be tried again', async () => {
  const { page, trello } = await openWorld();
  await keepSignIn(page);
  await control(trello, '/faults', { cutBefore: 1, delayMs: [1_500, 1_500] });
  const frame = await openBoardPage(page, 'Product launch');
  await frame.getByRole('tab', { name: 'Cards' }).click();
  await frame.locator('[aria-busy]').waitFor();
  expect(await frame.getByText('Allow Muster').count()).toBe(0);
  await frame.getByText('The board could not be read').waitFor();
  await control(trello, '/faults', {});
  await frame.getByRole('tabpanel').getByRole('button', { name: 'Try again' }).click();
  await frame.getByRole('grid', { name: 'Cards' }).waitFor();
});

test('where it cannot be read what was done lately, nobody is told that nothing was', async () => {
  const { page } = await openWorld();
  const frame = await openBoardPage(page, 'Product launch');
  await authorize(page, frame);
  await frame.getByRole('grid').waitFor();
  await page.context().route(/\/1\/boards\/[^/]+\/actions/, (route) => route.fulfill({ status: 500, body: '' }));
  await frame.getByRole('button', { name: 'Summary' }).click();
  await frame.getByText('Trello could not do it.').waitFor();
  await frame.getByRole('region', { name: 'Done by list' }).waitFor();
  expect(await frame.getByText('No item was checked in the last weeks.').count()).toBe(0);
});
