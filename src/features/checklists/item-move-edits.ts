/** Moves of check items from one checklist of a card to another: they keep their ids, and all that is in them. */
import { type Edit, editKind } from '../../jobs/edit.ts';
import type { Board, CheckItem, Checklist } from '../../model/board.ts';
import { changeChecklist, findCheckItem, findChecklist, placed } from '../../model/change-board.ts';
import { between, landed } from '../../model/position.ts';
import { text } from '../../strings/edit-text.ts';
import { putCheckItem } from '../../trello/checklists.ts';
import { already, changed, gone } from '../obstacles.ts';
import type { ItemPlace } from './item-edits.ts';

export interface MoveCheckItem extends Edit, ItemPlace {
  readonly kind: 'checkItem.move';
  readonly name: string;
  /** The checklist of the same card that it moves to. */
  readonly idTarget: string;
  readonly before: number;
  readonly after: number;
}

/** Moves items before the one now at `index` of another checklist of the card, at its end unless said. */
export function moveCheckItemsTo(
  idCard: string,
  from: Checklist,
  items: readonly CheckItem[],
  to: Checklist,
  index = to.checkItems.length,
): MoveCheckItem[] {
  const positions = between(to.checkItems, index, items.length);
  return items.map(({ id, name, pos }, nth) => ({
    kind: 'checkItem.move',
    idCard,
    idChecklist: from.id,
    id,
    name,
    idTarget: to.id,
    before: pos,
    after: positions[nth] ?? pos,
  }));
}

const moveCheckItemKind = editKind<MoveCheckItem, CheckItem>({
  kind: 'checkItem.move',
  call: ({ idTarget, after, ...place }) => putCheckItem(place, { idChecklist: idTarget, pos: after }),
  effect(board, edit, answer) {
    const { idCard, idChecklist, idTarget, id, after } = edit;
    const item = findCheckItem(board, edit) ?? findMoved(board, edit);
    if (!item) return board;
    const left = changeChecklist(board, idCard, idChecklist, (checklist) => ({
      ...checklist,
      checkItems: checklist.checkItems.filter((entry) => entry.id !== id),
    }));
    return changeChecklist(left, idCard, idTarget, (checklist) => ({
      ...checklist,
      checkItems: placed(checklist.checkItems, { ...item, pos: landed(after, answer?.pos) }),
    }));
  },
  inverse: ({ idChecklist, idTarget, before, after, ...edit }) => [
    { ...edit, idChecklist: idTarget, idTarget: idChecklist, before: after, after: before },
  ],
  obstacle(edit, board) {
    if (!findChecklist(board, edit.idCard, edit.idTarget)) return gone();
    if (findMoved(board, edit)) return already();
    const item = findCheckItem(board, edit);
    if (!item) return gone();
    return Math.abs(item.pos - edit.before) < 1 ? null : changed();
  },
  sentence: ({ name }, tense) => text(`${tense}.item.move`, { name }),
  sentenceOfMany: (_, tense, count) => text(`${tense}.items.move`, { count }),
});

/** The item where it shall be. */
function findMoved(board: Board, { idCard, idTarget, id }: MoveCheckItem): CheckItem | undefined {
  return findCheckItem(board, { idCard, idChecklist: idTarget, id });
}

export const itemMoveKinds = [moveCheckItemKind];
