import { useState } from 'preact/hooks';
import { changeCard } from '../../model/change-board.ts';
import { text } from '../../strings/comments-text.ts';
import { readComments } from '../../trello/comments.ts';
import type { CardViewProps } from '../feature.ts';
import { CommentEntry } from './CommentEntry.tsx';
import { CommentingNote } from './CommentingNote.tsx';
import './comments.css';
import { CommentWriter } from './CommentWriter.tsx';
import { useCommenting } from './may-comment.ts';

/** How many older ones are read at once: one request for each thousand, where somebody goes through all of them. */
const olderPage = 1_000;

/** What was said on one card, newest first. */
export function CardComments({ workspace, idCard }: CardViewProps) {
  const [reading, setReading] = useState(false);
  const commenting = useCommenting(workspace);
  const card = workspace.board.value.cards.get(idCard);
  if (!card) return null;
  const { thread, commentCount } = card;

  const readOlder = async () => {
    setReading(true);
    const older = await workspace.read(readComments(idCard, thread?.comments.at(-1)?.id, olderPage));
    setReading(false);
    if (!older) return;
    workspace.merge((board) =>
      changeCard(board, idCard, (card) => {
        const known = new Set(card.thread?.comments.map(({ id }) => id));
        const comments = [...(card.thread?.comments ?? []), ...older.entries.filter(({ id }) => !known.has(id))];
        return { ...card, thread: { comments, complete: older.next === null } };
      }),
    );
  };

  return (
    <div class="comments">
      <CommentingNote commenting={commenting} />
      {commenting === 'yes' && (
        <CommentWriter workspace={workspace} card={card} label={text('comment.write')} draft={idCard} />
      )}
      {!thread && <p class="quiet">{text('comment.told', { count: commentCount })}</p>}
      {thread?.comments.length === 0 && <p class="quiet">{text('comment.none')}</p>}
      <ol class="comments">
        {thread?.comments.map((comment) => (
          <CommentEntry key={comment.id} workspace={workspace} card={card} comment={comment} />
        ))}
      </ol>
      {thread && !thread.complete && (
        <button type="button" class="button" disabled={reading} onClick={() => void readOlder()}>
          {text('comment.older')}
        </button>
      )}
    </div>
  );
}
