import { expect, test } from 'vitest';
import { addChecklist, removeChecklist, renameChecklist } from '../../src/features/checklists/edits.ts';
import {
  addCheckItems,
  editCheckItem,
  moveCheckItem,
  removeCheckItem,
} from '../../src/features/checklists/item-edits.ts';
import { addMember, removeMember } from '../../src/features/members/edits.ts';
import type { Edit } from '../../src/jobs/edit.ts';
import type { Board, Card, CheckItem, Checklist } from '../../src/model/board.ts';
import { muster } from '../emulated.ts';

interface Picked {
  readonly board: Board;
  readonly card: Card;
  readonly checklist: Checklist;
  readonly item: CheckItem;
}

const verbs: Record<string, (picked: Picked) => Edit[]> = {
  'adding a checklist': ({ card }) => [addChecklist(card, 'Release steps')],
  'renaming a checklist': ({ card, checklist }) => [renameChecklist(card.id, checklist, 'Other name')],
  'deleting a checklist with its items': ({ card, checklist }) => [removeChecklist(card.id, checklist)],
  'adding items': ({ card, checklist }) =>
    addCheckItems(card.id, checklist, [
      { name: 'one', state: 'incomplete' },
      { name: 'two', state: 'complete' },
    ]),
  'checking an item': ({ card, checklist, item }) => [
    editCheckItem(place(card, checklist), item, { state: flip(item) }),
  ],
  'renaming an item': ({ card, checklist, item }) => [
    editCheckItem(place(card, checklist), item, { name: 'New text' }),
  ],
  'moving an item': ({ card, checklist, item }) => [
    moveCheckItem(card.id, checklist, item, checklist.checkItems.length),
  ],
  'deleting an item': ({ card, checklist, item }) => [removeCheckItem(place(card, checklist), item)],
  'adding a member': ({ board, card }) => [
    addMember(card.id, [...board.members.values()].find(({ id }) => !card.idMembers.includes(id)) ?? fail()),
  ],
  'removing a member': ({ board, card }) => [
    removeMember(card.id, board.members.get(card.idMembers[0] ?? '') ?? fail()),
  ],
};

for (const [name, edits] of Object.entries(verbs)) {
  test(`undo of ${name} restores the board, and undo of that does it again`, async () => {
    const { board, truth, run, undo } = await muster();
    const before = content(await truth());
    const { story, failed, skipped } = await run(edits(pick(board())));
    expect({ failed, skipped }).toEqual({ failed: [], skipped: [] });
    const after = content(await truth());
    expect(after).not.toEqual(before);
    expect(content(board())).toEqual(after);

    const undone = await undo(story);
    expect(undone.failed).toEqual([]);
    expect(content(await truth())).toEqual(before);
    expect(content(board())).toEqual(before);

    await undo(undone.story);
    expect(content(await truth())).toEqual(after);
  });
}

/** What people see of a board: no ids, which a restored thing has anew. */
function content({ cards }: Board) {
  return [...cards.values()].map(({ id, idMembers, checklists }) => ({
    id,
    members: [...idMembers].sort(),
    checklists: checklists.map(({ name, checkItems }) => ({
      name,
      items: checkItems.map(({ id: _, pos: __, ...item }) => item),
    })),
  }));
}

function pick(board: Board): Picked {
  for (const card of board.cards.values()) {
    const checklist = card.checklists.find(({ checkItems }) => checkItems.length > 2);
    const item = checklist?.checkItems[0];
    if (checklist && item && card.idMembers.length > 0) return { board, card, checklist, item };
  }
  return fail();
}

function place(card: Card, checklist: Checklist) {
  return { idCard: card.id, idChecklist: checklist.id };
}

function flip({ state }: CheckItem) {
  return state === 'complete' ? 'incomplete' : 'complete';
}

function fail(): never {
  throw new Error('The sample board has no such card.');
}
