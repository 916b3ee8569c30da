import type { Card, CheckItem, Checklist } from '../../model/board.ts';
import type { Workspace } from '../feature.ts';
import { moveItem, moveItemTo } from './item-verbs.ts';

interface Place {
  readonly card: Card;
  readonly checklist: Checklist;
  readonly item: CheckItem;
}

/** Puts an item before or after another one of its card. Items move within their card: Trello gives them no other. */
export function dropItem(workspace: Workspace, from: Place, to: Place, after: boolean): void {
  if (from.card.id !== to.card.id) return;
  const others = to.checklist.checkItems.filter(({ id }) => id !== from.item.id);
  const index = others.findIndex(({ id }) => id === to.item.id) + (after ? 1 : 0);
  if (from.checklist.id === to.checklist.id) void moveItem(workspace, from, index);
  else void moveItemTo(workspace, from, to.checklist, index);
}
