/** Members that cards lost without anybody taking them off, such as when a list or a card was moved between boards. */
import type { Board, Card, Member } from '../../model/board.ts';
import { type Action, readActions } from '../../trello/actions.ts';
import type { Workspace } from '../feature.ts';

export interface Lost {
  readonly card: Card;
  readonly members: readonly Member[];
}

/** Who was added to a card last, was not removed since, is not on it, and is on the board. `actions` in any order. */
export function lostMembers(actions: readonly Action[], board: Board): Lost[] {
  const last = new Map<string, Action>();
  const newest = [...actions].sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? 1 : -1));
  for (const action of newest) {
    const { card, idMember, member } = action.data;
    const key = `${card?.id} ${idMember ?? member?.id}`;
    if (!last.has(key)) last.set(key, action);
  }
  return [...board.cards.values()].flatMap((card): Lost[] => {
    if (card.closed) return [];
    const members = [...board.members.values()].filter(
      ({ id }) => !card.idMembers.includes(id) && last.get(`${card.id} ${id}`)?.type === 'addMemberToCard',
    );
    return members.length === 0 ? [] : [{ card, members }];
  });
}

/** Who was put on and taken off cards, as far as Trello recorded it; null where it could not be read. */
export async function readChanges(workspace: Workspace): Promise<Action[] | null> {
  const actions: Action[] = [];
  for (let before: string | null | undefined; before !== null; ) {
    const filter = 'addMemberToCard,removeMemberFromCard';
    const page = await workspace.read(readActions('boards', workspace.board.value.id, { filter, before }));
    if (!page) return null;
    actions.push(...page.entries);
    before = page.next;
  }
  return actions;
}
