/** Reactions to comments: one a person and emoji. */
import { type Edit, editKind } from '../../jobs/edit.ts';
import { provisionalId } from '../../jobs/ids.ts';
import type { Board, Comment, Member, Reaction } from '../../model/board.ts';
import { text } from '../../strings/edit-text.ts';
import { deleteReaction, postReaction, readReactions } from '../../trello/comments.ts';
import { search } from '../../trello/look-up.ts';
import { already, gone } from '../obstacles.ts';
import { changeComments, findComment } from './thread.ts';

interface ReactionEdit<K extends string> extends Edit {
  readonly kind: K;
  readonly idComment: string;
  readonly id: string;
  readonly idMember: string;
  readonly emoji: string;
}

type AddReaction = ReactionEdit<'reaction.add'>;
type RemoveReaction = ReactionEdit<'reaction.remove'>;

export function react(idCard: string, comment: Comment, me: Member, emoji: string): AddReaction {
  return { kind: 'reaction.add', idCard, idComment: comment.id, id: provisionalId(), idMember: me.id, emoji };
}

/** Takes a reaction back; Trello lets nobody take back somebody else's. */
export function unreact(idCard: string, comment: Comment, reaction: Reaction): RemoveReaction {
  return { kind: 'reaction.remove', idCard, idComment: comment.id, ...reaction };
}

const addReactionKind = editKind<AddReaction, Reaction>({
  kind: 'reaction.add',
  call: ({ idComment, emoji }) => postReaction(idComment, emoji),
  creates: ({ id }) => id,
  effect: (board, edit, answer) =>
    changeReactions(board, edit, (reactions) => [
      ...reactions,
      answer ?? { id: edit.id, idMember: edit.idMember, emoji: edit.emoji },
    ]),
  inverse: (edit) => [{ ...edit, kind: 'reaction.remove' } satisfies RemoveReaction],
  obstacle({ idCard, idComment, idMember, emoji }, board) {
    if (!board.cards.has(idCard)) return gone();
    const reactions = findComment(board, idCard, idComment)?.reactions ?? [];
    return reactions.some((found) => found.idMember === idMember && found.emoji === emoji) ? already() : null;
  },
  sentence: ({ emoji }, tense) => text(`${tense}.reaction.add`, { emoji }),
  lookUp: ({ idComment, idMember, emoji }) =>
    search(readReactions(idComment), (found) =>
      found.idMember === idMember && found.emoji === emoji ? 'same' : 'other',
    ),
  settled: (error) => error.status === 400 && /already/i.test(error.message),
});

const removeReactionKind = editKind<RemoveReaction, unknown>({
  kind: 'reaction.remove',
  call: ({ idComment, id }) => deleteReaction(idComment, id),
  effect: (board, edit) => changeReactions(board, edit, (reactions) => reactions.filter(({ id }) => id !== edit.id)),
  inverse: (edit) => [{ ...edit, kind: 'reaction.add' } satisfies AddReaction],
  obstacle({ idCard, idComment, id }, board) {
    if (!board.cards.has(idCard)) return gone();
    const reactions = findComment(board, idCard, idComment)?.reactions;
    return reactions?.every((found) => found.id !== id) ? already(text('obstacle.gone')) : null;
  },
  sentence: ({ emoji }, tense) => text(`${tense}.reaction.remove`, { emoji }),
  settled: (error) => error.status === 404,
});

function changeReactions(
  board: Board,
  { idCard, idComment }: Pick<AddReaction, 'idCard' | 'idComment'>,
  change: (reactions: readonly Reaction[]) => readonly Reaction[],
): Board {
  return changeComments(board, idCard, (comments) =>
    comments.some(({ id }) => id === idComment)
      ? comments.map((comment) =>
          comment.id === idComment ? { ...comment, reactions: change(comment.reactions ?? []) } : comment,
        )
      : comments,
  );
}

export const reactionKinds = [addReactionKind, removeReactionKind];
