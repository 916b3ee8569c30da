/** Changes of checklists themselves; those of their items are in `item-edits.ts`. */
import { type Edit, editKind } from '../../jobs/edit.ts';
import { provisionalId } from '../../jobs/ids.ts';
import { type Card, type Checklist, changeCard, changeChecklist, findChecklist, placed } from '../../model/board.ts';
import { atEnd } from '../../model/position.ts';
import { text } from '../../strings/text.ts';
import { sought } from '../../trello/call.ts';
import { deleteChecklist, postChecklist, putChecklist, readChecklists } from '../../trello/checklists.ts';
import type { ChecklistAnswer } from '../../trello/schemas.ts';
import { changed, gone } from '../obstacles.ts';
import { type AddCheckItem, addCheckItemKind } from './item-edits.ts';

interface AddChecklist extends Edit {
  readonly kind: 'checklist.add';
  readonly id: string;
  readonly name: string;
  readonly pos: number;
  /** Checklists of that name that were there before. */
  readonly known: readonly string[];
}

interface RenameChecklist extends Edit {
  readonly kind: 'checklist.rename';
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

interface DeleteChecklist extends Edit {
  readonly kind: 'checklist.delete';
  readonly id: string;
  readonly checklist: Omit<Checklist, 'id'>;
}

/** A new checklist at the end of a card. */
export function addChecklist(card: Card, name: string): AddChecklist {
  return {
    kind: 'checklist.add',
    idCard: card.id,
    id: provisionalId(),
    name,
    pos: atEnd(card.checklists),
    known: card.checklists.filter((checklist) => checklist.name === name).map(({ id }) => id),
  };
}

export function renameChecklist(idCard: string, checklist: Checklist, name: string): RenameChecklist {
  return { kind: 'checklist.rename', idCard, id: checklist.id, before: checklist.name, after: name };
}

export function removeChecklist(idCard: string, { id, ...checklist }: Checklist): DeleteChecklist {
  return { kind: 'checklist.delete', idCard, id, checklist };
}

const addChecklistKind = editKind<AddChecklist, ChecklistAnswer>({
  kind: 'checklist.add',
  call: ({ idCard, name, pos }) => postChecklist(idCard, { name, pos }),
  creates: ({ id }) => id,
  effect: (board, edit, answer) =>
    changeCard(board, edit.idCard, (card) => {
      const { idCard: _, ...made } = answer ?? { ...edit, checkItems: [] };
      const { id, name, pos, checkItems } = made;
      return { ...card, checklists: placed(card.checklists, { id, name, pos, checkItems }) };
    }),
  inverse: ({ idCard, id, name, pos }) => [
    { kind: 'checklist.delete', idCard, id, checklist: { name, pos, checkItems: [] } } satisfies DeleteChecklist,
  ],
  obstacle: ({ idCard }, board) => (board.cards.has(idCard) ? null : gone()),
  sentence: ({ name }) => text('did.checklist.add', { name }),
  lookUp: ({ idCard, name, pos, known }, taken) =>
    sought(
      readChecklists(idCard),
      (found) =>
        found.name === name && Math.abs(found.pos - pos) < 1 && !known.includes(found.id) && !taken.has(found.id),
    ),
});

const renameChecklistKind = editKind<RenameChecklist, unknown>({
  kind: 'checklist.rename',
  call: ({ id, after }) => putChecklist(id, { name: after }),
  effect: (board, { idCard, id, after }) =>
    changeChecklist(board, idCard, id, (checklist) => ({ ...checklist, name: after })),
  inverse: ({ before, after, ...edit }) => [{ ...edit, before: after, after: before }],
  obstacle({ idCard, id, before }, board) {
    const checklist = findChecklist(board, idCard, id);
    if (!checklist) return gone();
    return checklist.name === before ? null : changed();
  },
  sentence: ({ before, after }) => text('did.checklist.rename', { before, after }),
});

const deleteChecklistKind = editKind<DeleteChecklist, unknown>({
  kind: 'checklist.delete',
  call: ({ id }) => deleteChecklist(id),
  effect: (board, { idCard, id }) =>
    changeCard(board, idCard, (card) => ({ ...card, checklists: card.checklists.filter((list) => list.id !== id) })),
  inverse: ({ idCard, id, checklist }) => [
    { kind: 'checklist.add', idCard, id, name: checklist.name, pos: checklist.pos, known: [] } satisfies AddChecklist,
    ...checklist.checkItems.map(
      ({ id: idItem, ...item }): AddCheckItem => ({
        kind: addCheckItemKind.kind,
        idCard,
        idChecklist: id,
        id: idItem,
        item,
        known: [],
      }),
    ),
  ],
  obstacle({ idCard, id, checklist }, board) {
    const now = findChecklist(board, idCard, id);
    if (!now) return gone();
    return content(now) === content(checklist) ? null : changed();
  },
  sentence: ({ checklist }) => text('did.checklist.delete', { name: checklist.name }),
  settled: (error, repeated) => repeated && error.status === 404,
});

/** What would be lost with a checklist: its name, and the names and states of its items. */
function content(checklist: Omit<Checklist, 'id'>): string {
  return JSON.stringify([checklist.name, checklist.checkItems.map(({ name, state }) => [name, state])]);
}

export const checklistKinds = [addChecklistKind, renameChecklistKind, deleteChecklistKind];
