import type { Tense } from '../../jobs/edit.ts';
import { dayAndTime } from '../../lib/when.ts';
import { text } from '../../strings/edit-text.ts';
import { spokenLocale } from '../../strings/text.ts';
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
  if (after.due !== undefined) {
    return text(`${tense}.item.due`, { name, time: dayAndTime(Date.parse(after.due), spokenLocale()) });
  }
  return text(`${tense}.item.move`, { name });
}

/** The same of many items at once. */
export function sentenceOfItems({ after, assignee }: ChangeCheckItem, tense: Tense, count: number): string {
  if (after.state === 'complete') return text(`${tense}.items.check`, { count });
  if (after.state === 'incomplete') return text(`${tense}.items.uncheck`, { count });
  if (after.name !== undefined) return text(`${tense}.items.rename`, { count });
  if (after.idMember === null) return text(`${tense}.items.unassign`, { count });
  if (assignee !== undefined) return text(`${tense}.items.assign.to`, { count, who: assignee });
  if (after.idMember !== undefined) return '';
  if (after.due === null) return text(`${tense}.items.due.clear`, { count });
  if (after.due !== undefined) return text(`${tense}.items.due`, { count });
  return text(`${tense}.items.move`, { count });
}
