/** How much each person of a board has to do, answered from the board. */
import type { Board, Card, Member } from '../../model/board.ts';
import { dueBuckets } from '../../model/days.ts';
import { isWork } from '../../model/is-work.ts';
import { type ItemRow, rowsOfCard } from '../item-rows.ts';

/** What somebody has to do: cards that are not done, and open items. */
export interface Load {
  /** Null for what nobody has. */
  readonly member: Member | null;
  /** Whether they are no longer on the board. */
  readonly gone: boolean;
  readonly open: Part;
  readonly overdue: Part;
  /** Due within seven days. */
  readonly week: Part;
  /** Cards and items by the id of a list. */
  readonly byList: ReadonlyMap<string, Part>;
  /** Whether they have much more or much less than the others. */
  readonly share: 'over' | 'under' | 'usual';
}

export interface Part {
  readonly cards: number;
  readonly items: number;
}

/** From so much of the mean on, and up to so little. */
const over = 1.5;
const under = 0.5;

/** The load of everybody on the board and on its cards, the most first, and of nobody last. Cards that are no work do not count. */
export function loadsOf(board: Board, now: number, timeZone: string): Load[] {
  const bucketOf = dueBuckets({ now, timeZone });
  const loads = new Map<string, { open: Part; overdue: Part; week: Part; byList: Map<string, Part> }>();
  const loadOf = (id: string) => {
    const known = loads.get(id) ?? { open: none, overdue: none, week: none, byList: new Map() };
    loads.set(id, known);
    return known;
  };
  const add = (id: string, idList: string, what: 'cards' | 'items', due: string | null) => {
    const load = loadOf(id);
    load.open = more(load.open, what);
    const bucket = bucketOf(due, false);
    if (bucket === 'overdue') load.overdue = more(load.overdue, what);
    if (bucket === 'today' || bucket === 'tomorrow' || bucket === 'week') load.week = more(load.week, what);
    load.byList.set(idList, more(load.byList.get(idList) ?? none, what));
  };
  for (const id of board.members.keys()) loadOf(id);
  for (const card of openCards(board)) {
    if (!card.dueComplete) for (const id of orNobody(card.idMembers)) add(id, card.idList, 'cards', card.due);
    for (const { item } of openItems(card)) add(item.idMember ?? '', card.idList, 'items', item.due);
  }
  const here = [...board.members.keys()].map((id) => sumOf(loadOf(id).open));
  const mean = here.reduce((sum, count) => sum + count, 0) / Math.max(1, here.length);
  const few = here.filter((count) => count < under * mean).length;
  return [...loads]
    .map(([id, load]): Load => {
      const member = id === '' ? null : (board.members.get(id) ?? stranger(id));
      const gone = id !== '' && !board.members.has(id);
      const count = sumOf(load.open);
      // Where most have less, that is no difference from the others.
      const isUnder = count < under * mean && few <= here.length / 2;
      const share = gone || !member || mean < 2 ? 'usual' : count > over * mean ? 'over' : isUnder ? 'under' : 'usual';
      return { member, gone, share, ...load };
    })
    .sort((a, b) => Number(a.member === null) - Number(b.member === null) || sumOf(b.open) - sumOf(a.open));
}

const none: Part = { cards: 0, items: 0 };
const more = (part: Part, what: keyof Part): Part => ({ ...part, [what]: part[what] + 1 });

/** Cards and items together. */
export const sumOf = ({ cards, items }: Part): number => cards + items;

const orNobody = (ids: readonly string[]) => (ids.length === 0 ? [''] : ids);

function openCards(board: Board): Card[] {
  return [...board.cards.values()].filter((card) => !card.closed && isWork(card));
}

function openItems(card: Card): ItemRow[] {
  return rowsOfCard(card).filter(({ item }) => item.state === 'incomplete');
}

/** Somebody who left the board, and still stands on its cards. */
export function stranger(id: string): Member {
  return { id, fullName: '', username: '', initials: '?', avatarUrl: null };
}

/** Everything that somebody has, for who takes it over. */
export interface Belongings {
  readonly cards: readonly Card[];
  /** Open ones. */
  readonly items: readonly ItemRow[];
}

export function belongingsOf(board: Board, idMember: string): Belongings {
  const all = [...board.cards.values()].filter(({ closed }) => !closed);
  return {
    cards: all.filter(({ idMembers }) => idMembers.includes(idMember)),
    items: all.flatMap((card) => openItems(card).filter(({ item }) => item.idMember === idMember)),
  };
}

/** What of it somebody no longer has. */
export function partedWith(board: Board, idMember: string, { cards, items }: Belongings): Belongings {
  const now = belongingsOf(board, idMember);
  const ids = new Set([...now.cards.map(({ id }) => id), ...now.items.map(({ item }) => item.id)]);
  return { cards: cards.filter(({ id }) => !ids.has(id)), items: items.filter(({ item }) => !ids.has(item.id)) };
}

/** How many cards and items. */
export const countOf = ({ cards, items }: Belongings): number => cards.length + items.length;

/** Only what lies in a list, where one is named, and only cards or items. */
export function partOf(
  { cards, items }: Belongings,
  { idList, what }: { readonly idList: string; readonly what: 'both' | 'cards' | 'items' },
): Belongings {
  const inList = (card: Card) => idList === '' || card.idList === idList;
  return {
    cards: what === 'items' ? [] : cards.filter(inList),
    items: what === 'cards' ? [] : items.filter(({ card }) => inList(card)),
  };
}

/** The same as a text that people can read and send. */
export function handover(
  { cards, items }: Belongings,
  board: Board,
  texts: {
    readonly title: string;
    readonly cards: string;
    readonly items: string;
    readonly due: (date: string) => string;
  },
): string {
  const listOf = new Map(board.lists.map(({ id, name }) => [id, name]));
  const due = (date: string | null) => (date === null ? '' : ` (${texts.due(date)})`);
  return [
    `# ${texts.title}`,
    ...(cards.length > 0 ? [`## ${texts.cards}`] : []),
    ...cards.map(
      (card) =>
        `- [${card.name.replace(/[[\]\\]/g, '\\$&')}](${card.url}), ${listOf.get(card.idList) ?? ''}${due(card.due)}`,
    ),
    ...(items.length > 0 ? [`## ${texts.items}`] : []),
    ...items.map(({ item, checklist, card }) => `- [ ] ${item.name}: ${card.name}, ${checklist.name}${due(item.due)}`),
  ].join('\n');
}
