import { text } from '../../strings/attachments-text.ts';
import { Menu } from '../../ui/Menu.tsx';
import type { Workspace } from '../feature.ts';
import type { AttachmentFormat } from './export.ts';
import type { AttachmentRow } from './queries.ts';

interface AttachmentExportProps {
  readonly workspace: Workspace;
  readonly rows: readonly AttachmentRow[];
}

/** Takes files and links along: their addresses, or a script that loads the files. */
export function AttachmentExport({ workspace, rows }: AttachmentExportProps) {
  const item = (format: AttachmentFormat) => ({
    label: text(`export.${format}`),
    act: () =>
      void import('./export.ts').then(({ exportAttachments }) =>
        exportAttachments(rows, workspace.board.value, format),
      ),
  });
  return (
    <Menu
      label={text('attachments.export')}
      class="button"
      disabled={rows.length === 0}
      sections={[
        { items: (['text', 'csv', 'html'] as const).map(item) },
        // No page may load the files themselves: Trello's answer to a browser allows it to none.
        ...(rows.some(({ attachment }) => attachment.isUpload)
          ? [{ title: text('attachments.files'), items: [item('script')] }]
          : []),
      ]}
    />
  );
}
