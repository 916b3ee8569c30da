import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Viewer } from '../../server/boards.ts';
import type { Api } from './api.ts';
import type { Board, Card, CardDetails, List, Member } from './entities.ts';

/** What this page knows of the board. Every card is a signal of its own, so that a change of one draws one. */
export interface BoardStore {
  readonly board: ReadonlySignal<Board>;
  /** Open lists, in order. */
  readonly lists: ReadonlySignal<readonly List[]>;
  /** The ids of the open cards of a list, in order. */
  order(idList: string): ReadonlySignal<readonly string[]>;
  readonly mayEdit: ReadonlySignal<boolean>;
  readonly isAdmin: ReadonlySignal<boolean>;
  card(id: string): Signal<Card> | undefined;
  /** How many cards the board has. */
  count(): number;
  /** All open cards in open lists, in the order of the board. */
  cards(): readonly Card[];
  member(id: string): Member | undefined;
  /** What was learnt when the card was opened; stays known. */
  details(id: string): Signal<CardDetails | undefined>;
  reload(): Promise<void>;
  reloadCard(id: string): Promise<void>;
  openDetails(id: string): Promise<void>;
}

type LoadedBoard = Board & { readonly lists: readonly List[]; readonly cards: readonly Card[] };

const CARD_PARTS = 'attachments=true&checklists=all&checkItems=none&customFieldItems=true';
const BOARD_QUERY =
  'fields=all&lists=open&list_fields=all&cards=visible&card_fields=all&card_attachments=true&card_customFieldItems=true' +
  '&checklists=all&checklist_fields=id,idBoard,idCard,name,pos&labels=all&labels_limit=1000&members=all&member_fields=all' +
  '&memberships=all&organization=true&customFields=true';
const DETAILS_QUERY =
  'fields=id&checklists=all&attachments=true&actions=all&actions_limit=50&action_memberCreator=true';

/** Loads the board by its id or short link. */
export async function loadBoard(api: Api, id: string, viewer: Viewer | undefined): Promise<BoardStore> {
  const path = `/1/boards/${id}?${BOARD_QUERY}`;
  const loaded = await api.get<LoadedBoard>(path);
  const board = signal<Board>(loaded);
  const lists = signal<readonly List[]>([]);
  const orders = new Map<string, Signal<readonly string[]>>();
  const cards = new Map<string, Signal<Card>>();
  const details = new Map<string, Signal<CardDetails | undefined>>();

  const order = (idList: string) => {
    const known = orders.get(idList) ?? signal<readonly string[]>([]);
    orders.set(idList, known);
    return known;
  };
  const sort = () => {
    const byList = new Map<string, Card[]>(lists.value.map((list) => [list.id, []]));
    for (const card of cards.values()) if (!card.value.closed) byList.get(card.value.idList)?.push(card.value);
    batch(() => {
      for (const [idList, found] of byList) {
        const ids = found.sort(byPos).map((card) => card.id);
        if (!same(order(idList).value, ids)) order(idList).value = ids;
      }
    });
  };
  const put = (card: Card) => {
    const known = cards.get(card.id);
    if (!known) cards.set(card.id, signal(card));
    else if (!same(known.value, card)) known.value = card;
  };
  const take = ({ lists: newLists, cards: newCards, ...rest }: LoadedBoard) => {
    if (!same(board.value, rest)) board.value = rest;
    lists.value = [...newLists].sort(byPos);
    const checklists = groupBy((rest as { checklists?: Card['checklists'] }).checklists ?? []);
    const present = new Set(newCards.map((card) => card.id));
    for (const known of cards.keys()) if (!present.has(known)) cards.delete(known);
    for (const card of newCards) put({ ...card, checklists: checklists.get(card.id) ?? [] });
    sort();
  };
  take(loaded);

  const kind = computed(() => {
    const { memberships } = board.value;
    return viewer?.own ? 'admin' : memberships.find((found) => found.idMember === viewer?.person.id)?.memberType;
  });
  const detailsOf = (idCard: string) => {
    const known = details.get(idCard) ?? signal(undefined);
    details.set(idCard, known);
    return known;
  };
  const openDetails = async (idCard: string) => {
    const found = await api.get<CardDetails>(`/1/cards/${idCard}?${DETAILS_QUERY}`);
    if (!same(detailsOf(idCard).value, found)) detailsOf(idCard).value = found;
  };

  return {
    board,
    lists,
    order,
    mayEdit: computed(() => kind.value === 'admin' || kind.value === 'normal'),
    isAdmin: computed(() => kind.value === 'admin'),
    card: (idCard) => cards.get(idCard),
    count: () => cards.size,
    cards: () =>
      lists.value
        .flatMap((list) => order(list.id).value)
        .flatMap((idCard) => {
          const card = cards.get(idCard)?.value;
          return card ? [card] : [];
        }),
    member: (idMember) => board.value.members.find((member) => member.id === idMember),
    details: detailsOf,
    openDetails,
    reload: async () => {
      take(await api.get<LoadedBoard>(`/1/boards/${board.value.id}?${BOARD_QUERY}`));
      await Promise.all([...details].map(([idCard, known]) => known.value && cards.has(idCard) && openDetails(idCard)));
    },
    reloadCard: async (idCard) => {
      const card = await api.get<Card>(`/1/cards/${idCard}?fields=all&${CARD_PARTS}`).catch(() => undefined);
      if (card && card.idBoard === board.value.id && !card.closed) put(card);
      else cards.delete(idCard);
      sort();
      if (details.get(idCard)?.value && card) await openDetails(idCard);
    },
  };
}

function byPos(a: { pos: number }, b: { pos: number }): number {
  return a.pos - b.pos;
}

function groupBy(checklists: NonNullable<Card['checklists']>): Map<string, NonNullable<Card['checklists']>> {
  const groups = new Map<string, NonNullable<Card['checklists']>[number][]>();
  for (const checklist of checklists) {
    const group = groups.get(checklist.idCard) ?? [];
    group.push(checklist);
    groups.set(checklist.idCard, group);
  }
  return groups;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
