/** The board as Trello's page tells it, before anything is read with the person's consent. */
import type { Outline } from '../features/feature.ts';
import type { HostBoard, HostCard, HostList, HostMember } from '../host/types.ts';
import type { Board, Card, Member } from '../model/board.ts';

export function toldBoard(board: HostBoard, cards: readonly HostCard[], lists: readonly HostList[] = []): Board {
  const people = [...cards.flatMap(({ members }) => members ?? []), ...(board.members ?? [])].map(toldMember);
  return {
    id: board.id,
    name: board.name ?? '',
    url: board.url ?? '',
    lists: lists.map(({ id, name }, pos) => ({ id, name, pos, closed: false })),
    cards: new Map(cards.map((card) => [card.id, toldCard(card)])),
    members: new Map(people.map((member) => [member.id, member])),
    labels: new Map(),
    features: null,
    limits: null,
  };
}

/** Whether a member is known to be an admin of the board. */
export function isAdmin({ memberships = [] }: HostBoard, idMember: string | null): boolean {
  return memberships.some((one) => one.idMember === idMember && one.memberType === 'admin');
}

export function toldOutline(cards: readonly HostCard[]): ReadonlyMap<string, Outline> {
  return new Map(
    cards.map(({ id, badges }) => [
      id,
      {
        done: badges?.checkItemsChecked ?? 0,
        total: badges?.checkItems ?? 0,
        due: badges?.checkItemsEarliestDue ?? null,
      },
    ]),
  );
}

export function toldMember({ id, fullName, username, initials, avatar }: HostMember): Member {
  return {
    id,
    // For privacy some members come without a name.
    fullName: fullName || username || '?',
    username: username ?? '',
    initials: initials ?? '',
    avatarUrl: avatar?.replace(/\/\d+\.png$/, '') ?? null,
  };
}

function toldCard(card: HostCard): Card {
  return {
    id: card.id,
    idShort: 0,
    shortLink: '',
    name: card.name ?? '',
    desc: '',
    url: card.url ?? '',
    idList: card.idList ?? '',
    pos: 0,
    closed: card.closed ?? false,
    start: null,
    due: card.due ?? null,
    dueComplete: card.dueComplete ?? false,
    isTemplate: false,
    cardRole: null,
    dateLastActivity: card.dateLastActivity ?? '',
    idMembers: card.members?.map(({ id }) => id) ?? [],
    idLabels: [],
    checklists: (card.checklists ?? []).map(({ id, name, pos = 0 }) => ({ id, name, pos, checkItems: [] })),
    attachments: [],
    commentCount: card.badges?.comments ?? 0,
    thread: null,
  };
}
