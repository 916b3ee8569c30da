import { z } from 'zod';
import type { Json } from './json.ts';

/**
 * What is stored. Each entity holds the fields the emulator works with, in a form that can be relied upon; `raw` is the
 * object as an export had it, with everything else, so that the same comes out again.
 */
export interface Kept {
  /** Absent for what was made through the API. */
  raw?: Json;
  /** The fields changed since the export was read. */
  changed: Set<string>;
  /** Stands for something an export speaks of without listing it; not exported unless changed. */
  implied?: boolean;
}

const text = z.string().catch('');
const nullableText = z.string().nullable().catch(null);
const nullableNumber = z.number().nullable().catch(null);
const flag = z.boolean().catch(false);
const number = z.number().catch(0);
const ids = z.array(z.string()).catch([]);
const object = z.record(z.string(), z.unknown()).catch({});
const objects = z.array(z.record(z.string(), z.unknown())).catch([]);

const boardShape = z.object({
  id: z.string(),
  name: text,
  desc: text,
  closed: flag,
  dateClosed: nullableText,
  idOrganization: nullableText,
  idMemberCreator: nullableText,
  idBoardSource: nullableText,
  shortLink: text,
  subscribed: flag,
  prefs: object,
  labelNames: object,
  premiumFeatures: ids,
  dateLastActivity: nullableText,
  dateLastView: nullableText,
  pluginData: objects,
});

const listShape = z.object({
  id: z.string(),
  idBoard: text,
  name: text,
  closed: flag,
  pos: number,
  subscribed: flag,
  color: nullableText,
});

const attachmentShape = z.object({
  id: z.string(),
  name: text,
  url: text,
  fileName: nullableText,
  bytes: nullableNumber,
  date: text,
  idMember: nullableText,
  isUpload: flag,
  mimeType: nullableText,
  pos: number,
});

const checkItemShape = z.object({
  id: z.string(),
  idChecklist: text,
  name: text,
  state: z.enum(['complete', 'incomplete']).catch('incomplete'),
  pos: number,
  due: nullableText,
  dueReminder: nullableNumber,
  idMember: nullableText,
});

const checklistShape = z.object({
  id: z.string(),
  idBoard: text,
  idCard: text,
  name: text,
  pos: number,
});

const cardShape = z.object({
  id: z.string(),
  idBoard: text,
  idList: text,
  idShort: number,
  shortLink: text,
  name: text,
  desc: text,
  closed: flag,
  dateClosed: nullableText,
  pos: number,
  start: nullableText,
  due: nullableText,
  dueComplete: flag,
  dateCompleted: nullableText,
  dueReminder: nullableNumber,
  dateLastActivity: nullableText,
  idMembers: ids,
  idMembersVoted: ids,
  idLabels: ids,
  idMemberCreator: nullableText,
  idAttachmentCover: nullableText,
  manualCoverAttachment: flag,
  cover: object,
  isTemplate: flag,
  cardRole: nullableText,
  mirrorSourceId: nullableText,
  subscribed: flag,
  address: nullableText,
  locationName: nullableText,
  coordinates: z.unknown().default(null),
  urlSource: nullableText,
  stickers: objects,
  pluginData: objects,
});

const labelShape = z.object({ id: z.string(), idBoard: text, name: text, color: nullableText });

const memberShape = z.object({
  id: z.string(),
  username: text,
  fullName: text,
  initials: text,
  avatarHash: nullableText,
  avatarUrl: nullableText,
  bio: text,
  memberType: text,
  confirmed: z.boolean().catch(true),
});

const membershipShape = z.object({
  id: z.string(),
  idMember: text,
  memberType: text,
  unconfirmed: flag,
  deactivated: flag,
});

const actionShape = z.object({
  id: z.string(),
  type: text,
  date: text,
  idMemberCreator: text,
  data: object,
  appCreator: z.unknown().default(null),
});

export type Attachment = z.infer<typeof attachmentShape> & Kept;
export type CheckItem = z.infer<typeof checkItemShape> & Kept;
export type Board = z.infer<typeof boardShape> & Kept;
export type List = z.infer<typeof listShape> & Kept;
export type Label = z.infer<typeof labelShape> & Kept;
export type Member = z.infer<typeof memberShape> & Kept;
export type Membership = z.infer<typeof membershipShape> & Kept & { idBoard: string };
export type Checklist = z.infer<typeof checklistShape> & Kept & { checkItems: CheckItem[] };
export type Card = z.infer<typeof cardShape> &
  Kept & {
    attachments: Attachment[];
    /** Comments Trello counted that are not among the actions of the export. */
    unlistedComments: number;
  };
export type Action = z.infer<typeof actionShape> & Kept & { idBoard: string; idCard: string; idList: string };

export interface Reaction extends Kept {
  id: string;
  idAction: string;
  idMember: string;
  emoji: Json;
}

/** Fields an entity is made from; what is missing gets the value a new object of Trello has. */
export type Draft = Json & { id: string };

const kept = (raw: Json | undefined): Kept =>
  raw === undefined ? { changed: new Set() } : { raw, changed: new Set() };

export const newBoard = (draft: Draft, raw?: Json): Board => ({ ...boardShape.parse(draft), ...kept(raw) });
export const newList = (draft: Draft, raw?: Json): List => ({ ...listShape.parse(draft), ...kept(raw) });
export const newLabel = (draft: Draft, raw?: Json): Label => ({ ...labelShape.parse(draft), ...kept(raw) });
export const newMember = (draft: Draft, raw?: Json): Member => ({ ...memberShape.parse(draft), ...kept(raw) });
export const newCheckItem = (draft: Draft, raw?: Json): CheckItem => ({ ...checkItemShape.parse(draft), ...kept(raw) });

export const newAttachment = (draft: Draft, raw?: Json): Attachment => ({
  ...attachmentShape.parse(draft),
  ...kept(raw),
});

export const newChecklist = (draft: Draft, raw?: Json): Checklist => ({
  ...checklistShape.parse(draft),
  checkItems: [],
  ...kept(raw),
});

export const newCard = (draft: Draft, raw?: Json): Card => ({
  ...cardShape.parse(draft),
  attachments: [],
  unlistedComments: 0,
  ...kept(raw),
});

export const newMembership = (draft: Draft, idBoard: string, raw?: Json): Membership => ({
  ...membershipShape.parse(draft),
  idBoard,
  ...kept(raw),
});

export const newAction = (draft: Draft, idBoard: string, raw?: Json): Action => {
  const action = actionShape.parse(draft);
  return { ...action, idBoard, idCard: idIn(action.data.card), idList: idIn(action.data.list), ...kept(raw) };
};

/** Sets fields and remembers which. */
export function change<T extends Kept>(entity: T, patch: Partial<T>): void {
  Object.assign(entity, patch);
  for (const key of Object.keys(patch)) entity.changed.add(key);
}

function idIn(value: unknown): string {
  const found = z.object({ id: z.string() }).safeParse(value);
  return found.success ? found.data.id : '';
}
