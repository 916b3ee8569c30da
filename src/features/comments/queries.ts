/** Questions about comments, answered from the board. */
import type { Board, Card, Comment, Member } from '../../model/board.ts';
import type { Traits } from '../../model/filter-match.ts';

/** A comment with the card it is on. */
export interface CommentRow {
  readonly comment: Comment;
  readonly card: Card;
  /** Whether nobody wrote on the card after it. */
  readonly last: boolean;
  /** Whether the person is mentioned in it, by another, and wrote nothing on the card since. */
  readonly unanswered: boolean;
}

/** Every comment that is known, newest first. */
export function commentRows(board: Board, me: Member | null): CommentRow[] {
  const rows: CommentRow[] = [];
  for (const card of board.cards.values()) {
    let answered = false;
    for (const [nth, comment] of (card.thread?.comments ?? []).entries()) {
      const mine = comment.author.id === me?.id;
      if (mine) answered = true;
      const unanswered = me !== null && !mine && !answered && asks(comment, card, me);
      rows.push({ comment, card, last: nth === 0, unanswered });
    }
  }
  return rows.sort((a, b) => (a.comment.date < b.comment.date ? 1 : a.comment.date > b.comment.date ? -1 : 0));
}

/** Whether a comment mentions the person, by name, as one of the card, or as one of the board. */
function asks({ text }: Comment, card: Card, me: Member): boolean {
  const names = mentionsIn(text);
  return names.some(
    (name) =>
      name === me.username.toLowerCase() || name === 'board' || (name === 'card' && card.idMembers.includes(me.id)),
  );
}

const mention = /(?<![\w@/.`])@([\w-]{1,60})/g;

/** The names after an `@`, in small letters. Addresses of mail are none, nor what stands in code. */
export function mentionsIn(text: string): string[] {
  const plain = text.replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`/g, ' ');
  return [...plain.matchAll(mention)].map(([, name = '']) => name.toLowerCase());
}

/** The members who are notified of a text on a card: Trello tells those it names, and all of the card or board. */
export function notifiedBy(text: string, card: Card, board: Board, me: Member | null): ReadonlySet<string> {
  const names = new Set(mentionsIn(text));
  const ids = [...board.members.values()]
    .filter(
      ({ id, username }) =>
        names.has(username.toLowerCase()) || names.has('board') || (names.has('card') && card.idMembers.includes(id)),
    )
    .map(({ id }) => id);
  return new Set(ids.filter((id) => id !== me?.id));
}

/** Those whom a changed text names and the one before did not. */
export function newlyNotified(
  before: string,
  after: string,
  ...where: [card: Card, board: Board, me: Member | null]
): ReadonlySet<string> {
  const told = notifiedBy(before, ...where);
  return new Set([...notifiedBy(after, ...where)].filter((id) => !told.has(id)));
}

/** The same text notifying nobody: an invisible space stands after each `@`. */
export function unmentioned(text: string): string {
  return text.replace(mention, '@\u200b$1');
}

/** The same text as it was before its mentions were broken. */
export function mentioning(text: string): string {
  return text.replace(/@\u200b(?=[\w-])/g, '@');
}

/** A text as the quote of an answer, which mentions its author. Who was mentioned in it is not told again. */
export function quoted({ text, author }: Comment, { withText = true } = {}): string {
  const name = author.username ? `@${author.username} ` : '';
  if (!withText) return name;
  const lines = unmentioned(text).split(/\r\n?|\n/);
  return `${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n${name}`;
}

/** What a comment tells the filter. */
export function commentTraits(idMe: string | null): Traits<CommentRow> {
  return {
    texts: ({ comment, card }) => [comment.text, comment.author.fullName, card.name],
    card: ({ card }) => card,
    checklists: () => [],
    idMembers: ({ card }) => card.idMembers,
    due: () => null,
    done: () => false,
    by: ({ comment }) => comment.author.id,
    mentions: ({ comment }) => mentionsIn(comment.text),
    date: ({ comment }) => comment.date,
    is({ comment, card, last, unanswered }, word) {
      if (word === 'mine') return comment.author.id === idMe;
      if (word === 'unanswered') return unanswered;
      if (word === 'last') return last;
      if (word === 'edited') return comment.edited !== null;
      if (word === 'link') return /https?:\/\//i.test(comment.text);
      return word === 'archived' && card.closed;
    },
  };
}

export const commentStates = ['unanswered', 'last', 'mine', 'edited', 'link', 'archived'] as const;
