/** A sentence for each kind of action, with what was before and what came after. */
import { plainly } from '../../lib/plainly.ts';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/history-text.ts';
import type { Say } from '../../strings/own-history-text.ts';
import type { Action } from '../../trello/actions.ts';
import {
  changedBoard,
  changedCard,
  changedChecklist,
  changedField,
  changedItem,
  changedLabel,
  changedList,
  type Told,
} from './changes.ts';

/** What an action is about, as people look for it. */
export type ActionGroup =
  | 'card'
  | 'move'
  | 'archive'
  | 'dates'
  | 'checklist'
  | 'comment'
  | 'member'
  | 'attachment'
  | 'label'
  | 'list'
  | 'board'
  | 'muster'
  | 'other';

const groups: readonly (readonly [ActionGroup, RegExp])[] = [
  ['comment', /^(copyC|c)ommentCard$/],
  ['checklist', /CheckItem|[cC]hecklist/],
  ['member', /[mM]ember|makeAdmin|makeNormal|makeObserver|[iI]nvitation/],
  ['attachment', /Attachment/],
  ['label', /Label/],
  ['move', /^moveCard/],
  ['list', /List/],
  ['card', /Card|CustomField/],
  ['board', /[bB]oard|[pP]lugin|PowerUp/],
];

export function groupOf({ type, data }: Pick<Action, 'type' | 'data'>): ActionGroup {
  if (type === 'convertToCardFromCheckItem') return 'card';
  if (type === 'updateCard') {
    if (data.listAfter || 'idList' in data.old || 'pos' in data.old) return 'move';
    if ('closed' in data.old) return 'archive';
    if ('due' in data.old || 'start' in data.old || 'dueComplete' in data.old) return 'dates';
    if ('idLabels' in data.old) return 'label';
    return 'card';
  }
  return groups.find(([, pattern]) => pattern.test(type))?.[0] ?? 'other';
}

/** Kinds that need nothing but names. */
const plain = {
  createCard: 'act.card.create',
  copyCard: 'act.card.copy',
  convertToCardFromCheckItem: 'act.card.convert',
  emailCard: 'act.card.email',
  moveCardToBoard: 'act.card.arrive',
  moveCardFromBoard: 'act.card.leave',
  commentCard: 'act.comment',
  copyCommentCard: 'act.comment.copy',
  addChecklistToCard: 'act.checklist.add',
  createChecklist: 'act.checklist.add',
  copyChecklist: 'act.checklist.copy',
  removeChecklistFromCard: 'act.checklist.remove',
  createCheckItem: 'act.item.add',
  deleteCheckItem: 'act.item.delete',
  addMemberToCard: 'act.member.add',
  removeMemberFromCard: 'act.member.remove',
  addMemberToBoard: 'act.member.board',
  removeMemberFromBoard: 'act.member.gone',
  makeAdminOfBoard: 'act.member.admin',
  makeNormalMemberOfBoard: 'act.member.normal',
  makeObserverOfBoard: 'act.member.observer',
  unconfirmedBoardInvitation: 'act.member.invite',
  createBoardInvitation: 'act.member.invite',
  deleteBoardInvitation: 'act.member.uninvite',
  addAttachmentToCard: 'act.attachment.add',
  deleteAttachmentFromCard: 'act.attachment.remove',
  addLabelToCard: 'act.label.add',
  removeLabelFromCard: 'act.label.remove',
  createLabel: 'act.label.create',
  deleteLabel: 'act.label.delete',
  createList: 'act.list.create',
  moveListToBoard: 'act.list.arrive',
  moveListFromBoard: 'act.list.leave',
  createBoard: 'act.board.create',
  copyBoard: 'act.board.copy',
  addToOrganizationBoard: 'act.board.workspace',
  removeFromOrganizationBoard: 'act.board.workspace.gone',
  enablePlugin: 'act.plugin.on',
  disablePlugin: 'act.plugin.off',
  enablePowerUp: 'act.plugin.on',
  disablePowerUp: 'act.plugin.off',
  voteOnCard: 'act.vote',
} as const;

/** Kinds whose sentence depends on what was before. */
const changes: Readonly<Record<string, (told: Told) => string>> = {
  updateCard: changedCard,
  updateList: changedList,
  updateBoard: changedBoard,
  updateLabel: changedLabel,
  updateChecklist: changedChecklist,
  updateCheckItem: changedItem,
  updateCustomFieldItem: changedField,
  updateCheckItemStateOnCard: ({ data, names, say }) =>
    say(data.checkItem?.state === 'complete' ? 'act.check' : 'act.uncheck', names),
  deleteCard: ({ data, names, say }) =>
    typeof data.card?.idShort === 'number'
      ? say('act.card.delete.number', { list: names.list, number: String(data.card.idShort) })
      : say('act.card.delete', names),
};

/** A link or a picture of Markdown: its address would hide the words. */
const linked = /!?\[([^\]]+)\]\([^\s)]+(?: "[^"]*")?\)/g;

/** What happened, as a sentence; for a kind that is not known, its name. */
export function sentenceOf(
  { type, data }: Pick<Action, 'type' | 'data'>,
  look: Pick<Told, 'memberName' | 'labelName' | 'when'> & { readonly say?: Say | undefined },
): string {
  const { card, list, checklist, checkItem, attachment, label } = data;
  const idMember = data.idMember ?? data.idMemberAdded ?? data.member?.id ?? null;
  const names = {
    card:
      typeof card?.idShort === 'number'
        ? titleOf({ name: card.name ?? '', idShort: card.idShort })
        : (card?.name ?? '…'),
    list: list?.name ?? '…',
    checklist: checklist?.name ?? '…',
    item: checkItem?.name ?? '…',
    attachment: attachment?.name ?? '…',
    label: label?.name || plainly(label?.color),
    member: data.member?.name ?? look.memberName(idMember),
    board: plainly(data.board.name),
    source: data.cardSource?.name ?? data.boardSource?.name ?? '…',
    target: data.boardTarget?.name ?? '…',
    workspace: data.organization?.name ?? '…',
    name: data.plugin?.name ?? data.value ?? '…',
    text: (data.text ?? '').replace(linked, '$1'),
  };
  const change = Object.hasOwn(changes, type) ? changes[type] : undefined;
  const { say = text } = look;
  if (change) return change({ ...look, say, data, names });
  const key = Object.hasOwn(plain, type) ? plain[type as keyof typeof plain] : undefined;
  return key ? say(key, names) : say('act.other', { type });
}
