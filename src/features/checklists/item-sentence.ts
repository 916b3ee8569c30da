import { text } from '../../strings/edit-text.ts';
import type { ChangeCheckItem } from './item-edits.ts';

/** What a change of an item's fields does; a change of several is told by the most telling one. */
export function didToItem({ name, before, after, assignee }: ChangeCheckItem): string {
  if (after.state === 'complete') return text('did.item.check', { name });
  if (after.state === 'incomplete') return text('did.item.uncheck', { name });
  if (after.name !== undefined) return text('did.item.rename', { before: before.name ?? name, after: after.name });
  if (after.idMember === null) return text('did.item.unassign', { name });
  if (assignee !== undefined) return text('did.item.assign.to', { name, who: assignee });
  if (after.idMember !== undefined) return text('did.item.assign', { name });
  if (after.due === null) return text('did.item.due.clear', { name });
  if (after.due !== undefined) return text('did.item.due', { name });
  return text('did.item.move', { name });
}
