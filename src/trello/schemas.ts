/**
 * What Muster reads of Trello's answers, and nothing else. Everything Trello may leave out or null has a default here
 * (exports and recorded answers, not the published specification, tell which: keys come and go without notice), and
 * server values are never a closed list: Trello adds kinds.
 */
import * as z from 'zod/mini';
import {
  type Attachment,
  byPosition,
  type Card,
  type CheckItem,
  type Comment,
  type Label,
  type List,
  type Member,
  type Reaction,
  type Thread,
} from '../model/board.ts';
import { entries } from './entries.ts';

// Every kind of schema that any part uses weighs on the first view of each page: the few kinds used here do for all.
// A strict content security policy forbids the `eval` that Zod would otherwise speed itself up with.
z.config({ jitless: true });

/** Each optional of these has a default, as Trello's older boards lack the key and newer ones may hold null. */
export const text = z.catch(z.string(), '');
export const optionalText = z.catch(z.nullable(z.string()), null);
/** A time that can be reckoned with, or none: `Intl` throws at others. */
const time = z.catch(z.string().check(z.refine(isTime)), '');
const optionalTime = z.catch(z.nullable(z.string().check(z.refine(isTime))), null);
export const flag = z.catch(z.boolean(), false);
const number = z.catch(z.number(), 0);
const ids = z.catch(z.array(z.string()), []);

/** An answer whose content does not matter. */
export const anything = z.unknown();

export const memberSchema = z.pipe(
  z.object({ id: z.string(), fullName: text, username: text, initials: text, avatarUrl: optionalText }),
  z.transform((member): Member => ({ ...member, fullName: member.fullName || member.username || '?' })),
);

export const checkItemSchema = z.pipe(
  z.object({ id: z.string(), name: text, state: text, pos: number, due: optionalTime, idMember: optionalText }),
  z.transform((item): CheckItem => ({ ...item, state: item.state === 'complete' ? 'complete' : 'incomplete' })),
);

export const checklistSchema = z.pipe(
  z.object({
    id: z.string(),
    idCard: text,
    name: text,
    pos: number,
    checkItems: entries(checkItemSchema),
  }),
  z.transform((checklist) => ({ ...checklist, checkItems: byPosition(checklist.checkItems) })),
);

export type ChecklistAnswer = z.infer<typeof checklistSchema>;

export const labelSchema: z.ZodMiniType<Label> = z.object({ id: z.string(), name: text, color: optionalText });

export const listSchema: z.ZodMiniType<List> = z.object({ id: z.string(), name: text, closed: flag, pos: number });

export const reactionSchema = z.pipe(
  z.object({ id: z.string(), idMember: text, emoji: z.catch(z.object({ native: text }), { native: '' }) }),
  z.transform((reaction): Reaction => ({ ...reaction, emoji: reaction.emoji.native })),
);

export const attachmentSchema: z.ZodMiniType<Attachment> = z.object({
  id: z.string(),
  name: text,
  url: text,
  isUpload: flag,
  mimeType: text,
  bytes: z.catch(z.nullable(z.number()), null),
  date: time,
  idMember: optionalText,
});

/** The comment that an action of type `commentCard` or `copyCommentCard` is. */
export const commentShape = z.object({
  id: z.string(),
  idMemberCreator: text,
  date: time,
  data: z.object({
    text,
    dateLastEdited: optionalTime,
    card: z.catch(z.object({ id: text }), { id: '' }),
  }),
  memberCreator: z.catch(z.nullable(memberSchema), null),
  reactions: z.catch(z.nullable(entries(reactionSchema)), null),
});

export function toComment(action: z.infer<typeof commentShape>): Comment {
  const { id, idMemberCreator, date, data, memberCreator, reactions } = action;
  return {
    id,
    date,
    text: data.text,
    edited: data.dateLastEdited,
    author: memberCreator ?? { id: idMemberCreator, fullName: '?', username: '', initials: '?', avatarUrl: null },
    reactions,
  };
}

export const commentSchema = z.pipe(commentShape, z.transform(toComment));

export const cardFields =
  'idShort,shortLink,name,desc,url,idList,pos,closed,start,due,dueComplete,isTemplate,cardRole,dateLastActivity,idMembers,idLabels,badges';

/** Comments that came with a copied card are actions of a type of their own. */
export const commentTypes = 'commentCard,copyCommentCard';

/** How many comments one page of them holds. */
export const commentsPage = 50;

export const memberFields = 'fullName,username,initials,avatarUrl';

export const attachmentFields = 'name,url,isUpload,mimeType,bytes,date,idMember';

/** What a card has as `cardFields` bring it; its checklists come beside it or in it. */
export const cardShape = {
  id: z.string(),
  idShort: number,
  shortLink: text,
  name: text,
  desc: text,
  url: text,
  idList: text,
  pos: number,
  closed: flag,
  start: optionalTime,
  due: optionalTime,
  dueComplete: flag,
  isTemplate: flag,
  cardRole: optionalText,
  dateLastActivity: time,
  idMembers: ids,
  idLabels: ids,
  badges: z.catch(z.object({ comments: number }), { comments: 0 }),
  attachments: z.catch(entries(attachmentSchema), []),
};

export const cardSchema = z.object(cardShape);

/** The card of the model. */
export function toCard(
  { badges, ...card }: z.infer<typeof cardSchema>,
  checklists: readonly ChecklistAnswer[],
  thread: Thread | null,
): Card {
  return {
    ...card,
    checklists: byPosition(checklists).map(({ idCard: _, ...checklist }) => checklist),
    commentCount: badges.comments,
    thread,
  };
}

/** What a board has, cards apart (they may come in pages). */
export const boardShape = {
  id: z.string(),
  name: text,
  url: text,
  lists: entries(listSchema),
  members: entries(memberSchema),
  labels: entries(labelSchema),
  prefs: z.catch(z.object({ comments: text }), { comments: '' }),
  premiumFeatures: z.catch(z.nullable(z.array(z.string())), null),
  limits: anything,
};

/** In the four-digit years that Trello writes. */
function isTime(said: string): boolean {
  return /^\d{4}-/.test(said) && !Number.isNaN(Date.parse(said));
}
