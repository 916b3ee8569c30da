import type { Card } from '../../model/board.ts';
import { startDrag } from '../../ui/drag.ts';
import type { Workspace } from '../feature.ts';
import { type ItemRow, rowsOfCard } from '../item-rows.ts';
import { moveItem, moveItemTo } from './seldom-verbs.ts';

/** Drags the item whose handle was pressed to another place of its card: Trello gives it no other. */
export function dragItem(
  event: PointerEvent,
  workspace: Workspace,
  cardOf: (idItem: string) => Card | undefined,
): void {
  const handle = event.target as Element; // As of every pointer event in a page.
  const id = handle.closest<HTMLElement>('[data-drop]')?.dataset.drop;
  const card = id === undefined ? undefined : cardOf(id);
  if (!card) return;
  const rowOf = (id: string) => rowsOfCard(card).find(({ item }) => item.id === id);
  startDrag(event, {
    allows: (_, to) => rowOf(to) !== undefined,
    drop(from, to, after) {
      const [moved, beside] = [rowOf(from), rowOf(to)];
      if (moved && beside) drop(workspace, moved, beside, after);
    },
  });
}

/** Puts an item before or after another one of its card. */
function drop(workspace: Workspace, moved: ItemRow, { checklist, item }: ItemRow, after: boolean): void {
  const others = checklist.checkItems.filter(({ id }) => id !== moved.item.id);
  const index = others.findIndex(({ id }) => id === item.id) + (after ? 1 : 0);
  if (moved.checklist.id === checklist.id) void moveItem(workspace, moved, index);
  else void moveItemTo(workspace, moved, checklist, index);
}
