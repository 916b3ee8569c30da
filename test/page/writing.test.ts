/** What a page does when a person changes something: at once, told in the right words, asked where nobody can know. */
import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { addMemberTo, commentOn } from '../../src/features/bulk/card-rows-edits.ts';
import { addCheckItems, editCheckItem } from '../../src/features/checklists/item-edits.ts';
import { kinds } from '../../src/features/kinds.ts';
import { kindOf } from '../../src/jobs/edit.ts';
import { createLiveBoard } from '../../src/page/live-board.ts';
import { createWriting, type Preview } from '../../src/page/writing.ts';
import { anything } from '../../src/trello/schemas.ts';
import type { NoticeContent } from '../../src/ui/NoticeBar.tsx';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { desk } from '../features/desk.ts';

const source = generateBoard({ cards: 3, itemsPerCard: 2, seed: 5 });
const at = '2026-11-01T12:00:00.000Z';

/** A page's verbs on a board, without the page. */
async function page(board: Parameters<typeof desk>[0], through?: Parameters<typeof desk>[1], mayRunBulk = true) {
  const world = await desk(board, through);
  const { jobs, me } = world;
  await jobs.ready();
  const live = createLiveBoard({
    told: world.board(),
    effect: (board, edit, answer) => kindOf(kinds, edit).effect(board, edit, answer),
    resolve: (edit) => jobs.resolve(edit),
  });
  jobs.subscribe((event) =>
    event.type === 'edit' ? live.settle(event) : event.state.ended && live.lift(event.state.job.id),
  );
  const notice = signal<NoticeContent | null>(null);
  const preview = signal<Preview | null>(null);
  const writing = createWriting({
    jobs,
    kinds,
    about: { idBoard: world.board().id, idMember: me.id },
    live,
    notice,
    preview,
    forecast: () => 0,
    lookAgain: async () => {},
    refresh: async () => {},
    mayRunBulk: async () => mayRunBulk,
    mayWrite: () => true,
  });
  const [card] = live.board.value.cards.values();
  const [checklist] = card?.checklists ?? [];
  const [item] = checklist?.checkItems ?? [];
  if (!card || !checklist || !item) throw new Error('The board has no items.');
  return { ...world, ...writing, live, notice, preview, card, checklist, item };
}

test('what is clicked is on the board in the same turn', async () => {
  const { perform, live, card, checklist, item } = await page(source);
  const state = item.state === 'complete' ? 'incomplete' : 'complete';
  const now = () =>
    live.board.value.cards.get(card.id)?.checklists[0]?.checkItems.find(({ id }) => id === item.id)?.state;
  const done = perform([editCheckItem({ idCard: card.id, idChecklist: checklist.id }, item, { state })], 'button');
  expect(now()).toBe(state);
  await done;
  expect(now()).toBe(state);
});

test('what is done to a thing that was just made stays on it when the answer tells its id', async () => {
  const { perform, live, card, checklist } = await page(source);
  const [add] = addCheckItems(card.id, checklist, [{ name: 'Fresh', state: 'incomplete' }]);
  if (!add) throw new Error('Nothing was made.');
  const seen: (string | undefined)[] = [];
  const fresh = () =>
    live.board.value.cards.get(card.id)?.checklists[0]?.checkItems.find(({ name }) => name === 'Fresh');
  const added = perform([add], 'form');
  const item = fresh();
  if (!item) throw new Error('It is not on the board.');
  const checked = perform(
    [editCheckItem({ idCard: card.id, idChecklist: checklist.id }, item, { state: 'complete' })],
    'button',
  );
  const stop = live.board.subscribe(() => seen.push(fresh()?.state));
  await Promise.all([added, checked]);
  stop();
  expect(new Set(seen)).toEqual(new Set(['complete']));
  expect(fresh()?.id).not.toBe(item.id);
});

test('a preview says what will be done, the note what was', async () => {
  const { perform, live, notice, preview, me } = await page({
    ...source,
    cards: (source.cards as object[]).map((card) => ({ ...card, idMembers: [] })),
  });
  const cards = [...live.board.value.cards.values()];
  const done = perform(addMemberTo(cards, me), 'button');
  await expect.poll(() => preview.value).not.toBeNull();
  const { plan, sentence, decide } = preview.value as Preview;
  expect(plan.edits.map(sentence)).toEqual(cards.map(() => `Add ${me.fullName} to the card.`));
  decide(true);
  await done;
  expect(notice.value?.sentence).toBe(`3 × Added ${me.fullName} to the card.`);

  const [card] = cards;
  if (card)
    await perform(
      commentOn([card], me, () => 'Hello', at),
      'button',
    );
  expect(notice.value?.sentence).toBe('Commented.');
});

const nobodyOn = (board: typeof source) => ({
  ...board,
  cards: (board.cards as object[]).map((card) => ({ ...card, idMembers: [] })),
});

test('a note says what of a job was done where Trello refused the rest', async () => {
  let asked = 0;
  const { perform, live, notice, preview, me } = await page(
    nobodyOn(source),
    (fetch) => async (request) =>
      request.method === 'POST' && ++asked === 2
        ? new Response('invalid value for value', { status: 400 })
        : fetch(request),
  );
  const done = perform(addMemberTo([...live.board.value.cards.values()], me), 'button');
  await expect.poll(() => preview.value).not.toBeNull();
  preview.value?.decide(true);
  expect(await done).toBe(false);
  const { kind, sentence, action, other } = notice.value ?? {};
  expect([kind, sentence]).toEqual([
    'error',
    'Done, except for 1 change: Trello could not do it: invalid value for value',
  ]);
  expect([action?.label, other?.label]).toEqual(['Try again', 'Undo']);
});

test('a note says what of a job was done before it was cancelled', async () => {
  const large = nobodyOn(generateBoard({ cards: 150, seed: 5 }));
  const { perform, live, notice, preview, me, jobs } = await page(large);
  let seen = 0;
  jobs.subscribe((event) => {
    if (event.type === 'edit' && ++seen === 20) void jobs.command(event.job, 'cancel');
  });
  const done = perform(addMemberTo([...live.board.value.cards.values()], me), 'button');
  await expect.poll(() => preview.value).not.toBeNull();
  preview.value?.decide(true);
  expect(await done).toBe(false);
  const [story] = await jobs.stories();
  const made = story?.outcomes.filter((outcome) => outcome?.state === 'done').length ?? 0;
  const left = (story?.job.edits.length ?? 0) - made;
  expect(left).toBeGreaterThan(1);
  expect(notice.value?.sentence).toBe(
    `${made} × Added ${me.fullName} to the card. ${left} more changes were cancelled.`,
  );
});

for (const [answer, comments] of [
  ['It happened', 2],
  ['Send it again', 3],
] as const) {
  test(`where nobody can know whether it happened, the person is asked: ${answer}`, async () => {
    let cut = true;
    // The answer is lost, and somebody wrote the same at the same time.
    const { perform, notice, card, me, direct, jobs, truth } = await page(source, (fetch) => async (request) => {
      const response = await fetch(request);
      if (request.method !== 'POST' || !cut) return response;
      cut = false;
      await direct.send({
        method: 'POST',
        path: `/cards/${card.id}/actions/comments`,
        body: { text: 'Which?' },
        answer: anything,
      });
      throw new TypeError('cut');
    });
    expect(
      await perform(
        commentOn([card], me, () => 'Which?', at),
        'form',
      ),
    ).toBe(false);
    expect(notice.value?.sentence).toContain('whether it happened cannot be told');
    const { action, other } = notice.value ?? {};
    [action, other].find((one) => one?.label === answer)?.act();
    await expect.poll(async () => (await jobs.stories())[0]?.outcomes[0]?.state).toBe('done');
    const thread = (await truth()).cards.get(card.id)?.thread?.comments ?? [];
    expect(thread.filter(({ text }) => text === 'Which?')).toHaveLength(comments);
  });
}

test('where only admins change many cards, others are told so, and one card can still be changed', async () => {
  const alone = { ...source, cards: (source.cards as object[]).map((card) => ({ ...card, idMembers: [] })) };
  const { perform, live, notice, preview, me, card } = await page(alone, undefined, false);
  expect(await perform(addMemberTo([...live.board.value.cards.values()], me), 'button')).toBe(false);
  expect(preview.value).toBe(null);
  expect(notice.value?.sentence).toContain('only admins change many cards');
  expect(live.board.value.cards.get(card.id)?.idMembers).toEqual([]);
  expect(await perform(addMemberTo([card], me), 'button')).toBe(true);
  expect(live.board.value.cards.get(card.id)?.idMembers).toEqual([me.id]);
});
