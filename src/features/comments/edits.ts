/** Changes of comments; what people think of them is in `reaction-edits.ts`. */
import { type Edit, editKind, type Obstacle } from '../../jobs/edit.ts';
import { provisionalId } from '../../jobs/ids.ts';
import { brief } from '../../lib/brief.ts';
import type { Board, Card, Comment, Member } from '../../model/board.ts';
import { text } from '../../strings/edit-text.ts';
import { deleteComment, lookUpComment, postComment, putComment } from '../../trello/comments.ts';
import { alike, type Likeness } from '../../trello/look-up.ts';
import { commentsPage } from '../../trello/schemas.ts';
import { already, changed, gone, longest, silent, unfit } from '../obstacles.ts';
import { changeComments, findComment } from './thread.ts';

export interface AddComment extends Edit {
  readonly kind: 'comment.add';
  readonly id: string;
  readonly text: string;
  readonly author: Member;
  /** When it was written, ISO 8601; Trello gives it a time of its own. */
  readonly at: string;
  /** Comments of the author with that text that were there before. */
  readonly known: readonly string[];
  /** The last activity on the card by Trello's clock where its comments were not read: an older one is not this. */
  readonly since?: string;
}

interface EditComment extends Edit {
  readonly kind: 'comment.edit';
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

export interface DeleteComment extends Edit {
  readonly kind: 'comment.delete';
  readonly id: string;
  readonly text: string;
  readonly author: Member;
  readonly at: string;
  /** Who deletes it, and would write it again. */
  readonly by: Member;
}

export function writeComment(card: Card, author: Member, text: string, at: string): AddComment {
  const { thread, commentCount, dateLastActivity } = card;
  const comments = thread?.comments ?? [];
  const known = comments.filter((comment) => comment.text === text && comment.author.id === author.id);
  const read = thread?.complete || comments.length >= Math.min(commentCount, commentsPage);
  return {
    kind: 'comment.add',
    idCard: card.id,
    id: provisionalId(),
    text,
    author,
    at,
    known: known.map(({ id }) => id),
    ...(!read && { since: dateLastActivity }),
  };
}

export function editComment(idCard: string, comment: Comment, text: string): EditComment {
  return { kind: 'comment.edit', idCard, id: comment.id, before: comment.text, after: text };
}

/** `by` is who deletes it: its author, or an admin of the board. */
export function removeComment(idCard: string, comment: Comment, by: Member = comment.author): DeleteComment {
  const { id, text, author, date } = comment;
  return { kind: 'comment.delete', idCard, id, text, author, at: date, by };
}

const addCommentKind = editKind<AddComment, Comment>({
  kind: 'comment.add',
  call: ({ idCard, text }) => postComment(idCard, text),
  creates: ({ id }) => id,
  effect: (board, { idCard, id, text, author, at }, answer) =>
    changeComments(
      board,
      idCard,
      (comments) => [{ ...(answer ?? { id, text, author, date: at, edited: null }), reactions: [] }, ...comments],
      1,
    ),
  inverse: ({ known: _, since: __, ...edit }) => [
    { ...edit, kind: 'comment.delete', by: edit.author } satisfies DeleteComment,
  ],
  obstacle({ idCard, id, text, author }, board) {
    if (!board.cards.has(idCard)) return gone();
    return findComment(board, idCard, id) ? already() : (unfit(text) ?? silent(board, author));
  },
  sentence: ({ text: said }, tense) => text(`${tense}.comment.add`, { said: brief(said) }),
  lookUp: (edit, taken) => lookUpComment(edit.idCard, (found) => likeness(edit, found, taken)),
});

/** How far the clock of a card's last activity may be from that of its last comment. */
const clockMs = 2_000;

function likeness({ text, author, known, since }: AddComment, found: Comment, taken: ReadonlySet<string>): Likeness {
  if (!alike(found.text, text) || found.author.id !== author.id) return 'other';
  if (known.includes(found.id) || taken.has(found.id)) return 'other';
  const after = since ? Date.parse(found.date) - Date.parse(since) : Number.POSITIVE_INFINITY;
  if (after < -clockMs) return 'other';
  return after <= clockMs ? 'maybe' : 'same';
}

const editCommentKind = editKind<EditComment, Comment | null>({
  kind: 'comment.edit',
  call: ({ id, after }) => putComment(id, after),
  effect: (board, { idCard, id, after }, answer) =>
    changeComments(board, idCard, (comments) =>
      comments.map((comment) =>
        comment.id === id ? { ...comment, text: after, edited: answer?.edited ?? comment.edited } : comment,
      ),
    ),
  inverse: ({ before, after, ...edit }) => [{ ...edit, before: after, after: before }],
  obstacle({ idCard, id, before, after }, board) {
    if (findComment(board, idCard, id)?.text === after) return already();
    return inTheWayOf(board, { idCard, id, before }) ?? unfit(after);
  },
  lasting: () => text('lasting.comment.edit'),
  sentence: ({ after }, tense) => text(`${tense}.comment.edit`, { said: brief(after) }),
});

const deleteCommentKind = editKind<DeleteComment, unknown>({
  kind: 'comment.delete',
  deletes: true,
  call: ({ id }) => deleteComment(id),
  effect: (board, { idCard, id }) =>
    changeComments(board, idCard, (comments) => comments.filter((comment) => comment.id !== id), -1),
  inverse: ({ by, author, ...edit }) => [
    {
      ...edit,
      kind: 'comment.add',
      text: again({ ...edit, author, by }),
      author: by,
      known: [],
    } satisfies AddComment,
  ],
  obstacle({ idCard, id, text: before }, board) {
    const obstacle = inTheWayOf(board, { idCard, id, before });
    return obstacle?.sort === 'gone' && board.cards.has(idCard) ? already(obstacle.why) : obstacle;
  },
  lasting: ({ author, by }) =>
    author.id === by.id ? text('lasting.comment.own') : text('lasting.comment.other', { name: author.fullName }),
  sentence: ({ text: said }, tense) => text(`${tense}.comment.delete`, { said: brief(said) }),
  settled: (error) => error.status === 404,
});

/** Whether the comment is as it was. Where it was not read that is not known; only its author could have changed it. */
function inTheWayOf(
  board: Board,
  { idCard, id, before }: { readonly idCard: string; readonly id: string; readonly before: string },
): Obstacle | null {
  const card = board.cards.get(idCard);
  if (!card) return gone();
  const comment = findComment(board, idCard, id);
  if (comment) return comment.text === before ? null : changed();
  return card.thread?.complete ? gone() : null;
}

/**
 * The text of a deleted comment as it is written again. Somebody else's names them and the time, as Trello lets nobody
 * choose an author. Mentions in it notify nobody a second time: an invisible character breaks them.
 */
function again({ text: said, author, at, by }: Omit<DeleteComment, 'kind'>): string {
  const quiet = said.replace(/(?<!\w)@(?=\w)/g, '@\u2060');
  if (author.id === by.id) return quiet.slice(0, longest);
  const time = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
  return text('restored.comment', { name: author.fullName, time, said: quiet }).slice(0, longest);
}

export const commentKinds = [addCommentKind, editCommentKind, deleteCommentKind];
