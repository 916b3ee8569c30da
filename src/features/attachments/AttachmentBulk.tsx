import { useState } from 'preact/hooks';
import { text } from '../../strings/attachments-text.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import type { Workspace } from '../feature.ts';
import { AttachmentExport } from './AttachmentExport.tsx';
import type { AttachmentRow } from './queries.ts';

interface AttachmentBulkProps {
  readonly workspace: Workspace;
  readonly rows: readonly AttachmentRow[];
}

const loadLink = async () => (await import('../bulk/LinkDialog.tsx')).LinkDialog;

/** Verbs on many files and links. */
export function AttachmentBulk({ workspace, rows }: AttachmentBulkProps) {
  const [linking, setLinking] = useState(false);
  const cards = [...new Map(rows.map(({ card }) => [card.id, card])).values()];
  const remove = () =>
    void workspace.run(
      import('./edits.ts').then(({ removeAttachment }) =>
        rows.map(({ attachment, card }) => removeAttachment(card.id, attachment)),
      ),
    );
  return (
    <>
      <button type="button" class="button" onClick={remove}>
        {text('attachments.remove')}
      </button>
      <button type="button" class="button" onClick={() => setLinking(true)}>
        {text('attachments.link.these', { count: cards.length })}
      </button>
      <AttachmentExport workspace={workspace} rows={rows} />
      {linking && <Lazy load={loadLink} props={{ workspace, cards, onClose: () => setLinking(false) }} />}
    </>
  );
}
