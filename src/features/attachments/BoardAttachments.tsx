import { useMemo, useState } from 'preact/hooks';
import { text } from '../../strings/attachments-text.ts';
import { drawings } from '../../ui/drawings.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import type { BoardViewProps } from '../feature.ts';
import { Untold } from '../Untold.tsx';
import { LineButton } from '../workbench/LineButton.tsx';
import { type Bench, type BenchActions, Workbench } from '../workbench/Workbench.tsx';
import { AttachmentBulk } from './AttachmentBulk.tsx';
import { AttachmentExport } from './AttachmentExport.tsx';
import { columnsOf, groupingsOf, kindName } from './attachment-columns.tsx';
import { type AttachmentRow, attachmentRows, attachmentStates, attachmentTraits } from './queries.ts';

const traits = attachmentTraits(kindName);
const keyOf = ({ attachment, card }: AttachmentRow) => `${card.id} ${attachment.id}`;
const loadLink = async () => (await import('../bulk/LinkDialog.tsx')).LinkDialog;

/** Every file and link of the board in one table. */
export function BoardAttachments({ workspace }: BoardViewProps) {
  return workspace.known.value ? (
    <AttachmentTable workspace={workspace} />
  ) : (
    <Untold workspace={workspace} sentence={text('attachments.told')} />
  );
}

function AttachmentTable({ workspace }: BoardViewProps) {
  const board = workspace.board.value;
  const rows = useMemo(() => attachmentRows(board), [board.cards]);
  const columns = useMemo(() => columnsOf(workspace), [board.lists, board.members]);
  const groupings = useMemo(() => groupingsOf(board, rows, traits), [board]);
  const bench: Bench<AttachmentRow> = {
    id: 'attachments',
    label: text('attachments.table'),
    search: text('attachments.search'),
    count: (count) => text('attachments.count', { count }),
    rows,
    keyOf,
    labelOf: ({ attachment }) => attachment.name || attachment.url,
    lookOf: () => '',
    traits,
    keys: ['by', 'card', 'list', 'label', 'type', 'date', 'is'],
    states: attachmentStates,
    kindOf: ({ kind }) => kindName(kind),
    group: '',
    progress: false,
    columns,
    groupings,
    bulk: (rows) => <AttachmentBulk workspace={workspace} rows={rows} />,
    tools: (actions) => <Tools workspace={workspace} actions={actions} />,
    note: rows.some(({ attachment }) => attachment.isUpload) && <p class="quiet">{text('attachments.uploads')}</p>,
    empty: (
      <Empty drawing={drawings.clip}>
        <p class="quiet">{text('attachments.none')}</p>
      </Empty>
    ),
  };
  return <Workbench workspace={workspace} bench={bench} />;
}

interface ToolsProps extends BoardViewProps {
  readonly actions: BenchActions<AttachmentRow>;
}

function Tools({ workspace, actions }: ToolsProps) {
  const { line, shown, select } = actions;
  /** Shows what a term finds in an order of its own, as long as the line asks for it. */
  const showing = (term: string, order: string) => ({
    line,
    show: (next: string) =>
      workspace.viewState('attachments').set(`q=${encodeURIComponent(next)}${next.includes(term) ? `&${order}` : ''}`),
  });
  const [linking, setLinking] = useState(false);
  const canWrite = workspace.canWrite.value;
  const extra = shown.filter(({ extra }) => extra);
  // Offered where doubled ones alone are looked at.
  const tidying = canWrite && extra.length > 0 && shown.every(({ same }) => same !== null);
  return (
    <>
      {/* Before what brings it, which then stays under the pointer. */}
      {tidying && (
        <button type="button" class="button" onClick={() => select({ keys: new Set(extra.map(keyOf)), anchor: null })}>
          {text('same.select', { count: extra.length })}
        </button>
      )}
      <LineButton act={showing('is:doubled', 'group=same')} finds="is:doubled">
        {text('attachments.doubled')}
      </LineButton>
      <LineButton act={showing('is:large', 'sort=-size')} finds="is:large">
        {text('attachments.large')}
      </LineButton>
      <AttachmentExport workspace={workspace} rows={shown} />
      {canWrite && (
        <button type="button" class="button" onClick={() => setLinking(true)}>
          {text('attachments.link')}
        </button>
      )}
      {linking && <Lazy load={loadLink} props={{ workspace, cards: null, onClose: () => setLinking(false) }} />}
    </>
  );
}
