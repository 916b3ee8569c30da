import type { Card } from '../../model/board.ts';
import { startDrag } from '../../ui/drag.ts';
import type { Workspace } from '../feature.ts';
import { rowsOfCard } from '../item-rows.ts';
import { dropItem } from './drop-item.ts';

/** Drags an item of a card to another place of it. */
export function dragItem(event: PointerEvent, workspace: Workspace, card: Card): void {
  const rowOf = (id: string) => rowsOfCard(card).find(({ item }) => item.id === id);
  startDrag(event, {
    allows: (_, to) => rowOf(to) !== undefined,
    drop(from, to, after) {
      const [moved, beside] = [rowOf(from), rowOf(to)];
      if (moved && beside) dropItem(workspace, moved, beside, after);
    },
  });
}
