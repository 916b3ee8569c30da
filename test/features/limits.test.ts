/** How many items, checklists and links Trello allows is known before anything is sent. */
import { expect, test } from 'vitest';
import { addChecklist } from '../../src/features/checklists/edits.ts';
import { addCheckItems } from '../../src/features/checklists/item-edits.ts';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { desk } from './desk.ts';

test('what is one too many is left out, with the reason, and the rest arrives', async () => {
  const allowed = (disableAt: number) => ({ status: 'ok', disableAt, warnAt: disableAt });
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
