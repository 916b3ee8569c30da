/** Muster's own client and jobs on an emulated Trello: what most tests begin with. */
import { kinds } from '../src/features/kinds.ts';
import { type Edit, kindOf } from '../src/jobs/edit.ts';
import type { Story, Undoes } from '../src/jobs/job.ts';
import { createJobs } from '../src/jobs/jobs.ts';
import { openJournal } from '../src/jobs/journal.ts';
import { createRunner } from '../src/jobs/runner.ts';
import type { Board, Member } from '../src/model/board.ts';
import { readBoard } from '../src/trello/boards.ts';
import { createClient } from '../src/trello/client.ts';
import { createPace } from '../src/trello/pace.ts';
import type { EmulatorOptions } from './emulator/contract.ts';
import { emulate } from './emulator/emulate.ts';

const key = '0123456789abcdef0123456789abcdef';

/** An emulated Trello with a person signed in, the board they see, and jobs that change it. */
export async function muster(options: EmulatorOptions = {}) {
  const trello = emulate(options);
  const [{ id: idBoard }] = await control(trello.fetch, '/boards');
  const person = trello.personOf(idBoard);
  const token = trello.grant({ key, idMember: person.id, scope: 'read,write' });
  const client = createClient({
    origin: 'https://trello.com',
    credentials: async () => ({ key, token }),
    pace: createPace(),
    fetch: trello.fetch,
  });
  const journal = await openJournal(null);
  const runner = await createRunner({ client, kinds, journal, sleep: async () => {} });
  const jobs = createJobs(runner, async () => kinds);
  let board = await client.read(readBoard(idBoard));
  jobs.subscribe((event) => {
    if (event.type !== 'edit' || (event.outcome.state !== 'done' && event.outcome.state !== 'already')) return;
    board = kindOf(kinds, event.sent).effect(board, event.sent, event.answer);
  });

  /** Plans and runs a job to its end. */
  async function run(edits: readonly Edit[], undoes?: Undoes) {
    const { edits: going, skipped } = await jobs.plan(edits, board);
    const started = await jobs.start(going, { idBoard, idMember: person.id, ...(undoes && { undoes }) });
    const { story, errors, state } = await started.ended;
    const failed = story.outcomes.flatMap((outcome, index) =>
      outcome?.state === 'failed' || outcome?.state === 'unknown' ? [{ edit: going[index], outcome }] : [],
    );
    return { story, skipped, failed, errors, state };
  }

  return {
    trello,
    client,
    journal,
    runner,
    jobs,
    token,
    me: board.members.get(person.id) as Member,
    /** The board as Muster holds it after its own edits. */
    board: (): Board => board,
    /** The board as Trello has it. */
    truth: () => client.read(readBoard(idBoard)),
    /** Takes over what others changed. */
    refresh: async () => {
      board = await client.read(readBoard(idBoard));
    },
    run,
    undo: async (story: Story) => run(await jobs.inverse(story), { job: story.job.id }),
    control: (path: string, body?: unknown) => control(trello.fetch, path, body),
  };
}

async function control(fetch: (request: Request) => Promise<Response>, path: string, body?: unknown) {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  return (await fetch(new Request(`https://trello.com/_emulator${path}`, init))).json();
}
