/**
 * Three bulk changes by Muster, and by plain loops of another client, side by side on one emulated Trello with Trello's limits.
 * Its window is a tenth as long, with as many requests in it, so that all ratios stay; answers take 15 to 30 ms. Muster is
 * measured once more on a simulated clock, with Trello's own window: there the load of the machine plays no part.
 */
import { createTrelloClient } from 'trello.js';
import { addChecklistTo, addMemberTo, commentOn } from '../../src/features/bulk/card-rows-edits.ts';
import { kinds } from '../../src/features/kinds.ts';
import type { Edit } from '../../src/jobs/edit.ts';
import { tally } from '../../src/jobs/job.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { openJournal } from '../../src/jobs/journal.ts';
import { createRunner } from '../../src/jobs/runner.ts';
import type { Board, Card, Member } from '../../src/model/board.ts';
import { readBoard } from '../../src/trello/boards.ts';
import { type Client, createClient } from '../../src/trello/client.ts';
import { type Clock, createPace, realClock, trelloPace } from '../../src/trello/pace.ts';
import type { Emulator } from '../emulator/contract.ts';
import { emulate } from '../emulator/emulate.ts';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { simulatedClock } from '../simulated-clock.ts';
import type { Row } from './row.ts';

const key = '0123456789abcdef0123456789abcdef';
const items = Array.from({ length: 10 }, (_, n) => `Step ${n + 1}`);

type TrelloJs = ReturnType<typeof createTrelloClient>;

interface Change {
  readonly name: string;
  readonly cards: number;
  readonly muster: (board: Board, cards: readonly Card[], me: Member) => readonly Edit[];
  /** What the other client does to one card. */
  readonly other: (trello: TrelloJs, card: Card, board: Board) => Promise<unknown>;
}

const changes: readonly Change[] = [
  {
    name: 'a comment on 500 cards',
    cards: 500,
    muster: (_, cards, me) => commentOn(cards, me, () => 'Please update this card.', '2026-11-01T12:00:00.000Z'),
    other: (trello, card) => trello.cards.createCardComment({ id: card.id, text: 'Please update this card.' }),
  },
  {
    name: 'a checklist of 10 items on 300 cards',
    cards: 300,
    muster: (board, cards) => addChecklistTo(cards, template(board)),
    async other(trello, card) {
      const checklist = await trello.checklists.createChecklist({ idCard: card.id, name: 'Template' });
      for (const name of items) await trello.checklists.createChecklistItem({ id: checklist.id, name });
    },
  },
  {
    name: 'a member on 1,000 cards',
    cards: 1_000,
    muster: (board, cards) => addMemberTo(cards, last(board)),
    other: (trello, card, board) => trello.cards.addCardMember({ id: card.id, value: last(board).id }),
  },
];

export async function jobsBench(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const change of changes) {
    rows.push(row(change, 'Muster', await measure(change, byMuster, shortened)));
    rows.push(
      row(
        change,
        'Muster, with Trello’s own window on a simulated clock',
        await measure(change, byMuster, simulated()),
      ),
    );
    rows.push(row(change, 'trello.js, one after the other', await measure(change, inTurn, shortened)));
    rows.push(row(change, 'trello.js, all at once', await measure(change, atOnce, shortened)));
  }
  return rows;
}

/** What time it is for Trello and Muster. */
interface Time {
  readonly clock: Clock;
  readonly windowMs: number;
  readonly delayMs: readonly [number, number];
  /** Lets time pass until the work is done. */
  readonly pass: <T>(work: Promise<T>) => Promise<T>;
}

const shortened: Time = { clock: realClock, windowMs: 1_000, delayMs: [15, 30], pass: (work) => work };

function simulated(): Time {
  const clock = simulatedClock(Date.UTC(2026, 10, 1));
  return {
    clock,
    windowMs: trelloPace.windowMs,
    delayMs: [150, 300],
    async pass(work) {
      let over = false;
      const ended = work.finally(() => {
        over = true;
      });
      while (!over) await clock.run();
      return ended;
    },
  };
}

interface World {
  readonly time: Time;
  readonly trello: Emulator;
  readonly token: string;
  readonly board: Board;
  readonly cards: readonly Card[];
  readonly me: Member;
}

type Way = (change: Change, world: World) => Promise<number>;

interface Figures {
  readonly seconds: number;
  readonly requests: number;
  readonly refused: number;
  readonly failed: number;
  /** Requests a second, as a part of those that Muster's head-room allows. */
  readonly pace: number;
}

/** A fresh Trello, the change made in one way, and what its log says of it. */
function measure(change: Change, way: Way, time: Time): Promise<Figures> {
  return time.pass(measured(change, way, time));
}

async function measured(change: Change, way: Way, time: Time): Promise<Figures> {
  const { clock, windowMs, delayMs } = time;
  const source = generateBoard({ cards: change.cards + 100, itemsPerCard: 0, commentsPerCard: 0, members: 4 });
  const trello = emulate({ boards: [source], limits: { windowMs }, clock });
  const person = trello.personOf(source.id);
  const token = trello.grant({ key, idMember: person.id, scope: 'read,write' });
  const client = clientAt(time, trello, token);
  const call = async (path: string, body: object) => {
    const headers = { 'x-emulator-member': person.id, 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return (await trello.fetch(new Request(`https://trello.com/1${path}`, init))).json();
  };
  const first = (await client.read(readBoard(source.id))).cards.values().next().value;
  const { id } = await call(`/cards/${first?.id}/checklists`, { name: 'Template' });
  for (const name of items) await call(`/checklists/${id}/checkItems`, { name });
  const board = await client.read(readBoard(source.id));
  const cards = [...board.cards.values()].filter((card) => !isTemplate(card)).slice(0, change.cards);
  await trello.fetch(
    new Request('https://trello.com/_emulator/faults', { method: 'POST', body: JSON.stringify({ delayMs }) }),
  );
  await clock.sleep(windowMs);

  const before = trello.log.length;
  const began = clock.now();
  const failed = await way(change, { time, trello, token, board, cards, me: board.members.get(person.id) as Member });
  const seconds = (clock.now() - began) / 1000;
  const log = trello.log.slice(before);
  const pace = log.length / seconds / ((trelloPace.bulkCap * 1000) / windowMs);
  return { seconds, requests: log.length, refused: log.filter(({ status }) => status === 429).length, failed, pace };
}

function clientAt({ clock, windowMs }: Time, trello: Emulator, token: string): Client {
  return createClient({
    origin: 'https://trello.com',
    credentials: async () => ({ key, token }),
    pace: createPace({ ...trelloPace, clock, windowMs }),
    fetch: trello.fetch,
  });
}

async function byMuster(change: Change, { time, trello, token, board, cards, me }: World): Promise<number> {
  const client = clientAt(time, trello, token);
  const runner = await createRunner({ client, journal: await openJournal(null), kinds, sleep: time.clock.sleep });
  const jobs = createJobs(runner, async () => kinds);
  const { edits } = await jobs.plan(change.muster(board, cards, me), board);
  const { ended } = await jobs.start(edits, { idBoard: board.id, idMember: me.id });
  const { total, done } = tally((await ended).story);
  return total - done;
}

const inTurn: Way = async (change, world) => {
  let failed = 0;
  await withTrelloJs(world, async (client) => {
    for (const card of world.cards) await change.other(client, card, world.board).catch(() => failed++);
  });
  return failed;
};

const atOnce: Way = async (change, world) => {
  let failed = 0;
  await withTrelloJs(world, async (client) => {
    await Promise.all(world.cards.map((card) => change.other(client, card, world.board).catch(() => failed++)));
  });
  return failed;
};

/** trello.js takes the global `fetch`. */
async function withTrelloJs({ trello, token }: World, work: (client: TrelloJs) => Promise<void>): Promise<void> {
  const { fetch } = globalThis;
  globalThis.fetch = (url, init) => trello.fetch(new Request(url, init));
  try {
    await work(createTrelloClient({ apiKey: key, apiToken: token, host: 'https://trello.com/1' }));
  } finally {
    globalThis.fetch = fetch;
  }
}

function row({ name }: Change, way: string, { seconds, requests, refused, failed, pace }: Figures): Row {
  return {
    what: `Job: ${name}`,
    per: way,
    value: `${seconds.toFixed(1)} s, ${requests} requests, ${refused} refused, ${failed} failed${way.startsWith('Muster') ? `, at ${(100 * pace).toFixed(0)} % of the pace its head-room allows` : ''}`,
  };
}

function isTemplate({ checklists }: Card): boolean {
  return checklists.length > 0;
}

function template(board: Board) {
  for (const { checklists } of board.cards.values()) {
    const [found] = checklists;
    if (found) return found;
  }
  throw new Error('The board has no template.');
}

function last(board: Board): Member {
  const member = [...board.members.values()].at(-1);
  if (!member) throw new Error('The board has no members.');
  return member;
}
