/** By keyboard alone: what no undo brings back is looked at first, and no Undo is offered for it; and a template by a quick command. */
import { expect, test } from 'vitest';
import { hands, openBoard } from './talk.ts';
import { addConsole } from './walk.ts';
import { cardOf, openWorld, rest, type World } from './world.ts';

test('a file that is removed is gone for good, and nothing pretends to bring it back', {
  timeout: 90_000,
}, async () => {
  const world = await openWorld({ brisk: true });
  const { trello, errors } = world;
  const { id } = await cardOf(trello, 'Book the venue');
  await upload(world, id, 'contract.pdf');
  const frame = await openBoard(world, 'Attachments');
  const { key, button, enter, find } = hands(world, frame);
  await find('contract', '1 attachment');
  await key('Space');
  await enter(button('Remove'), 'Shift+Tab');
  await frame.getByText('The file “contract.pdf” is gone for good.').waitFor();
  await enter(button('Run'));
  await frame.getByText('Removed “contract.pdf” from the card.').waitFor();
  expect(await button('Undo').count()).toBe(0);
  const names = (await rest(trello, `/cards/${id}/attachments`)).map(({ name }: { name: string }) => name);
  expect(names).not.toContain('contract.pdf');

  await enter(frame.getByRole('tab', { selected: true }), 'Shift+Tab');
  await enter(frame.getByRole('tab', { name: 'Jobs' }), 'ArrowRight');
  await frame.getByText('Each change').waitFor();
  for (const offer of ['Undo', 'Restore']) expect(await button(offer).count()).toBe(0);
  expect(errors).toEqual([]);
});

test('the console writes what its preview showed', { timeout: 90_000 }, async () => {
  const world = await openWorld({ brisk: true });
  const { page, trello, errors } = world;
  await addConsole(page);
  await page.goto(trello.boardUrl);
  const { id } = await cardOf(trello, 'Book the venue');
  const frame = await openBoard(world, 'Console');
  const { key, type, button, enter, reach } = hands(world, frame);
  await reach(frame.getByRole('combobox', { name: 'Method' }));
  await type('PUT');
  await reach(frame.getByRole('combobox', { name: /^Path/ }));
  await key('Control+A');
  await type(`/cards/${id}`);
  await reach(frame.getByLabel(/^name/));
  await type('Book the hall');
  await enter(button('Preview'), 'Shift+Tab');
  await frame.getByText(`Send PUT /cards/${id} {"name":"Book the hall"}`).waitFor();
  await enter(button('Run'));
  await frame.getByText('Done. It stands in Jobs.').waitFor();
  expect((await cardOf(trello, 'Book the hall')).id).toBe(id);
  expect(await button('Undo').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('a checklist is put on a card by a quick command, and taken off again', { timeout: 90_000 }, async () => {
  const world = await openWorld({ brisk: true });
  const frame = await openBoard(world, 'Cards');
  const { key, type, doAndUndo } = hands(world, frame);
  await doAndUndo(async () => {
    await key('Control+k');
    await frame.getByRole('combobox', { name: 'Command' }).waitFor();
    await type('template Always on Write the announcement');
    await frame.getByText('Puts the checklist Always on “Write the announcement”').waitFor();
    await key('Enter');
    await frame.getByRole('combobox', { name: 'Command' }).waitFor({ state: 'detached' });
  });
});

/** A file on a card, as a person drops one there. */
async function upload({ trello: { origin, key, token } }: World, idCard: string, name: string): Promise<void> {
  const body = new FormData();
  body.set('file', new File(['Signed.'], name, { type: 'application/pdf' }));
  const headers = { Authorization: `OAuth oauth_consumer_key="${key}", oauth_token="${token}"` };
  const response = await fetch(`${origin}/1/cards/${idCard}/attachments`, { method: 'POST', headers, body });
  expect(response.status).toBe(200);
}
