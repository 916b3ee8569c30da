/** Muster's own client, runner and jobs on an emulated Trello, at full speed, with every comment read. */
import { kinds } from '../../src/features/kinds.ts';
import { type Edit, kindOf } from '../../src/jobs/edit.ts';
import type { Story, Undoes } from '../../src/jobs/job.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { openJournal } from '../../src/jobs/journal.ts';
import { createRunner } from '../../src/jobs/runner.ts';
import { undoesBy } from '../../src/jobs/undoing.ts';
import type { Board, Card, Member } from '../../src/model/board.ts';
import { readBoard } from '../../src/trello/boards.ts';
import { type Client, type Credentials, createClient } from '../../src/trello/client.ts';
import { readComments } from '../../src/trello/comments.ts';
import type { BoardExport } from '../emulator/contract.ts';
import { emulate } from '../emulator/emulate.ts';
import { strictClient } from '../strict.ts';

type Fetch = (request: Request) => Promise<Response>;

const key = '0123456789abcdef0123456789abcdef';
const limits = { tokenPerWindow: 1e9, keyPerWindow: 1e9, membersPerWindow: 1e9 };

export async function desk(source: BoardExport, through: (fetch: Fetch) => Fetch = (fetch) => fetch) {
  const trello = emulate({ boards: [source], limits });
  const me = trello.personOf(source.id);
  const token = trello.grant({ key, idMember: me.id, scope: 'read,write' });
  const direct = strictClient(clientOn(trello.fetch, () => ({ key, token })));
  const journal = await openJournal(null);
  const runner = await createRunner({
    client: strictClient(clientOn(through(trello.fetch), () => ({ key, token }))),
    journal,
    kinds,
    sleep: async () => {},
  });
  const jobs = createJobs(runner, async () => kinds);

  let board = await readWhole(direct, source.id);
  jobs.subscribe((event) => {
    if (event.type !== 'edit' || (event.outcome.state !== 'done' && event.outcome.state !== 'already')) return;
    board = kindOf(kinds, event.sent).effect(board, event.sent, event.answer);
  });

  async function run(edits: readonly Edit[], undoes?: Undoes) {
    const plan = await jobs.plan(edits, board);
    const before = trello.log.length;
    const started = await jobs.start(plan.edits, { idBoard: board.id, idMember: me.id, ...(undoes && { undoes }) });
    const { story } = await started.ended;
    const states = story.outcomes.map((outcome) => outcome?.state);
    return { story, states, skipped: plan.skipped, going: plan.edits, requests: trello.log.slice(before) };
  }

  return {
    trello,
    jobs,
    me: board.members.get(me.id) as Member,
    board: (): Board => board,
    /** The board as Trello has it. */
    truth: () => readWhole(direct, source.id),
    refresh: async () => {
      board = await readWhole(direct, source.id);
    },
    direct,
    run,
    async undo(story: Story) {
      const undoing = await jobs.inverse(story);
      const edits = [...undoing.keys()];
      return run(edits, undoesBy(story.job.id, undoing, await jobs.plan(edits, board)));
    },
  };
}

/** A client that waits for nothing. */
export function clientOn(
  fetch: Fetch,
  credentials: () => Credentials | '' | null,
  onLeftOut?: (count: number) => void,
): Client {
  return createClient({
    origin: 'https://trello.com',
    credentials: async () => credentials() || null,
    pace: { turn: async () => ({ answered() {} }), forecast: () => 0 },
    fetch,
    ...(onLeftOut && { onLeftOut }),
  });
}

/** The board with every comment. */
export async function readWhole(client: Client, idBoard: string): Promise<Board> {
  const board = await client.read(readBoard(idBoard));
  const cards = await Promise.all(
    [...board.cards.values()].map(async (card): Promise<[string, Card]> => {
      const { entries: comments, next } = await client.read(readComments(card.id));
      return [card.id, { ...card, thread: { comments, complete: next === null } }];
    }),
  );
  return { ...board, cards: new Map(cards) };
}
