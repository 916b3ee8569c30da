import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds } from '../../src/features/kinds.ts';
import { type Edit, kindOf, laneOf } from '../../src/jobs/edit.ts';
import type { Board, Card, Member } from '../../src/model/board.ts';
import { boards } from '../features/boards.ts';
import { desk } from '../features/desk.ts';
import { content, whole } from '../features/look.ts';
import { picksFrom, verbs } from '../features/verbs.ts';

const names = Object.keys(verbs);
const steps = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat({ max: 40 })), { minLength: 1, maxLength: 8 });
const runs = { numRuns: 25 };

/**
 * A job of several verbs, each on the board as those before leave it. What reaches over to another card has no order there:
 * a card that is copied from, or that something moves to, is left alone by all others.
 */
function jobOf(board: Board, me: Member, chosen: readonly (readonly [string, number])[]): Edit[] {
  const job: Edit[] = [];
  const made = new Set<string>();
  const touched = new Set<string>();
  const reached = new Set<string>();
  let then = board;
  for (const [name, number] of chosen) {
    const picks = picksFrom(then, me, made);
    const edits = picks.any ? (verbs[name]?.(picks, number) ?? []) : [];
    const far = edits.flatMap((edit) => [
      ...sourceOf(edit, then),
      ...(edit.lane && edit.lane !== edit.idCard ? [edit.idCard] : []),
    ]);
    const own = edits.map((edit) => laneOf(edit));
    if (far.some((id) => touched.has(id)) || [...own, ...far].some((id) => reached.has(id))) continue;
    for (const id of own) touched.add(id);
    for (const id of far) reached.add(id);
    for (const edit of edits) {
      const kind = kindOf(kinds, edit);
      job.push(edit);
      if (kind.obstacle(edit, then) !== null) continue;
      then = kind.effect(then, edit);
      const id = kind.creates?.(edit);
      if (id) made.add(id);
    }
  }
  return job;
}

/** The card that a copy is made from. */
function sourceOf(edit: Edit, { cards }: Board): string[] {
  if (!('idSource' in edit)) return [];
  const holds = ({ id, checklists }: Card) => id === edit.idSource || checklists.some(({ id }) => id === edit.idSource);
  return [...cards.values()].filter(holds).map(({ id }) => id);
}

/** What the preview says that undo cannot bring back, taken out of both sides. */
function lasting(edits: readonly Edit[]) {
  const gone = edits.flatMap((edit) =>
    edit.kind === 'attachment.remove' && 'isUpload' in edit && edit.isUpload ? edit : [],
  );
  return (board: Board) =>
    content(board).map(({ attachments, ...card }) => ({
      ...card,
      attachments: gone.length > 0 ? attachments.filter((name) => !name.startsWith('plan.pdf')) : attachments,
    }));
}

/** Whether a job takes somebody off who is no longer on the board, and so could not be put back. */
const forGood = (edit: Edit) => 'leaver' in edit && edit.leaver === true;

test('undo after a job restores the board, but for what the preview named; requests are the edits sent', async () => {
  await fc.assert(
    fc.asyncProperty(boards, steps, async (source, chosen) => {
      const { run, undo, board, truth, me } = await desk(source);
      const edits = jobOf(board(), me, chosen).filter((edit) => !forGood(edit));
      const seen = lasting(edits);
      const before = seen(await truth());

      const { story, going, states, requests } = await run(edits);
      expect(states).toEqual(going.map(() => 'done'));
      expect(requests.map(({ method, status }) => [method === 'GET', status])).toEqual(going.map(() => [false, 200]));
      expect(whole(board())).toEqual(whole(await truth()));

      const undone = await undo(story);
      expect(undone.states).toEqual(undone.going.map(() => 'done'));
      expect(undone.requests).toHaveLength(undone.going.length);
      expect(seen(await truth())).toEqual(before);
      expect(whole(board())).toEqual(whole(await truth()));
    }),
    runs,
  );
}, 60_000);

/** The edits of verbs that have no card in common: none of them goes back on what another does. */
function apart(board: Board, me: Member, chosen: readonly (readonly [string, number])[]): Edit[] {
  const touched = new Set<string>();
  return chosen.flatMap(([name, number]) => {
    const edits = verbs[name]?.(picksFrom(board, me, new Set()), number) ?? [];
    const cards = edits.flatMap((edit) => [edit.idCard, ...sourceOf(edit, board)]);
    if (cards.some((id) => touched.has(id))) return [];
    for (const id of cards) touched.add(id);
    return edits;
  });
}

test('a job that is run again sends nothing', async () => {
  await fc.assert(
    fc.asyncProperty(boards, steps, async (source, chosen) => {
      const { run, board, truth, me } = await desk(source);
      const edits = apart(board(), me, chosen);
      await run(edits);
      const after = content(await truth());
      const again = await run(edits);
      expect(again.going).toEqual([]);
      expect(content(await truth())).toEqual(after);
    }),
    runs,
  );
}, 60_000);

test('undo leaves alone what others changed since', async () => {
  await fc.assert(
    fc.asyncProperty(boards, steps, steps, async (source, mine, others) => {
      const { run, undo, board, truth, refresh, me } = await desk(source);
      const first = await run(jobOf(board(), me, mine));
      // What another person does is the same to undo as what another job does.
      const second = await run(jobOf(board(), me, others));
      await refresh();
      await undo(first.story);
      const now = await truth();
      for (const edit of second.going) {
        if (edit.kind !== 'card.change' || !('after' in edit)) continue;
        // Who changes a card to what it was in between cannot be told from the job that is undone.
        const timesIn = (edits: readonly Edit[]) => edits.filter(({ idCard }) => idCard === edit.idCard).length;
        const touchedOnce = timesIn(second.going) === 1 && timesIn(first.going) <= 1;
        const card = now.cards.get(edit.idCard);
        if (!touchedOnce || !card) continue;
        const { pos: _, ...after } = { pos: 0, ...(edit.after as Record<string, unknown>) };
        expect(card).toMatchObject(after);
      }
    }),
    runs,
  );
}, 60_000);
