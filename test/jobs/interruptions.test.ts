/** What a job does when something comes between: it waits or leaves out, says why in a sentence, and goes on when it can. */
import { expect, test } from 'vitest';
import { commentOn } from '../../src/features/bulk/card-rows-edits.ts';
import { kinds } from '../../src/features/kinds.ts';
import { tally } from '../../src/jobs/job.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { openJournal } from '../../src/jobs/journal.ts';
import { createRunner, type JobState } from '../../src/jobs/runner.ts';
import { sentenceOf } from '../../src/page/errors.ts';
import { jobText } from '../../src/strings/job-text.ts';
import { emulate } from '../emulator/emulate.ts';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { clientOn, readWhole } from '../features/desk.ts';

const key = '0123456789abcdef0123456789abcdef';
const limits = { tokenPerWindow: 1e9, keyPerWindow: 1e9, membersPerWindow: 1e9 };

type Fetch = (request: Request) => Promise<Response>;

/** A job of a comment on each of thirty cards, under which anything can be changed. */
async function world() {
  const source = generateBoard({ cards: 30, itemsPerCard: 0, commentsPerCard: 0, seed: 5 });
  const trello = emulate({ boards: [source], limits });
  const person = trello.personOf(source.id);
  const grant = () => trello.grant({ key, idMember: person.id, scope: 'read,write' });
  const under = { token: grant() as string | null, network: trello.fetch as Fetch };
  const direct = clientOn(trello.fetch, () => ({ key, token: own }));
  const own = grant();
  const client = clientOn(
    (request) => under.network(request),
    () => under.token && { key, token: under.token },
  );
  const runner = await createRunner({
    client,
    journal: await openJournal(null),
    kinds,
    sleep: () => new Promise((resume) => setTimeout(resume)),
  });
  const jobs = createJobs(runner, async () => kinds);
  const board = await readWhole(direct, source.id);
  const me = board.members.get(person.id);
  if (!me) throw new Error('The person is not on the board.');
  const edits = commentOn([...board.cards.values()], me, () => 'Once', '2026-11-01T12:00:00.000Z');
  /** What is done after so many edits. */
  const after = (count: number, act: () => void) => {
    let seen = 0;
    // The runner tells at once; jobs tell when they have learned the ids.
    runner.subscribe((event) => event.type === 'edit' && ++seen === count && act());
  };
  const states: JobState[] = [];
  jobs.subscribe((event) => event.type === 'state' && states.push(event.state));
  const waited = (waiting: JobState['waiting']) =>
    expect.poll(() => states.at(-1)?.waiting, { timeout: 5_000 }).toBe(waiting);
  const start = async () => {
    const { job, ended } = await jobs.start(edits, { idBoard: board.id, idMember: me.id });
    return { job: job.id, ended };
  };
  /** How many comments each card has. */
  const comments = async () => {
    const now = await readWhole(direct, source.id);
    return [...now.cards.values()].map(({ thread }) => thread?.comments.length ?? 0);
  };
  return { trello, under, grant, jobs, after, waited, start, comments, edits };
}

const once = (edits: readonly unknown[]) => edits.map(() => 1);

test('without a network a job waits and says so, and goes on by itself when it is back: each edit once', async () => {
  const { trello, under, after, waited, start, comments, edits } = await world();
  after(5, () => {
    // Some requests arrive, and their answers are lost.
    under.network = async (request) => {
      if (request.method !== 'GET' && Math.random() < 0.3) await trello.fetch(request);
      throw new TypeError('Failed to fetch');
    };
  });
  const { ended } = await start();
  await waited('offline');
  expect(jobText('job.waiting.offline')).toBe('Waiting for the network');
  under.network = trello.fetch;
  const { story } = await ended;
  expect(tally(story)).toMatchObject({ done: edits.length, failed: 0 });
  expect(await comments()).toEqual(once(edits));
});

for (const [how, refusal] of [
  ['revoked', undefined],
  ['expired', new Response('expired token', { status: 401 })],
] as const) {
  test(`with a token that is ${how} a job waits for the sign-in, and goes on with the next one`, async () => {
    const { trello, under, grant, jobs, after, waited, start, comments, edits } = await world();
    after(5, () => {
      if (refusal) under.network = async () => refusal.clone();
      else trello.revoke(under.token ?? '');
    });
    const { job, ended } = await start();
    await waited('unauthorized');
    expect(jobText('job.waiting.unauthorized')).toBe('Waiting for the sign-in');
    under.network = trello.fetch;
    under.token = grant();
    await jobs.command(job, 'resume');
    expect(tally((await ended).story)).toMatchObject({ done: edits.length, failed: 0 });
    expect(await comments()).toEqual(once(edits));
  });
}

test('who signs out stops the job until they sign in again', async () => {
  const { under, grant, jobs, after, waited, start, comments, edits } = await world();
  after(5, () => {
    under.token = null;
  });
  const { job, ended } = await start();
  await waited('unauthorized');
  const before = (await comments()).filter((count) => count > 0).length;
  expect(before).toBeLessThan(edits.length);
  under.token = grant();
  await jobs.command(job, 'resume');
  expect(tally((await ended).story)).toMatchObject({ done: edits.length, failed: 0 });
  expect(await comments()).toEqual(once(edits));
});

for (const [what, refusal, sentence] of [
  [
    'is not for the person to change',
    new Response('unauthorized card permission requested', { status: 401 }),
    'This is no longer there, or you may not see or change it.',
  ],
  [
    'is locked',
    new Response('{"message":"Comments are locked"}', { status: 403 }),
    'Trello did not allow it: Comments are locked',
  ],
  [
    'was deleted',
    new Response('The requested resource was not found.', { status: 404 }),
    'This is no longer there, or you may not see or change it.',
  ],
] as const) {
  test(`where one card ${what} the rest goes on, and the sentence says why`, async () => {
    const { trello, under, edits, start, comments } = await world();
    const { idCard } = edits[7] ?? {};
    under.network = async (request) =>
      request.method === 'POST' && request.url.includes(`/cards/${idCard}/`) ? refusal.clone() : trello.fetch(request);
    const { story, errors } = await (await start()).ended;
    expect(story.outcomes.map((outcome) => outcome?.state)).toEqual(
      edits.map((edit) => (edit.idCard === idCard ? 'failed' : 'done')),
    );
    expect(errors.map(sentenceOf)).toEqual([sentence]);
    expect((await comments()).toSorted()).toEqual([0, ...once(edits).slice(1)]);
  });
}

test('a job that Trello keeps refusing, as on a closed board, stops and asks, and goes on from there', async () => {
  const { trello, under, jobs, after, waited, start, comments, edits } = await world();
  after(5, () => {
    under.network = async () => new Response('{"message":"Board is closed"}', { status: 403 });
  });
  const { job, ended } = await start();
  await waited('forbidden');
  expect(jobText('job.waiting.forbidden')).toContain('Was the board closed');
  const asked = trello.log.length;
  await new Promise((resume) => setTimeout(resume, 20));
  expect(trello.log.length).toBe(asked);

  under.network = trello.fetch;
  await jobs.command(job, 'resume');
  const { story } = await ended;
  const { failed, done } = tally(story);
  // Ten in a row, and those that were in flight then.
  expect(failed).toBeGreaterThanOrEqual(10);
  expect(failed).toBeLessThan(14);
  expect(done).toBe(edits.length - failed);

  const again = new Promise<void>((resolve) => {
    jobs.subscribe((event) => event.type === 'state' && event.state.ended && resolve());
  });
  await jobs.command(job, 'retry');
  await again;
  expect(await comments()).toEqual(once(edits));
});
