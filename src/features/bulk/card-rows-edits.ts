/** From cards to the fewest edits that do the same to all of them: one request a card wherever Trello has one. */
import { type Edit, inChain } from '../../jobs/edit.ts';
import { shiftDays } from '../../lib/shift-days.ts';
import type { Board, Card, Checklist, Label, Member } from '../../model/board.ts';
import type { CardFields } from '../../trello/cards.ts';
import { editCard } from '../cards/edits.ts';
import { addLabel, removeLabel } from '../cards/label-edits.ts';
import { addChecklist, copyChecklist, removeChecklist } from '../checklists/edits.ts';
import { assignCheckItem } from '../checklists/item-edits.ts';
import { writeComment } from '../comments/edits.ts';
import { addMember, type RemoveMember, removeMember } from '../members/edits.ts';

/** Sets the same fields, or fields that follow from each card; what is so already is told by the plan. */
export function editCards(
  cards: readonly Card[],
  after: Partial<CardFields> | ((card: Card) => Partial<CardFields>),
): Edit[] {
  return cards.map((card) => editCard(card, typeof after === 'function' ? after(card) : after));
}

/** Shifts start and due dates of those that have any; by the calendar of the time zone, so that the hour stays. */
export function shiftCards(
  cards: readonly Card[],
  days: number,
  timeZone: string,
  which: readonly ('start' | 'due')[] = ['start', 'due'],
): Edit[] {
  return cards.flatMap((card) => {
    const shifted = which.flatMap((key) => (card[key] ? [[key, shiftDays(card[key], days, timeZone)]] : []));
    return shifted.length === 0 ? [] : editCard(card, Object.fromEntries(shifted));
  });
}

export function commentOn(cards: readonly Card[], me: Member, textFor: (card: Card) => string, at: string): Edit[] {
  return cards.map((card) => writeComment(card, me, textFor(card), at));
}

export function addMemberTo(cards: readonly Card[], member: Member): Edit[] {
  return cards.map(({ id }) => addMember(id, member));
}

export function removeMemberFrom(cards: readonly Card[], member: Member, board: Board): Edit[] {
  return cards.map(({ id }): RemoveMember => ({ ...removeMember(id, member), ...leaving(member, board) }));
}

export function addLabelTo(cards: readonly Card[], label: Label): Edit[] {
  return cards.map(({ id }) => addLabel(id, label));
}

export function removeLabelFrom(cards: readonly Card[], label: Label): Edit[] {
  return cards.map(({ id }) => removeLabel(id, label));
}

/** A blank checklist by its name, or a copy of one with all its items: one request a card either way. */
export function addChecklistTo(cards: readonly Card[], checklist: string | Checklist): Edit[] {
  return cards.map((card) =>
    typeof checklist === 'string' ? addChecklist(card, checklist) : copyChecklist(card, checklist),
  );
}

/** Deletes every checklist of that name. */
export function removeChecklistFrom(cards: readonly Card[], name: string): Edit[] {
  return cards.flatMap(({ id, checklists }) =>
    checklists.filter((checklist) => checklist.name === name).map((checklist) => removeChecklist(id, checklist)),
  );
}

/**
 * Puts one person in the place of another on cards and on their items. The one goes only once the other has come, so that
 * no card is left without.
 */
export function replaceMember(
  board: Board,
  cards: readonly Card[],
  gone: Member,
  successor: Member,
  which: 'open items' | 'all items' | 'no items' = 'open items',
): Edit[] {
  return cards.flatMap((card): Edit[] => {
    const items = card.checklists.flatMap((checklist) =>
      checklist.checkItems
        .filter(({ idMember, state }) => idMember === gone.id && (which === 'all items' || state === 'incomplete'))
        .map((item) => assignCheckItem({ idCard: card.id, idChecklist: checklist.id }, item, successor, board.members)),
    );
    return [
      ...(card.idMembers.includes(gone.id) ? inPlace(board, card, gone, successor) : []),
      ...(which === 'no items' ? [] : items),
    ];
  });
}

function inPlace(board: Board, card: Card, gone: Member, successor: Member): Edit[] {
  const remove: RemoveMember = { ...removeMember(card.id, gone), idSuccessor: successor.id, ...leaving(gone, board) };
  if (card.idMembers.includes(successor.id)) return [remove];
  return inChain(addMember(card.id, successor), remove);
}

function leaving({ id }: Member, board: Board): { leaver?: true } {
  return board.members.has(id) ? {} : { leaver: true };
}
