import { text } from '../../strings/edit-text.ts';
import type { ChangeCard } from './edits.ts';

/** What a change of a card's fields does; one of several unlike fields is told as such. */
export function didToCard({ name, before, after }: ChangeCard): string {
  if (after.closed !== undefined)
    return after.closed ? text('did.card.archive', { name }) : text('did.card.unarchive', { name });
  if (after.idList !== undefined || (after.pos !== undefined && Object.keys(after).length === 1)) {
    return text('did.card.move', { name });
  }
  if (Object.keys(after).length > 1) return text('did.card.change', { name });
  if (after.name !== undefined) return text('did.card.rename', { before: before.name ?? name, after: after.name });
  if (after.desc !== undefined) return text('did.card.describe', { name });
  if (after.dueComplete !== undefined) {
    return after.dueComplete ? text('did.card.complete', { name }) : text('did.card.incomplete', { name });
  }
  if (after.due !== undefined) return after.due ? text('did.card.due', { name }) : text('did.card.due.clear', { name });
  if (after.start !== undefined) {
    return after.start ? text('did.card.start', { name }) : text('did.card.start.clear', { name });
  }
  return text('did.card.change', { name });
}
