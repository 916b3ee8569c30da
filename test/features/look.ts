/** What there is to see of a board: what undo has to restore, and what Muster's own board must agree in with Trello's. */
import type { Board, Card } from '../../src/model/board.ts';

/** All but ids, dates of activity, and the order in which people and labels came. */
export function content(board: Board) {
  return open(board).map((card) => ({
    list: card.idList,
    name: card.name,
    desc: card.desc,
    start: card.start,
    due: card.due,
    dueComplete: card.dueComplete,
    members: [...card.idMembers].sort(),
    labels: [...card.idLabels].sort(),
    checklists: card.checklists.map(({ name, checkItems }) => ({
      name,
      items: checkItems.map(({ name, state, due, idMember }) => ({ name, state, due, idMember })),
    })),
    attachments: card.attachments.map(({ name, url }) => `${name} ${url}`).sort(),
    comments: (card.thread?.comments ?? []).map(said).sort(),
  }));
}

/** Everything, as far as Muster can know it. */
export function whole(board: Board) {
  return open(board).map(({ dateLastActivity: _, thread, ...card }) => ({
    ...card,
    thread: thread?.comments.map(({ reactions, ...comment }) => ({ ...comment, reactions: reactions ?? [] })),
  }));
}

/** By list and place, archived cards apart. */
function open({ cards }: Board): Card[] {
  return [...cards.values()]
    .filter(({ closed }) => !closed)
    .sort((one, other) => one.idList.localeCompare(other.idList) || one.pos - other.pos);
}

/** Who said what; a quote of a deleted comment counts for it. */
function said(comment: { readonly text: string; readonly author: { readonly fullName: string } }): string {
  const [, name = comment.author.fullName, text = comment.text] =
    /^(.+) wrote on [\d-]+ [\d:]+ UTC:\n\n([\s\S]*)$/.exec(comment.text) ?? [];
  return `${name}: ${text.replaceAll('\u2060', '')}`;
}
