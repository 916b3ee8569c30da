import type { Tense } from '../../jobs/edit.ts';
import { text } from '../../strings/edit-text.ts';
import type { ChangeCheckItem } from './item-edits.ts';

/** What a change of an item's fields did or will do; a change of several is told by the most telling one. */
export function sentenceOfItem({ name, before, after, assignee }: ChangeCheckItem, tense: Tense): string {
  if (after.state === 'complete') return text(`${tense}.item.check`, { name });
  if (after.state === 'incomplete') return text(`${tense}.item.uncheck`, { name });
  if (after.name !== undefined) return text(`${tense}.item.rename`, { before: before.name ?? name, after: after.name });
  if (after.idMember === null) return text(`${tense}.item.unassign`, { name });
  if (assignee !== undefined) return text(`${tense}.item.assign.to`, { name, who: assignee });
  if (after.idMember !== undefined) return text(`${tense}.item.assign`, { name });
  if (after.due === null) return text(`${tense}.item.due.clear`, { name });
  if (after.due !== undefined) return text(`${tense}.item.due`, { name });
  return text(`${tense}.item.move`, { name });
}
