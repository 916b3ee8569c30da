/** Questions about files and links, answered from the board. */
import type { Attachment, Board, Card } from '../../model/board.ts';
import type { Traits } from '../../model/filter-match.ts';

/** A file or link with the card it is on. */
export interface AttachmentRow {
  readonly attachment: Attachment;
  readonly card: Card;
  readonly kind: AttachmentKind;
  /** Whether the same is attached elsewhere too: the same address, or a file of the same name and size. */
  readonly doubled: boolean;
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
  const counts = new Map<string, number>();
  const all = [...board.cards.values()].flatMap((card) => card.attachments.map((attachment) => ({ attachment, card })));
  for (const { attachment } of all) counts.set(sameness(attachment), (counts.get(sameness(attachment)) ?? 0) + 1);
  return all
    .map((row) => ({ ...row, kind: kindOf(row.attachment), doubled: (counts.get(sameness(row.attachment)) ?? 0) > 1 }))
    .sort((a, b) => (a.attachment.date < b.attachment.date ? 1 : a.attachment.date > b.attachment.date ? -1 : 0));
}

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
    is({ attachment, card, doubled }, word) {
      if (word === 'file') return attachment.isUpload;
      if (word === 'link') return !attachment.isUpload;
      if (word === 'doubled') return doubled;
      if (word === 'large') return (attachment.bytes ?? 0) >= large;
      return word === 'archived' && card.closed;
    },
  };
}

export const attachmentStates = ['file', 'link', 'doubled', 'large', 'archived'] as const;

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
