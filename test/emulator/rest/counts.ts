import type { Board, Card, Checklist, List } from './entities.ts';
import { isJson, type Json } from './json.ts';
import { Refusal } from './refusal.ts';
import type { Store } from './store.ts';

/**
 * How many of a kind may be: `disableAt` of the board's own export where it says so, else what Trello gave a free board
 * in 2023 (https://developer.atlassian.com/cloud/trello/guides/rest-api/limits/).
 */
const usual: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  attachments: { perBoard: 36_000, perCard: 1_000 },
  boards: { totalMembersPerBoard: 1_600, totalAccessRequestsPerBoard: 4_000 },
  cards: { openPerBoard: 5_000, openPerList: 5_000, totalPerBoard: 2_000_000, totalPerList: 1_000_000 },
  checklists: { perBoard: 1_800_000, perCard: 500 },
  checkItems: { perChecklist: 200 },
  customFields: { perBoard: 50 },
  customFieldOptions: { perField: 50 },
  labels: { perBoard: 1_000 },
  lists: { openPerBoard: 500, totalPerBoard: 3_000 },
  stickers: { perCard: 70 },
  reactions: { perAction: 900, uniquePerAction: 17 },
};

type Count = () => number;
type Counts = Readonly<Record<string, Readonly<Record<string, Count>>>>;

const none: Count = () => 0;
const open = (rows: readonly { closed: boolean }[]): number => rows.filter(({ closed }) => !closed).length;

export function boardLimits(board: Board, store: Store): Json {
  const { id } = board;
  return limits(board, {
    attachments: { perBoard: () => sum(store.cards.by('idBoard', id)), perCard: none },
    boards: {
      totalMembersPerBoard: () => store.memberships.count('idBoard', id),
      totalAccessRequestsPerBoard: none,
    },
    cards: {
      openPerBoard: () => open(store.cards.by('idBoard', id)),
      openPerList: none,
      totalPerBoard: () => store.cards.count('idBoard', id),
      totalPerList: none,
    },
    checklists: { perBoard: () => store.checklists.count('idBoard', id), perCard: none },
    checkItems: { perChecklist: none },
    customFields: { perBoard: none },
    customFieldOptions: { perField: none },
    labels: { perBoard: () => store.labels.count('idBoard', id) },
    lists: {
      openPerBoard: () => open(store.lists.by('idBoard', id)),
      totalPerBoard: () => store.lists.count('idBoard', id),
    },
    stickers: { perCard: none },
    reactions: { perAction: none, uniquePerAction: none },
  });
}

export function listLimits(list: List, store: Store): Json {
  return limits(store.boards.get(list.idBoard), {
    cards: {
      openPerList: () => open(store.cards.by('idList', list.id)),
      totalPerList: () => store.cards.count('idList', list.id),
    },
  });
}

export function cardLimits(card: Card, store: Store): Json {
  return limits(store.boards.get(card.idBoard), {
    attachments: { perCard: () => card.attachments.length },
    checklists: { perCard: () => store.checklists.count('idCard', card.id) },
    stickers: { perCard: () => card.stickers.length },
  });
}

export function checklistLimits(checklist: Checklist, store: Store): Json {
  return limits(store.boards.get(checklist.idBoard), {
    checkItems: { perChecklist: () => checklist.checkItems.length },
  });
}

export function actionLimits(idBoard: string, idAction: string, store: Store): Json {
  const reactions = () => store.reactions.by('idAction', idAction);
  return limits(store.boards.get(idBoard), {
    reactions: {
      perAction: () => reactions().length,
      uniquePerAction: () => new Set(reactions().map(({ emoji }) => emoji.unified)).size,
    },
  });
}

/** Refuses one more of a kind where the limit is reached. */
export function makeRoom(limitsOfParent: Json, group: string, kind: string): void {
  const found = isJson(limitsOfParent[group]) ? limitsOfParent[group][kind] : undefined;
  if (isJson(found) && (found.status === 'disabled' || found.status === 'maxExceeded')) {
    throw new Refusal(403, { message: `Limit exceeded: ${group}.${kind}`, error: 'LIMIT_EXCEEDED' });
  }
}

function limits(board: Board | undefined, counts: Counts): Json {
  const result: Record<string, Json> = {};
  for (const [group, kinds] of Object.entries(counts)) {
    const written: Json = {};
    for (const [kind, count] of Object.entries(kinds)) {
      const disableAt = ownLimit(board, group, kind) ?? usual[group]?.[kind] ?? Number.MAX_SAFE_INTEGER;
      const warnAt = Math.floor(disableAt * 0.8);
      written[kind] = { status: status(count(), warnAt, disableAt), disableAt, warnAt };
    }
    result[group] = written;
  }
  return result;
}

function status(count: number, warnAt: number, disableAt: number): string {
  if (count > disableAt) return 'maxExceeded';
  if (count === disableAt) return 'disabled';
  return count >= warnAt ? 'warning' : 'ok';
}

function ownLimit(board: Board | undefined, group: string, kind: string): number | undefined {
  const own = board?.raw?.limits;
  const found = isJson(own) && isJson(own[group]) ? own[group][kind] : undefined;
  return isJson(found) && typeof found.disableAt === 'number' ? found.disableAt : undefined;
}

function sum(cards: readonly Card[]): number {
  return cards.reduce((total, card) => total + card.attachments.length, 0);
}
