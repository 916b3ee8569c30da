/** What a person may say of a job, and what the journal then tells. */
import { expect, test } from 'vitest';
import { commentOn } from '../../src/features/bulk/card-rows-edits.ts';
import { editItems } from '../../src/features/bulk/item-rows-edits.ts';
import { addFilledChecklist } from '../../src/features/checklists/checklist-jobs-edits.ts';
import { copyChecklist } from '../../src/features/checklists/edits.ts';
import { addCheckItems } from '../../src/features/checklists/item-edits.ts';
import { undone } from '../../src/features/jobs/queries.ts';
import type { Edit } from '../../src/jobs/edit.ts';
import { type Story, tally } from '../../src/jobs/job.ts';
import type { Board, Card } from '../../src/model/board.ts';
import { putCheckItem } from '../../src/trello/checklists.ts';
import { anything } from '../../src/trello/schemas.ts';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { desk } from '../features/desk.ts';
import { whole } from '../features/look.ts';

const source = generateBoard({ cards: 40, itemsPerCard: 3, seed: 5 });

test('a cancelled job leaves exactly the edits that it reports', async () => {
  const { board, jobs, truth } = await desk(source);
  const rows = [...board().cards.values()].flatMap((card) =>
    card.checklists.flatMap((checklist) => checklist.checkItems.map((item) => ({ card, checklist, item }))),
  );
  const { edits } = await jobs.plan(
    editItems(rows, ({ item }) => ({ name: `${item.name}!` })),
    board(),
  );
  let seen = 0;
  const stop = jobs.subscribe((event) => {
    if (event.type === 'edit' && ++seen === 20) void jobs.command(event.job, 'cancel');
  });
  const { ended } = await jobs.start(edits, { idBoard: board().id, idMember: null });
  const { story, state } = await ended;
  stop();
  expect(state.status).toBe('cancelled');
  expect(tally(story).done).toBeGreaterThanOrEqual(20);
  expect(tally(story).done).toBeLessThan(edits.length);

  const renamed = [...(await truth()).cards.values()].flatMap(({ checklists }) =>
    checklists.flatMap(({ checkItems }) => checkItems.filter(({ name }) => name.endsWith('!')).map(({ id }) => id)),
  );
  const reported = edits.flatMap((edit, index) =>
    story.outcomes[index]?.state === 'done' && 'id' in edit ? [String(edit.id)] : [],
  );
  expect(renamed.sort()).toEqual(reported.sort());
});

test('an undo that is cancelled has undone no more than it did; both it and what it left can be gone on with', async () => {
  const { board, jobs, me, refresh, run } = await desk(source);
  const before = board();
  const cards = [...before.cards.values()];
  const { story } = await run(commentOn(cards, me, () => 'Too much', '2026-11-01T12:00:00.000Z'));
  const about = { idBoard: before.id, idMember: null };
  const comments = async () => {
    await refresh();
    return commentsOn(board());
  };
  const calm = commentsOn(before);

  const undoing = await jobs.inverse(story);
  let seen = 0;
  const stop = jobs.subscribe((event) => {
    if (event.type === 'edit' && ++seen === 10) void jobs.command(event.job, 'cancel');
  });
  const undoes = { job: story.job.id, each: [...undoing.values()].map(([first]) => first) };
  const { ended } = await jobs.start([...undoing.keys()], { ...about, undoes });
  const { state } = await ended;
  stop();
  expect(state.status).toBe('cancelled');

  const gone = undone(await jobs.stories()).get(story.job.id);
  expect(gone?.size).toBe(state.done);
  expect(gone?.size).toBeLessThan(cards.length);
  expect(await comments()).toBe(calm + cards.length - state.done);

  const again = new Promise<void>((resolve) => {
    jobs.subscribe((event) => event.type === 'state' && event.state.ended && resolve());
  });
  await jobs.command(state.job.id, 'retry');
  await again;
  expect(undone(await jobs.stories()).get(story.job.id)?.size).toBe(cards.length);
  expect(await comments()).toBe(calm);
});

test('what was as before already counts as undone, what an undo did not come to does not', () => {
  const edit: Edit = { kind: 'any', idCard: 'c' };
  const of = { version: 1, idBoard: 'b', idMember: null, at: '2026-11-01T12:00:00.000Z' } as const;
  const done = { state: 'done' } as const;
  const first: Story = {
    job: { ...of, id: 'first', edits: [edit, edit, edit, edit] },
    outcomes: [done, done, done, done],
  };
  const undoing = (outcomes: Story['outcomes']): Story => ({
    // The third edit takes two to be undone; the first was so already, the second was changed since.
    job: {
      ...of,
      id: 'undo',
      edits: [edit, edit, edit],
      undoes: { job: 'first', each: [3, 2, 2], indexes: [3, 2, 0] },
    },
    outcomes,
  });
  const counted = (outcomes: Story['outcomes']) => [...(undone([undoing(outcomes), first]).get('first') ?? [])].sort();
  expect(counted([done, done, done])).toEqual([0, 2, 3]);
  expect(counted([done, done])).toEqual([0, 3]);
  expect(counted([{ state: 'failed' }])).toEqual([0]);
});

test('a new checklist is taken back with its items by one request, unless somebody changed it since', async () => {
  const { board, direct, jobs, run, undo, truth, refresh } = await desk(source);
  const [first, second] = [...board().cards.values()];
  if (!first || !second) throw new Error('The board has too few cards.');
  const items = ['Air', 'Shelf', 'Lamp'].map((name) => ({ name, state: 'incomplete' as const }));
  const before = whole(await truth());
  const { story } = await run([first, second].flatMap((card) => addFilledChecklist(card, 'Fresh', items)));
  expect(story.job.edits).toHaveLength(8);
  const freshOn = (card: Card) =>
    board()
      .cards.get(card.id)
      ?.checklists.find(({ name }) => name === 'Fresh');
  const fresh = freshOn(second);
  const [item] = fresh?.checkItems ?? [];
  if (!fresh || !item) throw new Error('The checklist is not there.');
  const place = { idCard: second.id, idChecklist: fresh.id, id: item.id };
  await direct.send(putCheckItem(place, { state: 'complete' }));
  await refresh();

  const { requests, skipped } = await undo(story);
  expect(requests.map(({ method }) => method)).toEqual(['DELETE']);
  expect(skipped.map(({ obstacle }) => obstacle.sort)).toEqual(['changed']);
  expect(freshOn(first)).toBeUndefined();
  expect(freshOn(second)?.checkItems).toHaveLength(3);
  const gone = () => jobs.stories().then((stories) => [...(undone(stories).get(story.job.id) ?? [])].sort());
  expect(await gone()).toEqual([0, 1, 2, 3]);

  await direct.send(putCheckItem(place, { state: 'incomplete' }));
  await refresh();
  expect((await undo(story)).requests.map(({ method }) => method)).toEqual(['DELETE']);
  expect(await gone()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(whole(await truth())).toEqual(before);
});

test('a copy is taken back with what the same job put before its items', async () => {
  const { board, run, undo, truth } = await desk(source);
  const before = whole(await truth());
  const [from, to] = [...board().cards.values()];
  const [steps] = from?.checklists ?? [];
  if (!to || !steps) throw new Error('The board has too few checklists.');
  const copy = copyChecklist(to, steps);
  const list = { id: copy.id, name: copy.name, pos: copy.pos, checkItems: steps.checkItems };
  const { story } = await run([copy, ...addCheckItems(to.id, list, [{ name: 'First', state: 'incomplete' }], 0)]);
  expect((await undo(story)).requests.map(({ method }) => method)).toEqual(['DELETE']);
  expect(whole(await truth())).toEqual(before);
});

test('only what failed is tried again', async () => {
  let broken = true;
  const { board, jobs, me, trello } = await desk(source, (fetch) => async (request) => {
    const refused = broken && request.method === 'POST' && request.url.endsWith('comments') && Math.random() < 0.5;
    return refused ? new Response('model not found', { status: 404 }) : fetch(request);
  });
  const cards = [...board().cards.values()];
  const edits = commentOn(cards, me, () => 'Once', '2026-11-01T12:00:00.000Z');
  const { ended } = await jobs.start(edits, { idBoard: board().id, idMember: null });
  const { story } = await ended;
  const failed = tally(story).failed;
  expect(failed).toBeGreaterThan(0);

  broken = false;
  const again = new Promise<void>((resolve) => {
    jobs.subscribe((event) => event.type === 'state' && event.state.ended && resolve());
  });
  const before = trello.log.length;
  const meanwhile: unknown[] = [];
  const stop = jobs.subscribe((event) => {
    if (event.type === 'edit') void jobs.stories().then(([now]) => meanwhile.push(now?.end));
  });
  await jobs.command(story.job.id, 'retry');
  await again;
  stop();
  // A crash now would leave it unfinished, to be taken up again.
  expect(meanwhile[0]).toBeUndefined();
  expect(meanwhile.length).toBeGreaterThan(0);
  expect(trello.log.slice(before).filter(({ method }) => method === 'POST')).toHaveLength(failed);
  const [now] = await jobs.stories();
  expect(now && tally(now)).toEqual({ total: edits.length, done: edits.length, failed: 0 });
});

test('of what cannot be found out a person says whether it happened; what was never begun is left alone', async () => {
  // Every answer is lost, and what is asked about it cannot be told from what somebody else wrote at the same time.
  const { board, jobs, me, trello, direct } = await desk(source, (fetch) => async (request) => {
    const response = await fetch(request);
    if (request.method !== 'POST') return response;
    const [id] = /cards\/([0-9a-f]{24})/.exec(request.url)?.slice(1) ?? [];
    await direct.send({ ...commentCall(id ?? ''), answer: anything });
    throw new TypeError('cut');
  });
  const cards = [...board().cards.values()];
  const edits = commentOn(cards, me, () => 'Which of the two?', '2026-11-01T12:00:00.000Z');
  const stop = jobs.subscribe((event) => event.type === 'edit' && void jobs.command(event.job, 'cancel'));
  const { story } = await (await jobs.start(edits, { idBoard: board().id, idMember: null })).ended;
  stop();
  expect(story.outcomes.length).toBeLessThan(edits.length);
  expect(story.outcomes[0]).toMatchObject({ state: 'unknown', why: 'unsure' });

  const before = trello.log.length;
  await jobs.command(story.job.id, 'accept');
  await expect.poll(async () => (await jobs.stories())[0]?.outcomes[0]?.state).toBe('done');
  const ended = async () => (await jobs.stories())[0]?.end;
  await expect.poll(ended).toBe('cancelled');
  expect(trello.log.length).toBe(before);
});

const commentsOn = ({ cards }: Board): number =>
  [...cards.values()].reduce((sum, { commentCount }) => sum + commentCount, 0);

const commentCall = (idCard: string) => ({
  method: 'POST' as const,
  path: `/cards/${idCard}/actions/comments`,
  body: { text: 'Which of the two?' },
});
