import type { Call } from './call.ts';
import { addChecklist, copyItems } from './checklists.ts';
import { type Card, change, newAction, newAttachment } from './entities.ts';
import type { Json } from './json.ts';
import { byPos } from './positions.ts';
import { invalid } from './refusal.ts';
import { commentTypes } from './wire/actions.ts';
import { now } from './world.ts';

const parts = [
  'attachments',
  'checklists',
  'comments',
  'customFields',
  'due',
  'labels',
  'members',
  'start',
  'stickers',
] as const;
export type Part = (typeof parts)[number];

/** `keepFromSource`: what a copy takes along (https://developer.atlassian.com/cloud/trello/rest/api-group-cards/#api-cards-post). */
export function readParts(value: unknown): 'all' | readonly Part[] {
  if (value === undefined || value === 'all') return 'all';
  const words = typeof value === 'string' ? value.split(',').map((word) => word.trim()) : [];
  return words
    .filter((word) => word !== '')
    .map((word) => {
      const part = parts.find((known) => known === word);
      if (part === undefined) throw invalid('keepFromSource');
      return part;
    });
}

const keeps = (kept: 'all' | readonly Part[], part: Part): boolean => kept === 'all' || kept.includes(part);

/** What every copy of a card has. */
export const sameFields = (source: Card): Json => ({
  name: source.name,
  desc: source.desc,
  cardRole: source.cardRole,
  cover: source.cover,
  address: source.address,
  locationName: source.locationName,
  coordinates: source.coordinates,
});

/** Dates, labels, members and attachments: what stands in the card itself. */
export function copyFields(call: Call, source: Card, kept: 'all' | readonly Part[], idBoard: string): Json {
  const fields: Json = sameFields(source);
  if (keeps(kept, 'due')) Object.assign(fields, { due: source.due, dueReminder: source.dueReminder });
  if (keeps(kept, 'start')) fields.start = source.start;
  if (keeps(kept, 'stickers')) {
    fields.stickers = source.stickers.map((sticker) => ({ ...sticker, id: call.world.ids.next() }));
  }
  if (keeps(kept, 'members')) {
    const members = new Set(call.store.memberships.by('idBoard', idBoard).map(({ idMember }) => idMember));
    fields.idMembers = source.idMembers.filter((id) => members.has(id) || idBoard === source.idBoard);
  }
  if (keeps(kept, 'labels')) fields.idLabels = labelsThere(call, source, idBoard);
  return fields;
}

/** The same labels on another board: those of the same name and colour. */
function labelsThere(call: Call, source: Card, idBoard: string): string[] {
  if (idBoard === source.idBoard) return source.idLabels;
  const labels = call.store.labels.by('idBoard', idBoard);
  return source.idLabels.flatMap((id) => {
    const label = call.store.labels.get(id);
    return labels.find(({ name, color }) => name === label?.name && color === label.color)?.id ?? [];
  });
}

/** Checklists, attachments and comments, which get ids of their own. */
export function copyParts(call: Call, source: Card, copy: Card, kept: 'all' | readonly Part[]): void {
  if (keeps(kept, 'attachments')) copyAttachments(call, source, copy);
  if (keeps(kept, 'checklists')) {
    for (const checklist of call.store.checklists.by('idCard', source.id).sort(byPos)) {
      copyItems(call, checklist, addChecklist(call, copy, checklist.name, checklist.pos), 'kept');
    }
  }
  if (keeps(kept, 'comments')) copyComments(call, source, copy);
}

function copyAttachments(call: Call, source: Card, copy: Card): void {
  const { store, world } = call;
  const attachments = source.attachments.map((attachment) => {
    const id = world.ids.next();
    const file = store.files.get(attachment.id);
    if (file !== undefined) store.files.set(id, file);
    const url = attachment.isUpload
      ? attachment.url.replace(source.id, copy.id).replace(attachment.id, id)
      : attachment.url;
    const { raw: _raw, changed: _changed, implied: _implied, ...fields } = attachment;
    if (attachment.id === source.idAttachmentCover) change(copy, { idAttachmentCover: id });
    return newAttachment({ ...fields, id, url });
  });
  change(copy, { attachments });
}

function copyComments(call: Call, source: Card, copy: Card): void {
  const { store, world } = call;
  for (const comment of store.actions.by('idCard', source.id).filter(({ type }) => commentTypes.has(type))) {
    const draft = {
      id: world.ids.next(),
      type: 'copyCommentCard',
      date: now(world),
      idMemberCreator: comment.idMemberCreator,
      appCreator: comment.appCreator,
      data: {
        ...comment.data,
        card: { id: copy.id, name: copy.name, idShort: copy.idShort, shortLink: copy.shortLink },
        cardSource: { id: source.id, name: source.name, idShort: source.idShort, shortLink: source.shortLink },
      },
    };
    store.actions.add(newAction(draft, copy.idBoard));
  }
}
