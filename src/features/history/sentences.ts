/** A sentence for each kind of action, with what was before and what came after. */
import { text } from '../../strings/history-text.ts';
import type { Action, ActionData } from '../../trello/actions.ts';

/** Names of members by id. */
export type NameOf = (id: string | undefined) => string;

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
  ['card', /Card/],
  ['board', /[bB]oard|[pP]lugin|PowerUp/],
];

export function groupOf({ type, data }: Pick<Action, 'type' | 'data'>): ActionGroup {
  if (type === 'convertToCardFromCheckItem') return 'card';
  if (type === 'updateCard') {
    if (data.listAfter || (data.old && 'idList' in data.old)) return 'move';
    if (data.old && 'closed' in data.old) return 'archive';
    if (data.old && ('due' in data.old || 'start' in data.old || 'dueComplete' in data.old)) return 'dates';
    return 'card';
  }
  return groups.find(([, pattern]) => pattern.test(type))?.[0] ?? 'other';
}

/** What happened, as a sentence; for a kind that is not known, its name. */
export function sentenceOf(
  action: Pick<Action, 'type' | 'data'>,
  nameOf: NameOf,
  when: (date: string) => string,
): string {
  const { type, data } = action;
  const { card, list, checklist, checkItem, attachment, label } = data;
  const names = {
    card: card?.name ?? '…',
    list: list?.name ?? '…',
    checklist: checklist?.name ?? '…',
    item: checkItem?.name ?? '…',
    attachment: attachment?.name ?? '…',
    label: label?.name ?? '…',
    member: data.member?.name ?? nameOf(data.idMember ?? data.idMemberAdded ?? data.member?.id),
    board: String(data.board?.name ?? '…'),
    source: data.cardSource?.name ?? data.boardSource?.name ?? '…',
    target: data.boardTarget?.name ?? '…',
    text: data.text ?? '',
  };
  switch (type) {
    case 'updateCard':
      return updatedCard(data, names.card, when);
    case 'updateCheckItemStateOnCard':
      return text(checkItem?.state === 'complete' ? 'act.check' : 'act.uncheck', names);
    case 'updateList':
      return updatedList(data, names.list);
    case 'updateChecklist':
      return text('act.checklist.rename', { ...names, before: String(data.old?.name ?? '…') });
    case 'updateBoard':
      return data.old && 'name' in data.old
        ? text('act.board.rename', { before: String(data.old.name), after: names.board })
        : text('act.board.change', { fields: Object.keys(data.old ?? {}).join(', ') });
    case 'createCard':
      return text('act.card.create', names);
    case 'copyCard':
      return text('act.card.copy', names);
    case 'convertToCardFromCheckItem':
      return text('act.card.convert', names);
    case 'emailCard':
      return text('act.card.email', names);
    case 'deleteCard':
      return text('act.card.delete', names);
    case 'moveCardToBoard':
      return text('act.card.arrive', { ...names, source: data.boardSource?.name ?? '…' });
    case 'moveCardFromBoard':
      return text('act.card.leave', names);
    case 'commentCard':
    case 'copyCommentCard':
      return text('act.comment', names);
    case 'addChecklistToCard':
      return text('act.checklist.add', names);
    case 'copyChecklist':
      return text('act.checklist.copy', names);
    case 'removeChecklistFromCard':
      return text('act.checklist.remove', names);
    case 'createCheckItem':
      return text('act.item.add', names);
    case 'updateCheckItem':
      return text('act.item.change', names);
    case 'deleteCheckItem':
      return text('act.item.delete', names);
    case 'addMemberToCard':
      return text('act.member.add', names);
    case 'removeMemberFromCard':
      return text('act.member.remove', names);
    case 'addMemberToBoard':
      return text('act.member.board', names);
    case 'removeMemberFromBoard':
      return text('act.member.gone', names);
    case 'makeAdminOfBoard':
      return text('act.member.admin', names);
    case 'makeNormalMemberOfBoard':
      return text('act.member.normal', names);
    case 'makeObserverOfBoard':
      return text('act.member.observer', names);
    case 'unconfirmedBoardInvitation':
      return text('act.member.invite', names);
    case 'addAttachmentToCard':
      return text('act.attachment.add', names);
    case 'deleteAttachmentFromCard':
      return text('act.attachment.remove', names);
    case 'addLabelToCard':
      return text('act.label.add', names);
    case 'removeLabelFromCard':
      return text('act.label.remove', names);
    case 'createLabel':
      return text('act.label.create', names);
    case 'deleteLabel':
      return text('act.label.delete', names);
    case 'createList':
      return text('act.list.create', names);
    case 'moveListToBoard':
      return text('act.list.arrive', names);
    case 'moveListFromBoard':
      return text('act.list.leave', names);
    case 'createBoard':
      return text('act.board.create');
    case 'copyBoard':
      return text('act.board.copy', { source: data.boardSource?.name ?? '…' });
    case 'addToOrganizationBoard':
      return text('act.board.workspace');
    case 'enablePlugin':
      return text('act.plugin.on', { name: data.plugin?.name ?? '…' });
    case 'disablePlugin':
      return text('act.plugin.off', { name: data.plugin?.name ?? '…' });
    case 'voteOnCard':
      return text('act.vote', names);
    case 'updateCustomFieldItem':
      return text('act.field', { ...names, field: data.customField?.name ?? '…' });
    default:
      return text('act.other', { type });
  }
}

function updatedCard(data: ActionData, card: string, when: (date: string) => string): string {
  const { old = {}, listBefore, listAfter } = data;
  const day = (value: unknown) => (typeof value === 'string' ? when(value) : text('act.none'));
  if (listBefore && listAfter)
    return text('act.move', { card, before: listBefore.name ?? '…', after: listAfter.name ?? '…' });
  if ('idList' in old) return text('act.move.to', { card, after: data.list?.name ?? '…' });
  if ('closed' in old) return text(old.closed ? 'act.card.unarchive' : 'act.card.archive', { card });
  if ('name' in old) return text('act.card.rename', { before: String(old.name), after: card });
  if ('dueComplete' in old) return text(old.dueComplete ? 'act.card.undone' : 'act.card.done', { card });
  if ('due' in old) return text('act.due', { card, before: day(old.due), after: day(data.card?.due) });
  if ('start' in old) return text('act.start', { card, before: day(old.start), after: day(data.card?.start) });
  if ('desc' in old) return text(old.desc ? 'act.desc.change' : 'act.desc.add', { card });
  if ('pos' in old) return text('act.card.order', { card });
  if ('cover' in old || 'idAttachmentCover' in old) return text('act.card.cover', { card });
  return text('act.card.change', { card, fields: Object.keys(old).join(', ') || '…' });
}

function updatedList({ old = {} }: ActionData, list: string): string {
  if ('name' in old) return text('act.list.rename', { before: String(old.name), after: list });
  if ('closed' in old) return text(old.closed ? 'act.list.unarchive' : 'act.list.archive', { list });
  if ('pos' in old) return text('act.list.order', { list });
  return text('act.list.change', { list, fields: Object.keys(old).join(', ') || '…' });
}
