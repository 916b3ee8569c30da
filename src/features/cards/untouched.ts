import type { Card } from '../../model/board.ts';

/** What a card was when it was made, as far as it matters whether somebody has worked on it since. */
export interface Image extends Pick<Card, 'name' | 'desc' | 'idList' | 'start' | 'due' | 'dueComplete'> {
  readonly members: readonly string[];
  readonly labels: readonly string[];
  readonly items: number;
  readonly done: number;
  readonly attachments: number;
  readonly comments: number;
}

/** Whether nothing was changed on the card, and nothing added. */
export function isUntouched(card: Card, made: Image): boolean {
  const same = (['name', 'desc', 'idList', 'start', 'due', 'dueComplete'] as const).every(
    (key) => card[key] === made[key],
  );
  const items = card.checklists.flatMap(({ checkItems }) => checkItems);
  return (
    same &&
    card.idMembers.every((id) => made.members.includes(id)) &&
    card.idLabels.every((id) => made.labels.includes(id)) &&
    items.length <= made.items &&
    items.filter(({ state }) => state === 'complete').length <= made.done &&
    card.attachments.length <= made.attachments &&
    card.commentCount <= made.comments
  );
}

export function imageOf(card: Omit<Card, 'id' | 'idList'>, idList: string): Image {
  const { name, desc, start, due, dueComplete, idMembers, idLabels, attachments, commentCount } = card;
  const items = card.checklists.flatMap(({ checkItems }) => checkItems);
  return {
    name,
    desc,
    idList,
    start,
    due,
    dueComplete,
    members: idMembers,
    labels: idLabels,
    items: items.length,
    done: items.filter(({ state }) => state === 'complete').length,
    attachments: attachments.length,
    comments: commentCount,
  };
}
