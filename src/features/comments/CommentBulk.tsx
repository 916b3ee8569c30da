import { useState } from 'preact/hooks';
import { text } from '../../strings/comments-text.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import type { Workspace } from '../feature.ts';
import { CommentExport } from './CommentExport.tsx';
import type { CommentRow } from './queries.ts';

interface CommentBulkProps {
  readonly workspace: Workspace;
  readonly rows: readonly CommentRow[];
}

const loadComment = async () => (await import('../bulk/CommentDialog.tsx')).CommentDialog;

/** Verbs on many comments: commenting on their cards, and deleting one's own; nobody may delete those of others here. */
export function CommentBulk({ workspace, rows }: CommentBulkProps) {
  const [commenting, setCommenting] = useState(false);
  const { me } = workspace;
  const cards = [...new Map(rows.map(({ card }) => [card.id, card])).values()];
  const mine = rows.filter(({ comment }) => comment.author.id === me?.id);
  const remove = () =>
    void workspace.run(
      import('./edits.ts').then(({ removeComment }) =>
        mine.map(({ comment, card }) => removeComment(card.id, comment, me ?? undefined)),
      ),
    );
  return (
    <>
      <button type="button" class="button" onClick={() => setCommenting(true)}>
        {text('comments.bulk', { count: cards.length })}
      </button>
      {mine.length > 0 && (
        <button type="button" class="button" onClick={remove}>
          {text('comments.delete', { count: mine.length })}
        </button>
      )}
      <CommentExport workspace={workspace} rows={rows} />
      {commenting && <Lazy load={loadComment} props={{ workspace, cards, onClose: () => setCommenting(false) }} />}
    </>
  );
}
