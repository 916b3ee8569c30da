/** Questions about files and links, answered from the board. */
import { groupBy } from '../../lib/group-by.ts';
import type { Attachment, Board, Card } from '../../model/board.ts';
import type { Traits } from '../../model/filter-match.ts';
import { madeAt } from '../../model/made-at.ts';

/** A file or link with the card it is on. */
export interface AttachmentRow {
  readonly attachment: Attachment;
  readonly card: Card;
  readonly kind: AttachmentKind;
  /** What it shares with others that are the same: the address, or name and size of a file; null where nothing is. */
  readonly same: string | null;
  /** Whether one that is the same was there before it. */
  readonly extra: boolean;
}

export type AttachmentKind =
  | 'card'
  | 'board'
  | 'link'
  | 'image'
  | 'video'
  | 'audio'
  | 'pdf'
  | 'document'
  | 'archive'
  | 'file';

/** From here on a file is large, in bytes. A free workspace takes files of up to 10 MB, a paid one of 250 (https://support.atlassian.com/trello/docs/adding-attachments-to-cards/). */
export const large = 5 * 2 ** 20;

export function attachmentRows(board: Board): AttachmentRow[] {
  const all = [...board.cards.values()]
    .flatMap((card) => card.attachments.map((attachment) => ({ attachment, card })))
    .sort((a, b) => addedAt(b.attachment) - addedAt(a.attachment) || (a.attachment.id < b.attachment.id ? 1 : -1));
  const alike = groupBy(all, ({ attachment }) => sameness(attachment));
  return all.map((row) => {
    const same = sameness(row.attachment);
    const copies = alike.get(same) ?? [];
    const doubled = copies.length > 1;
    return {
      ...row,
      kind: kindOf(row.attachment),
      same: doubled ? same : null,
      extra: doubled && row !== copies.at(-1),
    };
  });
}

/** When it was added; old ones have no date, but an id. */
const addedAt = ({ date, id }: Attachment): number => Date.parse(date) || madeAt(id) || 0;

/** What two attachments that are the same have in common. */
function sameness({ isUpload, url, name, bytes }: Attachment): string {
  return isUpload ? `file ${bytes} ${name}` : `link ${url.replace(/\/$/, '')}`;
}

const endings: readonly (readonly [AttachmentKind, RegExp])[] = [
  ['image', /^image\/|\.(png|jpe?g|gif|webp|svg|heic|bmp|tiff?)$/],
  ['video', /^video\/|\.(mp4|mov|webm|mkv|avi)$/],
  ['audio', /^audio\/|\.(mp3|wav|ogg|m4a|flac)$/],
  ['pdf', /^application\/pdf|\.pdf$/],
  ['archive', /\b(zip|x-tar|gzip|x-7z|x-rar)|\.(zip|tar|gz|tgz|7z|rar)$/],
  ['document', /^text\/|officedocument|msword|ms-excel|opendocument|\.(docx?|xlsx?|pptx?|od[tsp]|txt|md|csv|rtf)$/],
];

/** What a file is by its type or its name; links to Trello's cards and boards are kinds of their own. */
export function kindOf({ isUpload, url, name, mimeType }: Attachment): AttachmentKind {
  if (!isUpload) {
    if (/^https:\/\/trello\.com\/c\//.test(url)) return 'card';
    return /^https:\/\/trello\.com\/b\//.test(url) ? 'board' : 'link';
  }
  const type = mimeType.toLowerCase();
  const found = endings.find(([, pattern]) => pattern.test(type) || pattern.test(name.toLowerCase()));
  return found?.[0] ?? 'file';
}

/** What a file or link tells the filter; kinds by what people call them. */
export function attachmentTraits(kindName: (kind: AttachmentKind) => string): Traits<AttachmentRow> {
  return {
    texts: ({ attachment, card }) => [attachment.name, attachment.url, card.name],
    card: ({ card }) => card,
    checklists: () => [],
    idMembers: ({ card }) => card.idMembers,
    due: () => null,
    done: () => false,
    by: ({ attachment }) => attachment.idMember ?? '',
    date: ({ attachment }) => attachment.date,
    type: ({ kind }) => kindName(kind),
    is({ attachment, card, same, extra }, word) {
      if (word === 'file') return attachment.isUpload;
      if (word === 'link') return !attachment.isUpload;
      if (word === 'doubled') return same !== null;
      if (word === 'extra') return extra;
      if (word === 'large') return (attachment.bytes ?? 0) >= large;
      return word === 'archived' && card.closed;
    },
  };
}

export const attachmentStates = ['file', 'link', 'doubled', 'extra', 'large', 'archived'] as const;

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes as people say them. */
export function sizeOf(bytes: number, locale: string): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1024 ** step);
}
