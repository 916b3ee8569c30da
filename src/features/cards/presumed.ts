/** What a card that is just being made will be, as far as that is known before Trello answers. */
import type { Attachment, Card } from '../../model/board.ts';
import type { Kept } from '../../trello/cards.ts';

/** A card as Trello makes it when nothing is said. */
export const unread: Omit<Card, 'id' | 'idList'> = {
  idShort: 0,
  shortLink: '',
  name: '',
  desc: '',
  url: '',
  pos: 0,
  closed: false,
  start: null,
  due: null,
  dueComplete: false,
  isTemplate: false,
  cardRole: null,
  dateLastActivity: '',
  idMembers: [],
  idLabels: [],
  checklists: [],
  attachments: [],
  commentCount: 0,
  thread: null,
};

export function linkTo(url: string): Attachment {
  return { id: `~${url}`, name: url, url, isUpload: false, mimeType: '', bytes: null, date: '', idMember: null };
}

/** A copy of a card with the parts that are kept. Its checklists and attachments have ids that only stand for theirs. */
export function copyOf(card: Card, keep: readonly Kept[]): Card {
  const keeps = new Set(keep);
  const { name, desc, cardRole } = card;
  return {
    ...unread,
    id: card.id,
    idList: card.idList,
    name,
    desc,
    cardRole,
    ...(keeps.has('start') && { start: card.start }),
    ...(keeps.has('due') && { due: card.due }),
    ...(keeps.has('members') && { idMembers: card.idMembers }),
    ...(keeps.has('labels') && { idLabels: card.idLabels }),
    ...(keeps.has('comments') && { commentCount: card.commentCount }),
    ...(keeps.has('attachments') && {
      attachments: card.attachments.map((entry) => ({ ...entry, id: `~${entry.id}` })),
    }),
    ...(keeps.has('checklists') && {
      checklists: card.checklists.map((checklist) => ({
        ...checklist,
        id: `~${checklist.id}`,
        checkItems: checklist.checkItems.map((item) => ({ ...item, id: `~${item.id}` })),
      })),
    }),
  };
}
