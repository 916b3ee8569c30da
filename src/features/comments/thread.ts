/** The comments of a card, as far as they were read. */
import type { Board, Comment } from '../../model/board.ts';
import { changeCard } from '../../model/change-board.ts';

export function findComment(board: Board, idCard: string, id: string): Comment | undefined {
  return board.cards.get(idCard)?.thread?.comments.find((comment) => comment.id === id);
}

/** Changes the comments that are read so far, and how many there are in all. */
export function changeComments(
  board: Board,
  idCard: string,
  change: (comments: readonly Comment[]) => readonly Comment[],
  more: -1 | 0 | 1 = 0,
): Board {
  return changeCard(board, idCard, (card) => {
    // The newest comment is the beginning of a thread, read or not.
    const thread = card.thread ?? { comments: [], complete: card.commentCount === 0 };
    const comments = change(thread.comments);
    if (comments === thread.comments && more === 0) return card;
    const commentCount = Math.max(0, card.commentCount + more);
    return { ...card, commentCount, thread: comments.length === 0 && !card.thread ? null : { ...thread, comments } };
  });
}
