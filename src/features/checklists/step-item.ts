import type { Workspace } from '../feature.ts';
import type { ItemRow } from '../item-rows.ts';
import { moveItem, moveItemTo } from './seldom-verbs.ts';

/** Moves an item up or down by one; beyond the end of its checklist comes the next one of the card. */
export function stepItem(workspace: Workspace, row: ItemRow, step: 1 | -1): void {
  const { item, checklist, card } = row;
  const to = checklist.checkItems.findIndex(({ id }) => id === item.id) + step;
  if (to >= 0 && to < checklist.checkItems.length) {
    void moveItem(workspace, row, to);
    return;
  }
  const next = card.checklists[card.checklists.findIndex(({ id }) => id === checklist.id) + step];
  if (next) void moveItemTo(workspace, row, next, step > 0 ? 0 : next.checkItems.length);
}
