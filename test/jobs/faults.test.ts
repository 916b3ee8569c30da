/**
 * A long job of everything Muster can do, on a Trello where everything fails: connections cut before and after the request
 * was handled, refusals, server errors, the token revoked, the runner killed. Every edit happens exactly once.
 */
import { expect, test } from 'vitest';
import { kinds } from '../../src/features/kinds.ts';
import { type Edit, kindOf } from '../../src/jobs/edit.ts';
import { type Story, tally } from '../../src/jobs/job.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { openJournal } from '../../src/jobs/journal.ts';
import { createRunner, type Runner } from '../../src/jobs/runner.ts';
import type { Board, Member } from '../../src/model/board.ts';
import type { BoardExport, Faults } from '../emulator/contract.ts';
import { emulate } from '../emulator/emulate.ts';
import { createRandom } from '../emulator/rest/faults.ts';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { clientOn, readWhole } from '../features/desk.ts';
import { content } from '../features/look.ts';
import { picksFrom, verbs } from '../features/verbs.ts';

const size = Number(process.env.MUSTER_FAULT_EDITS ?? 1_000);
const rates: Partial<Faults> = { seed: 7, cutBefore: 0.05, cutAfter: 0.05, rate500: 0.05, rate429: 0.05 };
const key = '0123456789abcdef0123456789abcdef';

test(`${size} edits on a failing Trello happen exactly once`, { timeout: 60_000 + size * 60 }, async () => {
  const source = generateBoard({ cards: 60, itemsPerCard: 4, commentsPerCard: 2, seed: 3 });
  const edits = await longJob(source);
  const calm = await world(source, {});
  const { story: plain } = await calm.run(edits);
  const failing = await world(source, rates);
  const { story, kills, revocations } = await failing.run(edits, { kills: 5, revocations: 2 });
  const faults = failing.faults();

  const { done } = tally(story);
  // What could not be decided is reported, and what builds on it is not done; all else has to be as if nothing had failed.
  const reported = edits.filter((_, index) => !isDone(story, index) && isDone(plain, index));
  const touched = touchedBy(reported, edits);
  const wanted = unordered(content(without(await calm.truth(), touched, plain)));
  const found = unordered(content(without(await failing.truth(), touched, story)));
  const undecided = story.outcomes.filter((outcome) => outcome?.why === 'unsure').length;
  const lost = minus(wanted, found);
  // An undecided card may be there all the same, where nobody knows it by; nothing else is there twice.
  const duplicates = Math.max(0, minus(found, wanted).length - undecided);
  console.table({
    ...faults,
    'runner killed': kills,
    'token revoked': revocations,
    edits: edits.length,
    'cannot be done in the calm run either': edits.length - tally(plain).done,
    done,
    'reported as not known': undecided,
    'reported as not begun for that': reported.length - undecided,
    duplicates,
    lost: lost.length,
  });
  expect({ kills, revocations, duplicates, lost }).toEqual({ kills: 5, revocations: 2, duplicates: 0, lost: [] });
  expect(undecided).toBeLessThanOrEqual(edits.length / 1_000);
});

/** Trello numbers the cards of a list anew where no room is left, and cards go out beside each other. */
function unordered(cards: readonly object[]): string[] {
  return cards.map((card) => JSON.stringify(card)).sort();
}

/** Entries of one list that are not in the other, as often as they are missing there. */
function minus(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((entry) => {
    const at = left.indexOf(entry);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function isDone({ outcomes }: Story, index: number): boolean {
  return outcomes[index]?.state === 'done' || outcomes[index]?.state === 'already';
}

/** The cards that edits name, and those of edits that build on these: what came from such a card is in its lane. */
function touchedBy(reported: readonly Edit[], edits: readonly Edit[]): ReadonlySet<string> {
  const touched = new Set(reported.map(({ idCard }) => idCard));
  for (const edit of edits) {
    const names = Object.entries(edit).filter(([key]) => key.startsWith('id') || key === 'lane');
    if (names.some(([, id]) => touched.has(String(id)))) touched.add(edit.idCard);
  }
  return touched;
}

/** The board without cards, told by what the job called them. */
function without(board: Board, cards: ReadonlySet<string>, { job, outcomes }: Story): Board {
  const made = new Map(
    job.edits.map((edit, index) => [kindOf(kinds, edit).creates?.(edit) ?? '', outcomes[index]?.created]),
  );
  const ids = new Set([...cards].map((id) => made.get(id) ?? id));
  return { ...board, cards: new Map([...board.cards].filter(([id]) => !ids.has(id))) };
}

/** Edits of every verb, each on the board as those before leave it. */
async function longJob(source: BoardExport): Promise<Edit[]> {
  const trello = emulate({ boards: [source] });
  const person = trello.personOf(source.id);
  const token = trello.grant({ key, idMember: person.id, scope: 'read' });
  const unlimited = emulateLimits();
  await trello.fetch(unlimited);
  let board = await readWhole(
    clientOn(trello.fetch, () => ({ key, token })),
    source.id,
  );
  const me = board.members.get(person.id) as Member;
  const random = createRandom(11);
  const names = Object.keys(verbs);
  const edits: Edit[] = [];
  const made = new Set<string>();
  while (edits.length < size) {
    const name = names[Math.floor(random() * names.length)] ?? '';
    for (const edit of verbs[name]?.(picksFrom(board, me, made), Math.floor(random() * 10_000)) ?? []) {
      const kind = kindOf(kinds, edit);
      if (kind.obstacle(edit, board) || ('leaver' in edit && edit.leaver)) continue;
      board = kind.effect(board, edit);
      const id = edit.lane ? undefined : kind.creates?.(edit);
      if (id) made.add(id);
      edits.push(edit);
    }
  }
  return edits;
}

function emulateLimits(): Request {
  const limits = { tokenPerWindow: 1e9, keyPerWindow: 1e9, membersPerWindow: 1e9, lockOutAfter: 1e9 };
  return new Request('https://trello.com/_emulator/limits', { method: 'POST', body: JSON.stringify(limits) });
}

async function world(source: BoardExport, faults: Partial<Faults>) {
  const trello = emulate({ boards: [source] });
  await trello.fetch(emulateLimits());
  const me = trello.personOf(source.id);
  let token = trello.grant({ key, idMember: me.id, scope: 'read,write' });
  const journal = await openJournal(null);
  const board: Board = await readWhole(
    clientOn(trello.fetch, () => ({ key, token })),
    source.id,
  );
  const readings = trello.log.length;
  const set = (faults: Partial<Faults>) =>
    trello.fetch(new Request('https://trello.com/_emulator/faults', { method: 'POST', body: JSON.stringify(faults) }));

  let asked = 0;
  let cut = 0;

  /** A runner whose connection is dead, and it with it, once it is killed. */
  async function mortal(): Promise<{ runner: Runner; kill: () => void }> {
    let alive = true;
    const never = new Promise<never>(() => {});
    const fetch = async (request: Request) => {
      if (!alive) return never;
      asked++;
      const answer = await trello.fetch(request).catch((error: unknown) => {
        cut++;
        return alive ? Promise.reject(error) : never;
      });
      return alive ? answer : never;
    };
    const client = clientOn(fetch, () => ({ key, token }));
    const sleep = () => (alive ? new Promise<void>((resume) => setTimeout(resume)) : never);
    const runner = await createRunner({ client, journal, kinds, sleep });
    return { runner, kill: () => (alive = false) };
  }

  return {
    /** What was broken so far. */
    faults() {
      const answered = (status: number) => trello.log.filter((entry) => entry.status === status).length;
      // What was cut before it was handled is not in the log; the board was read once without a runner.
      const handled = trello.log.length - readings;
      const cutBefore = asked - handled;
      return {
        requests: asked,
        'cut before handling': cutBefore,
        'cut after handling': cut - cutBefore,
        'answered 500': answered(500),
        'answered 429': answered(429),
      };
    },
    async truth() {
      await set({ cutBefore: 0, cutAfter: 0, rate500: 0, rate429: 0 });
      token = trello.grant({ key, idMember: me.id, scope: 'read' });
      return readWhole(
        clientOn(trello.fetch, () => ({ key, token })),
        source.id,
      );
    },
    async run(edits: readonly Edit[], plan = { kills: 0, revocations: 0 }) {
      await set(faults);
      let { runner, kill } = await mortal();
      let kills = 0;
      let revocations = 0;
      const { job } = await createJobs(runner, async () => kinds).start(edits, { idBoard: board.id, idMember: me.id });
      const over = new Promise<void>((resolve) => {
        const follow = (runner: Runner) =>
          runner.subscribe((event) => {
            if (event.type === 'edit') return void progress();
            if (event.state.ended) return resolve();
            if (event.state.waiting === 'unauthorized') {
              token = trello.grant({ key, idMember: me.id, scope: 'read,write' });
              void runner.command(job.id, 'resume');
            }
          });
        let ended = 0;
        const progress = async () => {
          ended++;
          const share = ended / edits.length;
          if (revocations < plan.revocations && share > (revocations + 0.5) / plan.revocations) {
            revocations++;
            trello.revoke(token);
          }
          if (kills < plan.kills && share > (kills + 0.5) / plan.kills) {
            kills++;
            kill();
            ({ runner, kill } = await mortal());
            follow(runner);
            void runner.adopt(job.id);
          }
        };
        follow(runner);
      });
      await over;
      const story = (await journal.story(job.id)) as Story;
      return { story, kills, revocations };
    },
  };
}
