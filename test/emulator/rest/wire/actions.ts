import { actionLimits } from '../counts.ts';
import type { Action, Reaction } from '../entities.ts';
import { isJson, type Json } from '../json.ts';
import { type Fields, pick, type View, type Wanted } from './fields.ts';
import { actionMemberFields, writeMember } from './members.ts';

/** The kinds of action that are comments. */
export const commentTypes: ReadonlySet<string> = new Set(['commentCard', 'copyCommentCard']);

export const actionFields: Fields<Action> = {
  idMemberCreator: (action) => action.idMemberCreator,
  data: (action) => action.data,
  appCreator: (action) => action.appCreator ?? null,
  type: (action) => action.type,
  date: (action) => action.date,
  limits: (action, { store }) =>
    commentTypes.has(action.type) ? actionLimits(action.idBoard, action.id, store) : (action.raw?.limits ?? null),
};

/** Actions of one moment are told apart by their ids. */
export function newestFirst(one: Action, other: Action): number {
  if (one.date !== other.date) return one.date < other.date ? 1 : -1;
  if (one.id === other.id) return 0;
  return one.id < other.id ? 1 : -1;
}

export interface ActionOptions {
  readonly fields?: Wanted;
  readonly member?: boolean;
  readonly memberFields?: Wanted;
  readonly memberCreator?: boolean;
  readonly memberCreatorFields?: Wanted;
  readonly reactions?: boolean;
  readonly display?: boolean;
  readonly entities?: boolean;
}

export function writeAction(action: Action, view: View, options: ActionOptions = {}): Json {
  const written = pick(
    actionFields,
    action,
    view,
    (options.fields ?? 'all') === 'all' ? allFields : (options.fields ?? []),
  );
  if (options.display === true) written.display = display(action, view);
  if (options.entities === true) written.entities = [];
  if (options.reactions === true) written.reactions = writeReactions(action, view);
  if (options.member !== false) {
    const member = memberOf(action, view, options.memberFields);
    if (member !== undefined) written.member = member;
  }
  if (options.memberCreator !== false) {
    written.memberCreator = creatorOf(action, view, options.memberCreatorFields);
  }
  return written;
}

const allFields = Object.keys(actionFields);

/** Who did it: as the member is now, or as the export had them. */
export function creatorOf(action: Action, view: View, fields: Wanted = actionMemberFields): unknown {
  const member = view.store.members.get(action.idMemberCreator);
  return member === undefined ? (action.raw?.memberCreator ?? null) : writeMember(member, view, fields);
}

/** The member an action is about: who was added or removed. */
export function memberOf(action: Action, view: View, fields: Wanted = actionMemberFields): unknown {
  const id = action.data.idMember ?? action.data.idMemberAdded;
  const member = typeof id === 'string' ? view.store.members.get(id) : undefined;
  return member === undefined ? action.raw?.member : writeMember(member, view, fields);
}

/** Trello's instruction for writing an action as a sentence. */
function display(action: Action, view: View): Json {
  const { card } = action.data;
  const member = view.store.members.get(action.idMemberCreator);
  const words = action.type.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const entities: Json = {
    contextOn: { type: 'translatable', translationKey: 'action_on', hideIfContext: true, idContext: action.idCard },
  };
  if (isJson(card)) {
    const { id, shortLink, name } = card;
    entities.card = { type: 'card', hideIfContext: true, id, shortLink, text: name };
  }
  if (typeof action.data.text === 'string') entities.comment = { type: 'comment', text: action.data.text };
  if (member !== undefined) {
    const { id, username, fullName } = member;
    entities.memberCreator = { type: 'member', id, username, text: fullName };
  }
  return { translationKey: action.type === 'commentCard' ? 'action_comment_on_card' : `action_${words}`, entities };
}

export function writeReactions(action: Action, view: View, asked: Json = {}): Json[] {
  return view.store.reactions.by('idAction', action.id).map((reaction) => writeReaction(reaction, view, asked));
}

/** `member=false` and `emoji=false` leave those out. */
export function writeReaction({ id, idAction, idMember, emoji }: Reaction, view: View, asked: Json): Json {
  const member = asked.member === 'false' ? undefined : view.store.members.get(idMember);
  return {
    id,
    idMember,
    idModel: idAction,
    idEmoji: emoji.unified,
    ...(member === undefined ? {} : { member: writeMember(member, view, actionMemberFields) }),
    ...(asked.emoji === 'false' ? {} : { emoji }),
  };
}
