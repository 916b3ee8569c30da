/** From drafts to the edits that make cards with all that is on them. */
import { type Edit, inChain } from '../../jobs/edit.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { Board, CheckItem } from '../../model/board.ts';
import { addCards, type CardDraft } from '../cards/new-card-edits.ts';
import { addFilledChecklist } from '../checklists/checklist-jobs-edits.ts';

/** A card to be made, with the items of a checklist on it. */
export interface WholeCardDraft extends CardDraft {
  readonly idList: string;
  readonly items: readonly Pick<CheckItem, 'name' | 'state'>[];
}

/** Makes cards at the ends of their lists: one request each, and one for each checklist and item. */
export function addWholeCards(board: Board, drafts: readonly WholeCardDraft[], checklist: string): Edit[] {
  return [...groupBy(drafts, ({ idList }) => idList)].flatMap(([idList, own]) =>
    addCards(
      board,
      idList,
      own.map(({ items: _, idList: __, ...draft }) => draft),
    ).flatMap((add, nth): Edit[] => {
      const items = own[nth]?.items ?? [];
      if (items.length === 0) return [add];
      return inChain(add, ...addFilledChecklist({ id: add.idCard, checklists: [] }, checklist, items));
    }),
  );
}
