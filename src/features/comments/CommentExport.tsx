import { text } from '../../strings/comments-text.ts';
import { Menu } from '../../ui/Menu.tsx';
import type { Workspace } from '../feature.ts';
import { boardThread } from './board-thread.ts';
import type { CommentRow } from './queries.ts';

interface CommentExportProps {
  readonly workspace: Workspace;
  readonly rows: readonly CommentRow[];
}

/** Offers comments as a file, once all of them are read: a file that lacks some would not say so. */
export function CommentExport({ workspace, rows }: CommentExportProps) {
  const complete = boardThread(workspace).value.state === 'read';
  const save = async (format: 'markdown' | 'csv' | 'json') => {
    const { exportComments } = await import('./export.ts');
    exportComments(rows, workspace.board.value, format);
  };
  return (
    <Menu
      label={text('comments.export')}
      class="button"
      disabled={rows.length === 0 || !complete}
      sections={[
        {
          items: (['markdown', 'csv', 'json'] as const).map((format) => ({
            label: text(`export.${format}`),
            act: () => void save(format),
          })),
        },
      ]}
    />
  );
}
