import type { Attachment } from '../entities.ts';
import type { Json } from '../json.ts';
import { type Fields, pick, type View, type Wanted } from './fields.ts';

export const attachmentFields: Fields<Attachment> = {
  bytes: (attachment) => attachment.bytes,
  date: (attachment) => attachment.date,
  edgeColor: (attachment) => attachment.raw?.edgeColor ?? null,
  idMember: (attachment) => attachment.idMember,
  isMalicious: (attachment) => attachment.raw?.isMalicious ?? false,
  isUpload: (attachment) => attachment.isUpload,
  mimeType: (attachment) => attachment.mimeType ?? '',
  name: (attachment) => attachment.name,
  previews: (attachment) => attachment.raw?.previews ?? [],
  url: (attachment, view) =>
    attachment.isUpload ? attachment.url.replace(/^https:\/\/trello\.com(?=\/1\/)/, view.origin) : attachment.url,
  pos: (attachment) => attachment.pos,
  fileName: (attachment) => attachment.fileName,
};

export const writeAttachment = (attachment: Attachment, view: View, fields: Wanted = 'all'): Json =>
  pick(attachmentFields, attachment, view, fields);
