import { actor, boardOf, type Call, cardAt, type Routes } from '../call.ts';
import { setAttachments } from '../cards.ts';
import { boardLimits, cardLimits, makeRoom } from '../counts.ts';
import { type Attachment, type Card, newAttachment } from '../entities.ts';
import type { Json } from '../json.ts';
import { isAsked, readFields, readPlace, readText } from '../params.ts';
import { positionAt } from '../positions.ts';
import { cardIn, record, recordOn } from '../record.ts';
import { invalid, notFound, Refusal, unauthorized } from '../refusal.ts';
import { writeAttachment } from '../wire/attachments.ts';
import { now } from '../world.ts';

/** Uploads on a free workspace may be so large. */
const largest = 10 * 1024 * 1024;

/** https://developer.atlassian.com/cloud/trello/rest/api-group-cards/#api-cards-id-attachments-post */
export const attachmentRoutes: Routes = {
  'GET /cards/:id/attachments': (call) => {
    const card = cardAt(call, 'read');
    const fields = readFields(call.params, 'fields', 'all');
    return card.attachments
      .filter(({ id }) => call.params.filter !== 'cover' || id === card.idAttachmentCover)
      .map((attachment) => writeAttachment(attachment, call.view, fields));
  },
  'POST /cards/:id/attachments': async (call) => {
    const card = cardAt(call, 'write');
    const { url, file } = call.params;
    const sent = file instanceof File ? file : undefined;
    if (sent === undefined && (typeof url !== 'string' || url === '')) throw invalid('url');
    const attachment = await attach(call, card, sent ?? String(url), isAsked(call.params, 'setCover'));
    return { ...writeAttachment(attachment, call.view), limits: {} };
  },
  'GET /cards/:id/attachments/:idAttachment': (call) =>
    writeAttachment(attachmentAt(call, cardAt(call, 'read')), call.view, readFields(call.params, 'fields', 'all')),
  'DELETE /cards/:id/attachments/:idAttachment': (call) => {
    const card = cardAt(call, 'write');
    const attachment = attachmentAt(call, card);
    const rest = card.attachments.filter(({ id }) => id !== attachment.id);
    if (card.idAttachmentCover === attachment.id) call.store.cards.set(card, { idAttachmentCover: null });
    call.store.files.delete(attachment.id);
    record(call, 'deleteAttachmentFromCard', boardOf(call, card), {
      attachment: { name: attachment.name, id: attachment.id },
      card: cardIn(card),
    });
    setAttachments(call, card, rest);
    return { limits: {} };
  },
  'GET /cards/:id/attachments/:idAttachment/download/:fileName': (call) => {
    if (call.params.token !== undefined) throw unauthorized();
    const attachment = attachmentAt(call, cardAt(call, 'read'));
    if (call.store.files.get(attachment.id) === undefined) throw notFound();
    const location = `${call.view.origin}/_emulator/files/${attachment.id}/${encodeURIComponent(attachment.fileName ?? '')}`;
    return new Response(null, { status: 302, headers: { location } });
  },
};

function attachmentAt(call: Call, card: Card): Attachment {
  const attachment = card.attachments.find(({ id }) => id === call.path('idAttachment'));
  if (attachment === undefined) throw notFound();
  return attachment;
}

/** `urlSource` and `fileSource` of a new card. */
export async function attachSource(call: Call, card: Card): Promise<void> {
  const { urlSource, fileSource } = call.params;
  if (fileSource instanceof File) await attach(call, card, fileSource, false);
  else if (typeof urlSource === 'string' && urlSource !== '') await attach(call, card, urlSource, false);
}

async function attach(call: Call, card: Card, source: File | string, setCover: boolean): Promise<Attachment> {
  const { params, store, world } = call;
  makeRoom(cardLimits(card, store), 'attachments', 'perCard');
  makeRoom(boardLimits(boardOf(call, card), store), 'attachments', 'perBoard');
  const name = readText(params, source instanceof File || params.url !== undefined ? 'name' : '', { max: 256 });
  const mimeType = readText(params, 'mimeType', { max: 256 });
  const id = world.ids.next();
  const draft: Json = typeof source === 'string' ? linkTo(source) : await upload(call, card, id, source);
  const attachment = newAttachment({
    ...draft,
    id,
    ...(name === undefined || name === '' ? {} : { name }),
    ...(mimeType === undefined || mimeType === '' ? {} : { mimeType }),
    date: now(world),
    idMember: actor(call).id,
    pos: positionAt(readPlace(params) ?? 'bottom', card.attachments),
  });
  setAttachments(call, card, [...card.attachments, attachment]);
  if (setCover) store.cards.set(card, { idAttachmentCover: id, manualCoverAttachment: true });
  recordOn(call, card, 'addAttachmentToCard', { attachment: { id, name: attachment.name, url: attachment.url } });
  return attachment;
}

function linkTo(url: string): Json {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) throw new Refusal(400, 'invalid value for url');
  return { name: url, url, fileName: null, bytes: null, isUpload: false, mimeType: '' };
}

async function upload(call: Call, card: Card, id: string, file: File): Promise<Json> {
  if (file.size > largest) throw new Refusal(413, 'FILE_TOO_LARGE');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = file.type || 'application/octet-stream';
  call.store.files.set(id, { bytes, type, name: file.name });
  const fileName = file.name || 'upload';
  const url = `https://trello.com/1/cards/${card.id}/attachments/${id}/download/${encodeURIComponent(fileName)}`;
  return { name: fileName, fileName, url, bytes: bytes.length, isUpload: true, mimeType: type };
}
