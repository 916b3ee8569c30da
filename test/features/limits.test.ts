/** How many items, checklists and links Trello allows is known before anything is sent. */
import { expect, test } from 'vitest';
import { commentOn, editCards } from '../../src/features/bulk/card-rows-edits.ts';
import { addCards } from '../../src/features/cards/new-card-edits.ts';
import { addChecklist } from '../../src/features/checklists/edits.ts';
import { addCheckItems } from '../../src/features/checklists/item-edits.ts';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { desk } from './desk.ts';

const allowed = (disableAt: number) => ({ status: 'ok', disableAt, warnAt: disableAt });

test('what is one too many is left out, with the reason, and the rest arrives', async () => {
  const source = {
    ...generateBoard({ cards: 1, itemsPerCard: 2, seed: 3 }),
    limits: { checkItems: { perChecklist: allowed(4) }, checklists: { perCard: allowed(2) } },
  };
  const { board, run, truth } = await desk(source);
  const [card] = board().cards.values();
  const [checklist] = card?.checklists ?? [];
  if (!card || !checklist) throw new Error('The board has no checklist.');
  const items = ['a', 'b', 'c', 'd'].map((name) => ({ name, state: 'incomplete' as const }));
  const lists = ['One more', 'One too many'].map((name) => addChecklist(card, name));
  const { states, skipped } = await run([...addCheckItems(card.id, checklist, items), ...lists]);
  expect(states).toEqual(['done', 'done', 'done']);
  expect(skipped.map(({ obstacle }) => obstacle)).toEqual([
    { sort: 'impossible', why: 'A checklist holds at most 4 items.' },
    { sort: 'impossible', why: 'A checklist holds at most 4 items.' },
    { sort: 'impossible', why: 'A card holds at most 2 checklists.' },
  ]);
  const [now] = (await truth()).cards.values();
  expect(now?.checklists.map(({ checkItems }) => checkItems.length)).toEqual([4, 0]);
});

test('a board holds so many open cards: new ones and those back from the archive count', async () => {
  const source = {
    ...generateBoard({ cards: 3, itemsPerCard: 0, seed: 3 }),
    limits: { cards: { openPerBoard: allowed(3) } },
  };
  const { board, run, truth } = await desk(source);
  const [first] = board().cards.values();
  if (!first) throw new Error('The board has no cards.');
  const full = { sort: 'impossible', why: 'A board holds at most 3 open cards.' };
  expect((await run(addCards(board(), first.idList, [{ name: 'One too many' }]))).skipped[0]?.obstacle).toEqual(full);

  const archived = await run(editCards([first], { closed: true }));
  expect((await run(addCards(board(), first.idList, [{ name: 'In its place' }]))).states).toEqual(['done']);
  const [edit] = archived.going;
  const back = edit && 'before' in edit && 'after' in edit ? { ...edit, before: edit.after, after: edit.before } : null;
  expect((await run(back ? [back] : [])).skipped[0]?.obstacle).toEqual(full);
  expect([...(await truth()).cards.values()].filter(({ closed }) => !closed)).toHaveLength(3);
});

test('where comments are switched off, or are for members alone, that is known before', async () => {
  const source = generateBoard({ cards: 1, itemsPerCard: 0, seed: 3 });
  const skipped = async (comments: string, author?: { readonly id: string }) => {
    const { board, run, me } = await desk({ ...source, prefs: { ...(source.prefs as object), comments } });
    const edits = commentOn(
      [...board().cards.values()],
      { ...me, ...author },
      () => 'Hello',
      '2026-11-01T12:00:00.000Z',
    );
    return (await run(edits)).skipped.map(({ obstacle }) => obstacle.why);
  };
  expect(await skipped('disabled')).toEqual(['Comments are switched off on this board.']);
  expect(await skipped('members', { id: '0'.repeat(24) })).toEqual(['Only members of this board may comment.']);
  expect(await skipped('members')).toEqual([]);
});
