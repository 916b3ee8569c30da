/** Muster's own client and jobs on an emulated Trello: what most tests begin with. */
import { kinds } from '../src/features/kinds.ts';
import { type Edit, kindOf } from '../src/jobs/edit.ts';
import { createJobs } from '../src/jobs/jobs.ts';
import { openJournal } from '../src/jobs/journal.ts';
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
  const jobs = await createJobs({ client, kinds, journal, pause: async () => {} });
  let board = await client.read(readBoard(idBoard));

  const hooks = {
    board: () => board,
    onDone(_planned: Edit, sent: Edit, answer: unknown) {
      board = kindOf(kinds, sent).effect(board, sent, answer);
    },
  };
  return {
    trello,
    client,
    journal,
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
    run: (edits: readonly Edit[]) => jobs.run(edits, hooks),
    undo: (job: string) => jobs.undo(job, hooks),
    control: (path: string, body?: unknown) => control(trello.fetch, path, body),
  };
}

async function control(fetch: (request: Request) => Promise<Response>, path: string, body?: unknown) {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  return (await fetch(new Request(`https://trello.com/_emulator${path}`, init))).json();
}
