/** Everything Muster can do, each on things picked from a board by numbers. */
import { addLink, removeAttachment } from '../../src/features/attachments/edits.ts';
import {
  addChecklistTo,
  addLabelTo,
  addMemberTo,
  commentOn,
  editCards,
  removeChecklistFrom,
  removeLabelFrom,
  removeMemberFrom,
  replaceMember,
  shiftCards,
} from '../../src/features/bulk/card-rows-edits.ts';
import {
  assignItems,
  convertItems,
  deleteItems,
  editItems,
  moveItems,
  shiftItems,
} from '../../src/features/bulk/item-rows-edits.ts';
import { moveCards } from '../../src/features/cards/edits.ts';
import { addCards, copyCards } from '../../src/features/cards/new-card-edits.ts';
import { mergeChecklists, moveChecklistTo } from '../../src/features/checklists/checklist-jobs-edits.ts';
import { moveChecklist, removeChecklist, renameChecklist } from '../../src/features/checklists/edits.ts';
import { addCheckItems, moveCheckItem, sortCheckItems } from '../../src/features/checklists/item-edits.ts';
import { editComment, removeComment } from '../../src/features/comments/edits.ts';
import { react, unreact } from '../../src/features/comments/reaction-edits.ts';
import type { ItemRow } from '../../src/features/item-rows.ts';
import type { Edit } from '../../src/jobs/edit.ts';
import type { Attachment, Board, Card, Checklist, Comment, Label, List, Member } from '../../src/model/board.ts';

/** What a verb may pick from; a number picks always the same. */
export interface Picks {
  readonly board: Board;
  readonly me: Member;
  /** Whether there is a card at all. */
  readonly any: boolean;
  readonly card: (nth: number) => Card;
  readonly list: (nth: number) => List;
  readonly member: (nth: number) => Member;
  readonly label: (nth: number) => Label;
  /** Those that there may be none of. The checklists and items of a settled card are all known. */
  readonly settled: (nth: number) => readonly Card[];
  readonly isSettled: (card: Card) => boolean;
  readonly checklists: (nth: number) => readonly { readonly card: Card; readonly checklist: Checklist }[];
  readonly rows: (nth: number) => readonly ItemRow[];
  readonly comments: (nth: number) => readonly { readonly card: Card; readonly comment: Comment }[];
  readonly attachments: (nth: number) => readonly { readonly card: Card; readonly attachment: Attachment }[];
}

const at = '2026-11-01T12:00:00.000Z';

/** Each takes the picks and a number that makes it differ. */
export const verbs: Readonly<Record<string, (picks: Picks, n: number) => readonly Edit[]>> = {
  'add a checklist': (p, n) => addChecklistTo([p.card(n)], 'New'),
  'copy a checklist': (p, n) => p.checklists(n).flatMap(({ checklist }) => addChecklistTo([p.card(n + 1)], checklist)),
  'rename a checklist': (p, n) =>
    p.checklists(n).map(({ card, checklist }) => renameChecklist(card.id, checklist, `L${n}`)),
  'move a checklist': (p, n) => p.checklists(n).map(({ card, checklist }) => moveChecklist(card, checklist, n % 3)),
  'move a checklist to another card': (p, n) =>
    p.checklists(n).flatMap(({ card, checklist }) => {
      const to = p.card(n + 1);
      return to.id === card.id ? [] : moveChecklistTo(card, checklist, to);
    }),
  'delete a checklist': (p, n) => p.checklists(n).map(({ card, checklist }) => removeChecklist(card.id, checklist)),
  'delete checklists by name': (p, n) => removeChecklistFrom(p.settled(n), 'Steps'),
  'merge checklists': (p, n) => p.settled(n).flatMap(mergeChecklists),
  'add items': (p, n) =>
    p.checklists(n).flatMap(({ card, checklist }) =>
      addCheckItems(
        card.id,
        checklist,
        [
          { name: 'Same', state: 'incomplete' },
          { name: 'Same', state: 'complete', due: at, idMember: p.member(n).id },
        ],
        n % 2 === 0 ? undefined : 0,
      ),
    ),
  'rename an item': (p, n) => editItems(p.rows(n), ({ item }) => ({ name: `${item.name}${n}` })),
  'check an item': (p, n) => editItems(p.rows(n), { state: 'complete' }),
  'uncheck an item': (p, n) => editItems(p.rows(n), { state: 'incomplete' }),
  'assign an item': (p, n) => assignItems(p.rows(n), p.member(n), p.board),
  'unassign an item': (p, n) => assignItems(p.rows(n), null, p.board),
  'date an item': (p, n) => editItems(p.rows(n), { due: at }),
  'undate an item': (p, n) => editItems(p.rows(n), { due: null }),
  'shift an item': (p, n) => shiftItems(p.rows(n), n + 1, 'Europe/Berlin'),
  'move an item': (p, n) => p.rows(n).map((row) => moveCheckItem(row.card.id, row.checklist, row.item, n % 4)),
  'sort items': (p, n) =>
    p
      .settled(n)
      .flatMap(({ id, checklists }) =>
        checklists.flatMap((checklist) => sortCheckItems(id, checklist, checklist.checkItems.toReversed())),
      ),
  'move items to another checklist': (p, n) =>
    moveItems(p.rows(n), (card) => (p.isSettled(card) ? card.checklists[n % 3] : undefined)),
  'delete an item': (p, n) => deleteItems(p.rows(n)),
  'convert an item': (p, n) => convertItems(p.board, p.rows(n)),
  comment: (p, n) => commentOn([p.card(n)], p.me, () => `Hello ${n}`, at),
  'edit a comment': (p, n) =>
    p
      .comments(n)
      .flatMap(({ card, comment }) =>
        comment.author.id === p.me.id ? editComment(card.id, comment, `Better ${n}`) : [],
      ),
  'delete a comment': (p, n) => p.comments(n).map(({ card, comment }) => removeComment(card.id, comment, p.me)),
  react: (p, n) => p.comments(n).map(({ card, comment }) => react(card.id, comment, p.me, n % 2 ? '👍' : '🎉')),
  unreact: (p, n) =>
    p
      .comments(n)
      .flatMap(({ card, comment }) =>
        (comment.reactions ?? [])
          .filter(({ idMember }) => idMember === p.me.id)
          .map((own) => unreact(card.id, comment, own)),
      ),
  'add a member': (p, n) => addMemberTo([p.card(n)], p.member(n)),
  'remove a member': (p, n) => removeMemberFrom([p.card(n)], p.member(n), p.board),
  'replace a member': (p, n) => replaceMember(p.board, p.settled(n), p.member(n), p.member(n + 1), 'all items'),
  'add a label': (p, n) => addLabelTo([p.card(n)], p.label(n)),
  'remove a label': (p, n) => removeLabelFrom([p.card(n)], p.label(n)),
  'rename a card': (p, n) => editCards([p.card(n)], { name: `Card ${n}` }),
  'describe a card': (p, n) => editCards([p.card(n)], { desc: n % 2 ? '' : `Why ${n}` }),
  'date a card': (p, n) => editCards([p.card(n)], { due: at, start: n % 2 ? null : at, dueComplete: n % 3 === 0 }),
  'shift a card': (p, n) => shiftCards([p.card(n)], n - 3, 'America/New_York'),
  'move a card': (p, n) => moveCards(p.board, [p.card(n)], p.list(n).id),
  'archive a card': (p, n) => editCards([p.card(n)], { closed: true }),
  'add cards': (p, n) =>
    addCards(p.board, p.list(n).id, [
      { name: 'Made', desc: 'Because', due: at, idMembers: [p.member(n).id], idLabels: [p.label(n).id] },
      { name: 'Made', urlSource: 'https://example.com/made' },
    ]),
  'copy a card': (p, n) =>
    copyCards(p.board, [p.card(n)], p.list(n).id, n % 2 ? ['checklists', 'due', 'labels'] : ['members', 'attachments']),
  'add a link': (p, n) => [addLink(p.card(n), `https://example.com/${n}`, n % 2 ? 'A link' : '')],
  'remove an attachment': (p, n) =>
    p.attachments(n).map(({ card, attachment }) => removeAttachment(card.id, attachment)),
};

/** Picks from a board. Things that only presumably are there, with ids that only stand for theirs, are left alone. */
export function picksFrom(board: Board, me: Member, made: ReadonlySet<string>): Picks {
  const real = ({ id }: { readonly id: string }) => !id.startsWith('~') || made.has(id);
  const isSettled = ({ checklists }: Card) => checklists.every((list) => real(list) && list.checkItems.every(real));
  const cards = [...board.cards.values()].filter((card) => real(card) && !card.closed);
  const checklists = cards.flatMap((card) => card.checklists.filter(real).map((checklist) => ({ card, checklist })));
  const rows = checklists.flatMap(({ card, checklist }) =>
    checklist.checkItems.filter(real).map((item) => ({ card, checklist, item })),
  );
  const comments = cards.flatMap((card) =>
    (card.thread?.comments ?? []).filter(real).map((comment) => ({ card, comment })),
  );
  const attachments = cards.flatMap((card) =>
    card.attachments.filter(real).map((attachment) => ({ card, attachment })),
  );
  const one =
    <T>(list: readonly T[]) =>
    (n: number) =>
      list.slice(n % Math.max(1, list.length)).slice(0, 1);
  const sure =
    <T>(list: readonly T[]) =>
    (n: number): T => {
      const [found] = one(list)(n);
      if (found === undefined) throw new Error('The board has none.');
      return found;
    };
  return {
    board,
    me,
    any: cards.length > 0,
    card: sure(cards),
    settled: one(cards.filter(isSettled)),
    isSettled,
    list: sure(board.lists),
    member: sure([...board.members.values()]),
    label: sure([...board.labels.values()]),
    checklists: one(checklists),
    rows: one(rows),
    comments: one(comments),
    attachments: one(attachments),
  };
}
