/** The columns and groups of the board's table of files and links. */
import { safeUrl } from '../../lib/safe-url.ts';
import type { Board } from '../../model/board.ts';
import type { Traits } from '../../model/filter-match.ts';
import { text } from '../../strings/attachments-text.ts';
import { nameOrder, spokenLocale } from '../../strings/text.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Ago } from '../Ago.tsx';
import type { Workspace } from '../feature.ts';
import { commonGroupings } from '../workbench/groupings.ts';
import { byName } from '../workbench/orders.ts';
import { cardGrouping, placeColumns } from '../workbench/place-columns.tsx';
import type { BenchColumn, BenchGrouping } from '../workbench/Workbench.tsx';
import { type AttachmentKind, type AttachmentRow, sizeOf } from './queries.ts';

/** What people call a kind. */
export const kindName = (kind: AttachmentKind) => text(`kind.${kind}`);

export function columnsOf(workspace: Workspace): BenchColumn<AttachmentRow>[] {
  const { members } = workspace.board.value;
  const locale = spokenLocale();
  const compare = nameOrder();
  const who = ({ attachment }: AttachmentRow) => members.get(attachment.idMember ?? '')?.fullName ?? '';
  return [
    {
      id: 'name',
      title: text('column.name'),
      track: 'minmax(0, 4fr)',
      compare: (a, b) => compare(a.attachment.name, b.attachment.name),
      cell: (row) => <Name row={row} />,
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
      track: '8.5rem',
      optional: 'shown',
      compare: (a, b) => Date.parse(a.attachment.date) - Date.parse(b.attachment.date),
      cell: ({ attachment: { date } }) => <Ago date={date} />,
    },
    {
      id: 'by',
      title: text('column.by'),
      track: 'minmax(0, 1.2fr)',
      optional: 'shown',
      compare: byName(who),
      cell: (row) => <bdi class="cell-text quiet">{who(row)}</bdi>,
    },
    ...placeColumns<AttachmentRow>(workspace, 'hidden'),
  ];
}

function Name({ row: { attachment, same, extra } }: { readonly row: AttachmentRow }) {
  const { name, url } = attachment;
  const address = safeUrl(url);
  const shown = <bdi>{name || url}</bdi>;
  return (
    <span class="row">
      {address ? (
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
      )}
      {same !== null && (extra ? <Mark tone="warning">{text('same.extra')}</Mark> : <Mark>{text('same.first')}</Mark>)}
    </span>
  );
}

export function groupingsOf(
  board: Board,
  rows: readonly AttachmentRow[],
  traits: Traits<AttachmentRow>,
): BenchGrouping<AttachmentRow>[] {
  const { list, label } = commonGroupings(board, traits);
  const called = new Map(rows.map(({ same, attachment: { name, url } }) => [same ?? '', name || url]));
  return [
    {
      id: 'kind',
      title: text('column.kind'),
      keysOf: ({ kind }) => [kind],
      nameOf: (key) => kindName(key as AttachmentKind),
    },
    list,
    cardGrouping(board),
    {
      id: 'by',
      title: text('column.by'),
      keysOf: ({ attachment }) => [attachment.idMember ?? ''],
      nameOf: (key) => board.members.get(key)?.fullName ?? '?',
    },
    label,
    {
      id: 'same',
      title: text('group.same'),
      keysOf: ({ same }) => [same ?? ''],
      nameOf: (key) => (key === '' ? text('same.none') : (called.get(key) ?? '')),
      rank: (key) => (key === '' ? 1 : 0),
    },
  ];
}
