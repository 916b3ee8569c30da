import type { Tense } from '../../jobs/edit.ts';
import { text } from '../../strings/edit-text.ts';
import type { ChangeCard } from './edits.ts';

/** What a change of a card's fields did or will do; one of several unlike fields is told as such. */
export function sentenceOfCard({ name, before, after }: ChangeCard, tense: Tense): string {
  if (after.closed !== undefined)
    return after.closed ? text(`${tense}.card.archive`, { name }) : text(`${tense}.card.unarchive`, { name });
  if (after.idList !== undefined || (after.pos !== undefined && Object.keys(after).length === 1)) {
    return text(`${tense}.card.move`, { name });
  }
  if (Object.keys(after).length > 1) return text(`${tense}.card.change`, { name });
  if (after.name !== undefined) return text(`${tense}.card.rename`, { before: before.name ?? name, after: after.name });
  if (after.desc !== undefined) return text(`${tense}.card.describe`, { name });
  if (after.dueComplete !== undefined) {
    return after.dueComplete ? text(`${tense}.card.complete`, { name }) : text(`${tense}.card.incomplete`, { name });
  }
  if (after.due !== undefined)
    return after.due ? text(`${tense}.card.due`, { name }) : text(`${tense}.card.due.clear`, { name });
  if (after.start !== undefined) {
    return after.start ? text(`${tense}.card.start`, { name }) : text(`${tense}.card.start.clear`, { name });
  }
  return text(`${tense}.card.change`, { name });
}
