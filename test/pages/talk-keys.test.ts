/** Comments, members and attachments of the board by keyboard alone: everything is done, seen at Trello, and undone. */
import { expect, test } from 'vitest';
import { buildBoard } from '../emulator/seeds/build.ts';
import { sampleBoard } from '../emulator/seeds/sample.ts';
import { hands, isHeld, openBoard } from './talk.ts';
import { authorize, openCard } from './walk.ts';
import { cardOf, openWorld, rest } from './world.ts';

test('comments are answered, edited, deleted, quoted and reacted to', { timeout: 120_000 }, async () => {
  const world = await openWorld({ brisk: true });
  const { trello, errors } = world;
  const { id } = await cardOf(trello, 'Book the venue');
  const say = (text: string) => rest(trello, `/cards/${id}/actions/comments?text=${encodeURIComponent(text)}`, 'POST');
  await say('The first word');
  await say('Ask @kenjiwatanabe about the lights');
  const frame = await openBoard(world, 'Comments');
  const { key, type, button, reach, enter, doAndUndo, find, held } = hands(world, frame);
  const inRow = async (text: string, name: string) => {
    await find(`"${text}"`, '1 comment');
    await enter(frame.getByRole('row').nth(1).getByRole('button', { name, exact: true }), 'ArrowRight');
  };

  await doAndUndo(async () => {
    await inRow('The first word', 'Edit');
    await key('Control+A');
    await type('The first word, and a better one');
    await key('Control+Enter');
    await button('Undo').waitFor();
    await expect.poll(held).toBe(true);
  });
  // Thinking better of it leaves everything as it was, the focus too.
  await inRow('The first word', 'Edit');
  await key('Escape');
  await expect.poll(() => isHeld(button('Edit'))).toBe(true);

  await doAndUndo(async () => {
    await inRow('The first word', 'Reply');
    await type('and an answer');
    await key('Control+Enter');
  });
  await doAndUndo(async () => {
    await inRow('The first word', 'Quote');
    await frame.getByRole('textbox', { name: /^Answer/ }).waitFor();
    await type('@kenji');
    await frame.getByRole('option').first().waitFor();
    await key('Enter');
    await frame.getByText('Notifies 1 person: Kenji Watanabe').waitFor();
    // Nobody is to be told after all.
    await enter(button('Notify nobody'));
    await frame.getByText('Notifies 1 person').waitFor({ state: 'detached' });
    await reach(frame.getByRole('textbox', { name: /^Answer/ }), 'Shift+Tab');
    await key('Control+Enter');
  });
  await doAndUndo(async () => {
    await inRow('The first word', 'React');
    await reach(button('🎉'));
    await key('Enter');
  });
  await doAndUndo(async () => {
    await inRow('The first word', 'Delete');
    await button('Undo').waitFor();
  });
  // What is written again tells nobody a second time: it reads alike, and is not the same.
  await find('card:"Book the venue"', /^\d comments$/);
  await reach(frame.getByRole('row').filter({ hasText: 'Ask' }), 'ArrowDown');
  await enter(frame.getByRole('row').filter({ hasText: 'Ask' }).getByRole('button', { name: 'Delete' }), 'ArrowRight');
  await button('Undo').waitFor();
  // The next row has the focus of the one that is gone.
  await expect.poll(held).toBe(true);
  await enter(button('Undo'));
  await frame.getByText('Undone.').waitFor();
  const [newest] = await rest(trello, `/cards/${id}/actions?filter=commentCard`);
  expect(newest.data.text).toBe('Ask @\u2060kenjiwatanabe about the lights');

  // Many of one's own at once.
  await doAndUndo(async () => {
    await find('by:me', /^\d comments$/);
    await key('Control+A');
    await enter(button(/^Delete \d of mine$/), 'Shift+Tab');
  });
  expect(errors).toEqual([]);
});

test('members are put on, taken off, replaced, handed over and restored; groups are kept and used', {
  timeout: 120_000,
}, async () => {
  const elsewhere = buildBoard(
    {
      ...{ name: 'Elsewhere', shortLink: 'ElsEwh26', labels: [], lists: [{ name: 'Inbox', cards: [] }] },
      members: [{ username: 'majalindqvist', fullName: 'Maja Lindqvist', role: 'admin' }],
    },
    Date.now(),
  );
  const world = await openWorld({ brisk: true, boards: [sampleBoard(Date.now()), elsewhere] });
  const { trello, errors } = world;
  const { id } = await cardOf(trello, 'Book the venue');
  const kenji = await rest(trello, '/members/kenjiwatanabe?fields=id');
  const { idBoard, idList } = await rest(trello, `/cards/${id}?fields=idBoard,idList`);
  await rest(trello, `/cards/${id}/idMembers?value=${kenji.id}`, 'POST');
  // Away and back: who is not on the other board is lost without a word.
  const [inbox] = elsewhere.lists as { id: string }[];
  await rest(trello, `/cards/${id}?idBoard=${elsewhere.id}&idList=${inbox?.id}`, 'PUT');
  await rest(trello, `/cards/${id}?idBoard=${idBoard}&idList=${idList}`, 'PUT');
  expect(await rest(trello, `/cards/${id}/members`)).toHaveLength(1);

  const frame = await openBoard(world, 'Members');
  const { key, type, button, reach, enter, doAndUndo, find } = hands(world, frame);
  await doAndUndo(async () => {
    await enter(button('Restore lost members …'));
    await frame
      .getByRole('listitem')
      .filter({ hasText: 'Book the venue' })
      .filter({ hasText: 'Kenji Watanabe' })
      .waitFor();
    await enter(button(/^Restore on/));
  });

  await enter(button('Groups …'));
  await reach(frame.getByRole('textbox', { name: 'Name of the group' }));
  await type('Writers');
  await reach(frame.getByRole('combobox', { name: 'Who is in it' }));
  for (const name of ['kenji', 'leila']) {
    await type(name);
    await key('Enter');
    await key('Control+A');
  }
  await enter(button('Keep the group'));
  await frame.getByText('Kenji Watanabe, Leïla Haddad').waitFor();
  await key('Escape');
  await expect.poll(() => isHeld(button('Groups …'))).toBe(true);

  await doAndUndo(async () => {
    await enter(button('Hand over …'));
    await reach(frame.getByRole('combobox', { name: 'Who gives it away' }));
    await type('kenji');
    await key('Enter');
    await reach(frame.getByRole('combobox', { name: 'Who takes it over' }));
    await type('amara');
    await key('Enter');
    await enter(button('Run'));
    await frame.getByText('Handed over to Amara Okafor.').waitFor();
  });

  await reach(frame.getByRole('tab', { selected: true }), 'Shift+Tab');
  await reach(frame.getByRole('tab', { name: 'Cards', exact: true }), 'ArrowRight');
  const bulk = async (menu: string, verb: string) => {
    await find('list:"This week"', '6 cards');
    // They are still chosen after the verb before.
    if (!(await frame.getByRole('region', { name: '6 selected' }).isVisible())) await key('Control+A');
    await frame.getByRole('region', { name: '6 selected' }).waitFor();
    await enter(frame.getByRole('region').getByRole('button', { name: menu, exact: true }), 'Shift+Tab');
    if (verb) await enter(frame.getByRole('menuitem', { name: verb, exact: true }), 'ArrowDown');
  };
  const pick = async (field: string, name: string) => {
    await reach(frame.getByRole('combobox', { name: field, exact: true }));
    await type(name);
    await key('Enter');
  };
  await doAndUndo(async () => {
    await bulk('Members', 'Add …');
    await pick('Who', 'writers');
  });
  await doAndUndo(async () => {
    await bulk('Members', 'Remove …');
    await pick('Who', 'maja');
  });
  await doAndUndo(async () => {
    await bulk('Members', 'Replace …');
    await pick('Who', 'maja');
    await pick('Replaced by', 'amara');
  });
  await doAndUndo(async () => {
    await bulk('Comment …', '');
    await reach(frame.getByRole('textbox', { name: 'Comment' }));
    await type('About {card}');
    await enter(button('Preview'));
  });
  expect(errors).toEqual([]);
});

test('links are added to many cards and removed; of doubled ones the oldest stays', { timeout: 120_000 }, async () => {
  const world = await openWorld({ brisk: true });
  const { trello, errors } = world;
  const url = 'https://example.com/twice';
  for (const name of ['Book the venue', 'Decide the launch date', 'Write the announcement']) {
    const { id } = await cardOf(trello, name);
    await rest(trello, `/cards/${id}/attachments?url=${encodeURIComponent(url)}&name=Twice`, 'POST');
  }
  const frame = await openBoard(world, 'Attachments');
  const { key, type, button, reach, enter, doAndUndo, find } = hands(world, frame);
  await doAndUndo(async () => {
    await enter(button('Add a link …'));
    await reach(frame.getByRole('textbox', { name: 'Address' }));
    await type('https://example.com/new');
    await reach(frame.getByRole('combobox', { name: 'To which cards' }));
    await type('all cards in this week');
    await key('Enter');
    await frame.getByText('To 6 cards:').waitFor();
    await enter(button('Preview'));
  });
  await doAndUndo(async () => {
    await find('"floor plan"', '1 attachment');
    await key('Space');
    await enter(button('Remove'), 'Shift+Tab');
  });
  await doAndUndo(async () => {
    await find('twice', '3 attachments');
    await enter(button('Doubled'));
    await frame.getByText('3 attachments', { exact: true }).waitFor();
    await enter(button('Select 2 extra copies'));
    await frame.getByRole('region', { name: '2 selected' }).waitFor();
    await enter(button('Remove'));
    await frame
      .getByText(/^Remove “Twice”/)
      .first()
      .waitFor();
    expect(await frame.getByRole('dialog').getByText('Book the venue').count()).toBe(0);
  });
  expect(errors).toEqual([]);
});

test('on a card one comments, joins and leaves; quick commands do the rest', {
  timeout: 120_000,
}, async () => {
  const world = await openWorld({ brisk: true });
  const { page, errors } = world;
  const frame = await openCard(page, 'Decide the launch date');
  await authorize(page, frame);
  const { key, type, button, reach, enter, doAndUndo } = hands(world, frame);
  await reach(frame.getByRole('tab', { selected: true }));
  await reach(frame.getByRole('tab', { name: /^Comments/ }), 'ArrowRight');
  await doAndUndo(async () => {
    await reach(frame.getByRole('textbox', { name: 'Write a comment' }));
    await type('By keyboard');
    await key('Control+Enter');
  });
  await reach(frame.getByRole('tab', { selected: true }), 'Shift+Tab');
  await reach(frame.getByRole('tab', { name: /^Members/ }), 'ArrowRight');
  const turn = button(/^(Join|Leave)$/);
  const first = await turn.textContent();
  await doAndUndo(() => enter(turn));
  expect(await turn.textContent()).toBe(first);
  await enter(turn);
  await button('Undo').waitFor();
  await doAndUndo(() => enter(turn));

  const command = (line: string, says: string | RegExp) => async () => {
    await key('Control+k');
    await frame.getByRole('combobox', { name: 'Command' }).waitFor();
    await type(line);
    await frame.getByText(says).waitFor();
    await key('Enter');
    await frame.getByRole('combobox', { name: 'Command' }).waitFor({ state: 'detached' });
  };
  await doAndUndo(command('comment So be it', 'Comments on “Decide the launch date”: So be it'));
  await doAndUndo(command('assign Book the venue @leila', 'Puts Leïla Haddad on “Book the venue”'));
  expect(errors).toEqual([]);
});
