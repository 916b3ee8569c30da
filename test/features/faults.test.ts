import { expect, test } from 'vitest';
import { groupBy } from '../../src/lib/group-by.ts';
import { fullBoard } from './boards.ts';
import { desk } from './desk.ts';
import { content } from './look.ts';
import { picksFrom, verbs } from './verbs.ts';

type Fetch = (request: Request) => Promise<Response>;
type Fault = (request: Request, fetch: Fetch) => Promise<Response>;

const cut = () => new TypeError('Failed to fetch');
const answer = (status: number, body: string) => async () => new Response(body, { status });

/** What can become of one request, and what becomes of its edit. */
const faults: Readonly<Record<string, { readonly fault: Fault; readonly end: 'done' | 'not done' }>> = {
  'is cut off before Trello sees it': {
    end: 'done',
    fault: async () => {
      throw cut();
    },
  },
  'is done, but its answer is lost': {
    end: 'done',
    fault: async (request, fetch) => {
      await fetch(request);
      throw cut();
    },
  },
  'is refused as one too many': {
    end: 'done',
    fault: answer(429, '{"error":"API_TOKEN_LIMIT_EXCEEDED","message":"Rate limit exceeded"}'),
  },
  'fails at Trello': { end: 'done', fault: answer(500, 'Internal Server Error') },
  'is done, but fails at Trello all the same': {
    end: 'done',
    fault: async (request, fetch) => {
      await fetch(request);
      return new Response('Gateway Timeout', { status: 504 });
    },
  },
  'is answered by half': {
    end: 'done',
    fault: async (request, fetch) => {
      const { status, headers, ...response } = await fetch(request);
      const body = await (response as Response).text();
      return new Response(body.slice(0, body.length / 2), { status, headers });
    },
  },
  'is not allowed': { end: 'not done', fault: answer(401, 'unauthorized card permission requested') },
  'finds nothing': { end: 'not done', fault: answer(404, 'The requested resource was not found.') },
};

/** Verbs that make each kind of request, with a number that finds something to do. */
const tried: readonly (readonly [string, number])[] = [
  ['add a checklist', 0],
  ['copy a checklist', 0],
  ['rename a checklist', 0],
  ['delete a checklist', 0],
  ['add items', 0],
  ['check an item', 0],
  ['move an item', 0],
  ['move items to another checklist', 1],
  ['delete an item', 0],
  ['convert an item', 0],
  ['merge checklists', 0],
  ['move a checklist to another card', 0],
  ['comment', 0],
  ['edit a comment', 1],
  ['delete a comment', 0],
  ['react', 0],
  ['add a member', 2],
  ['remove a member', 0],
  ['replace a member', 1],
  ['add a label', 1],
  ['remove a label', 0],
  ['rename a card', 0],
  ['move a card', 0],
  ['archive a card', 0],
  ['add cards', 0],
  ['copy a card', 0],
  ['add a link', 0],
  ['remove an attachment', 0],
];

/** Breaks the request of that number, counting those that change something. */
function breaking(nth: number, fault: Fault) {
  let seen = 0;
  return (fetch: Fetch): Fetch =>
    (request) =>
      request.method !== 'GET' && seen++ === nth ? fault(request, fetch) : fetch(request);
}

async function outcome(name: string, number: number, nth: number, fault?: Fault) {
  const { run, truth, board, me } = await desk(fullBoard(), fault && breaking(nth, fault));
  const before = content(await truth());
  const { states, skipped, going } = await run(verbs[name]?.(picksFrom(board(), me, new Set()), number) ?? []);
  return { before, after: content(await truth()), mine: content(board()), states, skipped, going };
}

const known = new Map<string, ReturnType<typeof outcome>>();

/** What comes of it where nothing fails; looked at once. */
function smoothly(name: string, number: number) {
  const found = known.get(name) ?? outcome(name, number, 0);
  known.set(name, found);
  return found;
}

for (const [how, { fault, end }] of Object.entries(faults)) {
  for (const [name, number] of tried) {
    test(`to ${name}, where a request ${how}: the journal is right, nothing happens twice`, async () => {
      const smooth = await smoothly(name, number);
      for (const nth of new Set([0, smooth.going.length - 1])) {
        const rough = await outcome(name, number, nth, fault);
        // What Trello says is not there counts as gone.
        if (!rough.states.includes('already')) expect(rough.mine).toEqual(rough.after);
        if (end === 'done') {
          expect(rough.states).toEqual(smooth.states);
          expect(rough.after).toEqual(smooth.after);
        } else {
          expect(['failed', 'already']).toContain(rough.states[nth]);
          if (rough.states.length === 1 && rough.states[0] === 'failed') expect(rough.after).toEqual(rough.before);
        }
      }
    });
  }
}

const refused = answer(401, 'unauthorized card permission requested');

for (const name of ['convert an item', 'merge checklists', 'move a checklist to another card', 'replace a member']) {
  test(`to ${name}, where one of its requests is refused: nothing is lost`, async () => {
    const number = tried.find(([tried]) => tried === name)?.[1] ?? 0;
    const { going } = await outcome(name, number, 0);
    for (const nth of going.keys()) {
      const { before, after } = await outcome(name, number, nth, refused);
      const left = things(after);
      for (const [thing, count] of things(before)) expect(left.get(thing) ?? 0, thing).toBeGreaterThanOrEqual(count);
      expect(people(after)).toBeGreaterThanOrEqual(people(before));
    }
  });
}

type Content = ReturnType<typeof content>;

/** How many items and cards of each name there are: a thing may be in two places, but not in none. */
function things(board: Content): Map<string, number> {
  const items = board.flatMap(({ checklists }) => checklists.flatMap(({ items }) => items));
  const named = groupBy([...board, ...items], ({ name }) => name);
  return new Map([...named].map(([name, all]) => [name, all.length]));
}

function people(board: Content): number {
  return board.reduce((count, { members }) => count + members.length, 0);
}
