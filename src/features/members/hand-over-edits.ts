/** From what somebody has to the edits that give it to somebody else. */
import type { Edit } from '../../jobs/edit.ts';
import type { Board, Member } from '../../model/board.ts';
import { removeMemberFrom, replaceMember } from '../bulk/card-rows-edits.ts';
import { assignItems } from '../bulk/item-rows-edits.ts';
import type { Belongings } from './load.ts';

/** Puts the one in the place of the other there, or takes the other off where there is nobody. */
export function handOver(board: Board, { cards, items }: Belongings, who: Member, to: Member | null): Edit[] {
  const onCards = to ? replaceMember(board, cards, who, to, 'no items') : removeMemberFrom(cards, who, board);
  return [...onCards, ...assignItems(items, to, board)];
}
