import { text } from '../../strings/comments-text.ts';
import type { Workspace } from '../feature.ts';
import { CommentExport } from './CommentExport.tsx';
import type { CommentRow } from './queries.ts';

interface CommentBulkProps {
  readonly workspace: Workspace;
  readonly rows: readonly CommentRow[];
}

/** Verbs on many comments: deleting one's own; nobody may delete those of others here. */
export function CommentBulk({ workspace, rows }: CommentBulkProps) {
  const { me } = workspace;
  const mine = rows.filter(({ comment }) => comment.author.id === me?.id);
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={mine.length === 0}
        onClick={() =>
          void workspace.run(
            import('./edits.ts').then(({ removeComment }) =>
              mine.map(({ comment, card }) => removeComment(card.id, comment, me ?? undefined)),
            ),
          )
        }
      >
        {text('comments.delete', { count: mine.length })}
      </button>
      <CommentExport workspace={workspace} rows={rows} />
    </>
  );
}
