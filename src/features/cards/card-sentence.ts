import type { Tense } from '../../jobs/edit.ts';
import { dayAndTime } from '../../lib/when.ts';
import { text } from '../../strings/edit-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import type { ChangeCard } from './edits.ts';

/**
 * What a change of a card's fields did or will do; one of several unlike fields is told as such. Which card it is stands
 * beside it, but for a new name: that is told with the old one.
 */
export function sentenceOfCard({ name, before, after, list }: ChangeCard, tense: Tense): string {
  if (after.closed !== undefined) return text(after.closed ? `${tense}.card.archive` : `${tense}.card.unarchive`);
  if (after.idList !== undefined || (after.pos !== undefined && Object.keys(after).length === 1)) {
    return list && after.idList !== undefined
      ? text(`${tense}.card.move.to`, { list: list.after })
      : text(`${tense}.card.move`);
  }
  if (Object.keys(after).length > 1) return text(`${tense}.card.change`);
  if (after.name !== undefined) return text(`${tense}.card.rename`, { before: before.name ?? name, after: after.name });
  if (after.desc !== undefined) return text(`${tense}.card.describe`);
  if (after.dueComplete !== undefined) {
    return text(after.dueComplete ? `${tense}.card.complete` : `${tense}.card.incomplete`);
  }
  if (after.due !== undefined) {
    return after.due ? text(`${tense}.card.due`, { time: timeOf(after.due) }) : text(`${tense}.card.due.clear`);
  }
  if (after.start !== undefined) {
    return after.start ? text(`${tense}.card.start`, { time: timeOf(after.start) }) : text(`${tense}.card.start.clear`);
  }
  return text(`${tense}.card.change`);
}

/** Changes of many cards that say different things of one kind, such as shifted dates. */
export function sentenceOfCards({ after }: ChangeCard, tense: Tense, count: number): string {
  if (after.idList !== undefined) return text(`${tense}.cards.move`, { count });
  if (Object.keys(after).length > 1) return '';
  if (after.name !== undefined) return text(`${tense}.cards.rename`, { count });
  if (after.due) return text(`${tense}.cards.due`, { count });
  return after.start ? text(`${tense}.cards.start`, { count }) : '';
}

const timeOf = (date: string): string => dayAndTime(Date.parse(date), spokenLocale());
