import { useMemo } from 'preact/hooks';
import { safeUrl } from '../../lib/safe-url.ts';
import { exactTime, relativeTime } from '../../lib/when.ts';
import { text } from '../../strings/attachments-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { BoardViewProps, Workspace } from '../feature.ts';
import { commonGroupings } from '../groupings.ts';
import { Untold } from '../Untold.tsx';
import { type Bench, type BenchColumn, Workbench } from '../Workbench.tsx';
import type { AttachmentFormat } from './export.ts';
import {
  type AttachmentKind,
  type AttachmentRow,
  attachmentRows,
  attachmentStates,
  attachmentTraits,
  sizeOf,
} from './queries.ts';

const kindName = (kind: AttachmentKind) => text(`kind.${kind}`);
const traits = attachmentTraits(kindName);

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
  const groupings = useMemo(() => {
    const { list, label } = commonGroupings(board, traits);
    const kind = {
      id: 'kind',
      title: text('column.kind'),
      keysOf: ({ kind }: AttachmentRow) => [kind],
      nameOf: (key: string) => kindName(key as AttachmentKind),
    };
    const card = {
      id: 'card',
      title: text('column.card'),
      keysOf: ({ card }: AttachmentRow) => [card.id],
      nameOf: (key: string) => board.cards.get(key)?.name ?? '',
    };
    const by = {
      id: 'by',
      title: text('column.by'),
      keysOf: ({ attachment }: AttachmentRow) => [attachment.idMember ?? ''],
      nameOf: (key: string) => board.members.get(key)?.fullName ?? '?',
    };
    return [kind, list, card, by, label];
  }, [board]);
  const bench: Bench<AttachmentRow> = {
    id: 'attachments',
    label: text('attachments.table'),
    search: text('attachments.search'),
    count: (count) => text('attachments.count', { count }),
    rows,
    keyOf: ({ attachment, card }) => `${card.id} ${attachment.id}`,
    labelOf: ({ attachment }) => attachment.name || attachment.url,
    lookOf: () => '',
    traits,
    keys: ['by', 'card', 'list', 'label', 'type', 'date', 'is'],
    states: attachmentStates,
    group: '',
    progress: false,
    columns,
    groupings,
    stamp: board.members,
    bulk: (rows) => <AttachmentBulk workspace={workspace} rows={rows} />,
    tools: ({ show, shown }) => (
      <>
        <button type="button" class="button subtle" onClick={() => show('is:doubled')}>
          {text('attachments.doubled')}
        </button>
        <button type="button" class="button subtle" onClick={() => show('is:large')}>
          {text('attachments.large')}
        </button>
        <Export workspace={workspace} rows={shown} />
      </>
    ),
    note: rows.some(({ attachment }) => attachment.isUpload) && <p class="quiet">{text('attachments.uploads')}</p>,
    empty: (
      <Empty icon="clip">
        <p class="quiet">{text('attachments.none')}</p>
      </Empty>
    ),
  };
  return <Workbench workspace={workspace} bench={bench} />;
}

function columnsOf(workspace: Workspace): BenchColumn<AttachmentRow>[] {
  const { lists, members } = workspace.board.value;
  const listOf = new Map(lists.map(({ id, name }, nth) => [id, { name, nth }]));
  const { compare } = new Intl.Collator(spokenLocale(), { numeric: true });
  const locale = spokenLocale();
  const who = ({ attachment }: AttachmentRow) => members.get(attachment.idMember ?? '')?.fullName ?? '';
  return [
    {
      id: 'name',
      title: text('column.name'),
      track: 'minmax(0, 4fr)',
      compare: (a, b) => compare(a.attachment.name, b.attachment.name),
      cell: ({ attachment: { name, url } }) => {
        const address = safeUrl(url);
        const shown = <bdi>{name || url}</bdi>;
        return address ? (
          <a
            class="link cell-text"
            href={address}
            target="_blank"
            rel="noopener noreferrer"
            title={text('attachments.open', { url })}
          >
            {shown}
          </a>
        ) : (
          <span class="cell-text">{shown}</span>
        );
      },
    },
    {
      id: 'kind',
      title: text('column.kind'),
      track: '7rem',
      optional: 'shown',
      compare: (a, b) => compare(kindName(a.kind), kindName(b.kind)),
      cell: ({ kind }) => <span class="quiet">{kindName(kind)}</span>,
    },
    {
      id: 'size',
      title: text('column.size'),
      track: '6rem',
      optional: 'shown',
      compare: (a, b) => (a.attachment.bytes ?? -1) - (b.attachment.bytes ?? -1),
      cell: ({ attachment: { bytes } }) => bytes !== null && <span class="tabular">{sizeOf(bytes, locale)}</span>,
    },
    {
      id: 'added',
      title: text('column.added'),
      track: '7rem',
      optional: 'shown',
      compare: (a, b) => Date.parse(a.attachment.date) - Date.parse(b.attachment.date),
      cell: ({ attachment: { date } }) => {
        const time = Date.parse(date);
        return (
          !Number.isNaN(time) && (
            <time class="quiet" dateTime={date} title={exactTime(time, locale)}>
              {relativeTime(time, Date.now(), locale)}
            </time>
          )
        );
      },
    },
    {
      id: 'by',
      title: text('column.by'),
      track: 'minmax(0, 1.2fr)',
      optional: 'shown',
      compare: (a, b) => compare(who(a), who(b)),
      cell: (row) => <bdi class="cell-text quiet">{who(row)}</bdi>,
    },
    {
      id: 'card',
      title: text('column.card'),
      track: 'minmax(0, 2fr)',
      optional: 'shown',
      compare: (a, b) => compare(a.card.name, b.card.name),
      cell: ({ card }) => (
        <button type="button" class="link cell-text" title={card.name} onClick={() => workspace.openCard(card.id)}>
          <bdi>{card.name}</bdi>
        </button>
      ),
    },
    {
      id: 'list',
      title: text('column.list'),
      track: 'minmax(0, 1fr)',
      optional: 'hidden',
      compare: (a, b) => (listOf.get(a.card.idList)?.nth ?? 1e9) - (listOf.get(b.card.idList)?.nth ?? 1e9),
      cell: ({ card }) => <bdi class="cell-text quiet">{listOf.get(card.idList)?.name}</bdi>,
    },
  ];
}

interface AttachmentBulkProps {
  readonly workspace: Workspace;
  readonly rows: readonly AttachmentRow[];
}

function AttachmentBulk({ workspace, rows }: AttachmentBulkProps) {
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={() =>
          void workspace.run(
            import('./edits.ts').then(({ removeAttachment }) =>
              rows.map(({ attachment, card }) => removeAttachment(card.id, attachment)),
            ),
          )
        }
      >
        {text('attachments.remove')}
      </button>
      <Export workspace={workspace} rows={rows} />
    </>
  );
}

function Export({ workspace, rows }: AttachmentBulkProps) {
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
