import { expect, test } from 'vitest';
import { kinds } from '../../src/features/kinds.ts';
import { fullBoard } from './boards.ts';
import { desk } from './desk.ts';
import { content, whole } from './look.ts';
import { picksFrom, verbs } from './verbs.ts';

/** Numbers that find something to do on the full board, where 0 does not. */
const number: Readonly<Record<string, number>> = {
  'uncheck an item': 1,
  'move items to another checklist': 1,
  'edit a comment': 1,
  'add a member': 2,
  'add a label': 1,
};

for (const [name, verb] of Object.entries(verbs)) {
  const nth = number[name] ?? 0;

  test(`to ${name}: one request an edit, done once, undone, done again`, async () => {
    const { run, undo, board, truth, me } = await desk(fullBoard());
    if (name === 'unreact') await run(verbs.react?.(picksFrom(board(), me, new Set()), nth) ?? []);
    const before = content(await truth());
    const edits = verb(picksFrom(board(), me, new Set()), nth);
    expect(edits.length).toBeGreaterThan(0);

    const first = await run(edits);
    expect(first.skipped).toEqual([]);
    expect(first.requests.map(({ status }) => status)).toEqual(first.going.map(() => 200));
    const after = content(await truth());
    expect(whole(board())).toEqual(whole(await truth()));

    const second = await run(edits);
    expect(second.going).toEqual([]);
    expect(content(await truth())).toEqual(after);

    const undone = await undo(first.story);
    expect(undone.skipped).toEqual([]);
    expect(new Set(undone.states)).toEqual(new Set(['done']));
    expect(content(await truth())).toEqual(before);
    expect(whole(board())).toEqual(whole(await truth()));

    await undo(undone.story);
    expect(content(await truth())).toEqual(after);
    expect(whole(board())).toEqual(whole(await truth()));
  });
}

test('every kind is tried', async () => {
  const { board, me } = await desk(fullBoard());
  const picks = picksFrom(board(), me, new Set());
  const tried = Object.entries(verbs).flatMap(([name, verb]) => verb(picks, number[name] ?? 0).map(({ kind }) => kind));
  // What the console sends is whatever a person writes.
  const left = [...kinds.keys()].filter((kind) => !tried.includes(kind) && !kind.startsWith('console.'));
  expect(left).toEqual(['reaction.remove']);
});
