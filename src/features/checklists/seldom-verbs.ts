/** What may be done with items by a menu, a key or a drag, and is loaded with it. */
import type { Checklist } from '../../model/board.ts';
import type { Workspace } from '../feature.ts';
import type { ItemRow } from '../item-rows.ts';
import { itemEdits } from './lazy-edits.ts';

const rowEdits = () => import('../bulk/item-rows-edits.ts');
const moveEdits = () => import('./item-move-edits.ts');

export function moveItem(workspace: Workspace, { card, checklist, item }: ItemRow, index: number): Promise<boolean> {
  return workspace.run(itemEdits(({ moveCheckItem }) => [moveCheckItem(card.id, checklist, item, index)]));
}

export function moveItemTo(
  workspace: Workspace,
  { card, checklist, item }: ItemRow,
  to: Checklist,
  index = to.checkItems.length,
): Promise<boolean> {
  return workspace.run(
    moveEdits().then(({ moveCheckItemsTo }) => moveCheckItemsTo(card.id, checklist, [item], to, index)),
  );
}

/** Makes cards of items at the end of their list: what stands there has to be known. */
export async function convertAll(workspace: Workspace, rows: readonly ItemRow[]): Promise<boolean> {
  const [{ knowBoard }, { convertItems }] = await Promise.all([import('../whole-board.ts'), rowEdits()]);
  return (await knowBoard(workspace)) && workspace.run(convertItems(workspace.board.value, rows));
}

export function removeItems(workspace: Workspace, rows: readonly ItemRow[]): Promise<boolean> {
  return workspace.run(
    itemEdits(({ removeCheckItem }) =>
      rows.map(({ card, checklist, item }) => removeCheckItem({ idCard: card.id, idChecklist: checklist.id }, item)),
    ),
  );
}
