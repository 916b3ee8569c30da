/** Changes of what is attached to a card. */
import { type Edit, editKind } from '../../jobs/edit.ts';
import { provisionalId } from '../../jobs/ids.ts';
import type { Attachment, Card } from '../../model/board.ts';
import { changeCard } from '../../model/change-board.ts';
import { text } from '../../strings/edit-text.ts';
import { deleteAttachment, postLink, readAttachments } from '../../trello/attachments.ts';
import { search } from '../../trello/look-up.ts';
import { already, changed, full, gone } from '../obstacles.ts';

interface AddLink extends Edit {
  readonly kind: 'attachment.add';
  readonly id: string;
  readonly url: string;
  readonly name: string;
  /** Links to the same that were there before. */
  readonly known: readonly string[];
}

interface RemoveAttachment extends Edit {
  readonly kind: 'attachment.remove';
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly isUpload: boolean;
}

export function addLink(card: Card, url: string, name = ''): AddLink {
  const known = card.attachments.filter((attachment) => sameUrl(attachment.url, url)).map(({ id }) => id);
  return { kind: 'attachment.add', idCard: card.id, id: provisionalId(), url, name: name || url, known };
}

export function removeAttachment(idCard: string, { id, url, name, isUpload }: Attachment): RemoveAttachment {
  return { kind: 'attachment.remove', idCard, id, url, name, isUpload };
}

const addLinkKind = editKind<AddLink, Attachment>({
  kind: 'attachment.add',
  call: ({ idCard, url, name }) => postLink(idCard, { url, name: name === url ? '' : name }),
  creates: ({ id }) => id,
  effect: (board, { idCard, id, url, name }, answer) =>
    changeCard(board, idCard, (card) => ({
      ...card,
      attachments: [
        ...card.attachments,
        answer ?? { id, url, name, isUpload: false, mimeType: '', bytes: null, date: '', idMember: null },
      ],
    })),
  inverse: ({ known: _, ...edit }) => [
    { ...edit, kind: 'attachment.remove', isUpload: false } satisfies RemoveAttachment,
  ],
  obstacle({ idCard, id }, board) {
    const card = board.cards.get(idCard);
    if (!card) return gone();
    if (card.attachments.some((attachment) => attachment.id === id)) return already();
    return full(board, 'attachments', card.attachments.length);
  },
  sentence: ({ name }, tense) => text(`${tense}.attachment.add`, { name }),
  lookUp: ({ idCard, url, known }, taken) =>
    search(readAttachments(idCard), (found) =>
      sameUrl(found.url, url) && !found.isUpload && !known.includes(found.id) && !taken.has(found.id)
        ? 'same'
        : 'other',
    ),
});

const removeAttachmentKind = editKind<RemoveAttachment, unknown>({
  kind: 'attachment.remove',
  deletes: true,
  call: ({ idCard, id }) => deleteAttachment(idCard, id),
  effect: (board, { idCard, id }) =>
    changeCard(board, idCard, (card) => ({
      ...card,
      attachments: card.attachments.filter((attachment) => attachment.id !== id),
    })),
  inverse: ({ isUpload, ...edit }) =>
    isUpload ? [] : [{ ...edit, kind: 'attachment.add', known: [] } satisfies AddLink],
  obstacle({ idCard, id, url, name }, board) {
    const card = board.cards.get(idCard);
    if (!card) return gone();
    const now = card.attachments.find((attachment) => attachment.id === id);
    if (!now) return already(text('obstacle.gone'));
    return now.url === url && now.name === name ? null : changed();
  },
  lasting: ({ isUpload, name }) =>
    isUpload ? text('lasting.attachment.upload', { name }) : text('lasting.attachment.link'),
  sentence: ({ name }, tense) => text(`${tense}.attachment.remove`, { name }),
  sentenceOfMany: (_, tense, count) => text(`${tense}.attachments.remove`, { count }),
  settled: (error) => error.status === 404,
});

/** Trello may write an address in its normal form. */
function sameUrl(one: string, other: string): boolean {
  return one === other || (URL.canParse(one) && URL.canParse(other) && new URL(one).href === new URL(other).href);
}

export const attachmentKinds = [addLinkKind, removeAttachmentKind];
