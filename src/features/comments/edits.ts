/** Changes of comments. */
import { type Edit, editKind } from '../../jobs/edit.ts';
import { provisionalId } from '../../jobs/ids.ts';
import { type Board, type Card, type Comment, changeCard, type Member } from '../../model/board.ts';
import { text } from '../../strings/text.ts';
import { sought } from '../../trello/call.ts';
import { deleteComment, postComment, putComment, readComments } from '../../trello/comments.ts';
import { changed, gone } from '../obstacles.ts';

interface AddComment extends Edit {
  readonly kind: 'comment.add';
  readonly id: string;
  readonly text: string;
  readonly author: Member;
  /** When it was written, ISO 8601; Trello gives it a time of its own. */
  readonly at: string;
  /** Comments of the author with that text that were there before. */
  readonly known: readonly string[];
}

interface EditComment extends Edit {
  readonly kind: 'comment.edit';
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

interface DeleteComment extends Edit {
  readonly kind: 'comment.delete';
  readonly id: string;
  readonly text: string;
  readonly author: Member;
  readonly at: string;
}

export function writeComment(card: Card, author: Member, text: string, at: string): AddComment {
  const known = card.thread?.comments.filter((comment) => comment.text === text && comment.author.id === author.id);
  return {
    kind: 'comment.add',
    idCard: card.id,
    id: provisionalId(),
    text,
    author,
    at,
    known: known?.map(({ id }) => id) ?? [],
  };
}

export function editComment(idCard: string, comment: Comment, text: string): EditComment {
  return { kind: 'comment.edit', idCard, id: comment.id, before: comment.text, after: text };
}

export function removeComment(idCard: string, comment: Comment): DeleteComment {
  const { id, text, author, date } = comment;
  return { kind: 'comment.delete', idCard, id, text, author, at: date };
}

const addCommentKind = editKind<AddComment, Comment>({
  kind: 'comment.add',
  call: ({ idCard, text }) => postComment(idCard, text),
  creates: ({ id }) => id,
  effect: (board, { idCard, id, text, author, at }, answer) =>
    changeComments(board, idCard, (comments) => [answer ?? { id, text, author, date: at, edited: null }, ...comments]),
  inverse: ({ known: _, ...edit }) => [{ ...edit, kind: 'comment.delete' } satisfies DeleteComment],
  obstacle: ({ idCard }, board) => (board.cards.has(idCard) ? null : gone()),
  sentence: () => text('did.comment.add'),
  lookUp: ({ idCard, text, author, known }, taken) =>
    sought(
      readComments(idCard),
      (found) =>
        found.text === text && found.author.id === author.id && !known.includes(found.id) && !taken.has(found.id),
    ),
});

const editCommentKind = editKind<EditComment, unknown>({
  kind: 'comment.edit',
  call: ({ id, after }) => putComment(id, after),
  effect: (board, { idCard, id, after }) =>
    changeComments(board, idCard, (comments) =>
      comments.map((comment) => (comment.id === id ? { ...comment, text: after } : comment)),
    ),
  inverse: ({ before, after, ...edit }) => [{ ...edit, before: after, after: before }],
  obstacle({ idCard, id, before }, board) {
    const comment = board.cards.get(idCard)?.thread?.comments.find((comment) => comment.id === id);
    if (!comment) return gone();
    return comment.text === before ? null : changed();
  },
  sentence: () => text('did.comment.edit'),
});

/** Undone, a comment comes back with a new date: Trello lets nobody choose it. */
const deleteCommentKind = editKind<DeleteComment, unknown>({
  kind: 'comment.delete',
  call: ({ id }) => deleteComment(id),
  effect: (board, { idCard, id }) =>
    changeComments(board, idCard, (comments) => comments.filter((comment) => comment.id !== id)),
  inverse: (edit) => [{ ...edit, kind: 'comment.add', known: [] } satisfies AddComment],
  obstacle({ idCard, id, text: before }, board) {
    const comment = board.cards.get(idCard)?.thread?.comments.find((comment) => comment.id === id);
    if (!comment) return gone();
    return comment.text === before ? null : changed();
  },
  sentence: () => text('did.comment.delete'),
  settled: (error, repeated) => repeated && error.status === 404,
});

/** Changes the comments that are read so far; how many there are follows from how many these become. */
function changeComments(
  board: Board,
  idCard: string,
  change: (comments: readonly Comment[]) => readonly Comment[],
): Board {
  return changeCard(board, idCard, (card) => {
    if (!card.thread) return card;
    const comments = change(card.thread.comments);
    const commentCount = card.commentCount + comments.length - card.thread.comments.length;
    return { ...card, commentCount, thread: { ...card.thread, comments } };
  });
}

export const kinds = [addCommentKind, editCommentKind, deleteCommentKind];
