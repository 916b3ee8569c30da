/** How long cards stay in lists, from the moves that Trello recorded. */

import type { Board, Card } from '../../model/board.ts';
import { madeAt } from '../../model/made-at.ts';
import type { Action } from '../../trello/actions.ts';

/** Time of a card in a list, both ends in ms since 1970; open where the card is still there. */
export interface Stay {
  readonly idCard: string;
  readonly idList: string;
  readonly listName: string;
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
}

/** The kinds of action it takes. */
export const moveTypes =
  'updateCard:idList,updateCard:closed,createCard,copyCard,convertToCardFromCheckItem,emailCard,moveCardToBoard';

/** Every stay of every card that is known, by card and then by time. `actions` in any order. */
export function staysOf(actions: readonly Action[], board: Board, now: number): Stay[] {
  const byCard = new Map<string, Action[]>();
  for (const action of actions) {
    const id = action.data.card?.id;
    if (id) byCard.set(id, [...(byCard.get(id) ?? []), action]);
  }
  const names = new Map(board.lists.map(({ id, name }) => [id, name]));
  return [...board.cards.values()].flatMap((card) => staysOfCard(card, byCard.get(card.id) ?? [], names, now));
}

function staysOfCard(card: Card, actions: readonly Action[], names: ReadonlyMap<string, string>, now: number): Stay[] {
  const ordered = [...actions].sort((a, b) => Date.parse(a.date) - Date.parse(b.date));
  const arrival = ordered.findLast(({ type }) => type === 'moveCardToBoard');
  const moves = ordered.filter(({ data }) => data.listBefore?.id && data.listAfter?.id);
  const since = arrival ? Date.parse(arrival.date) : madeAt(card.id);
  const own = arrival ? moves.filter(({ date }) => Date.parse(date) >= since) : moves;
  const begun = ordered.find(({ type, data }) => data.list?.id && type !== 'updateCard' && type !== 'moveCardToBoard');
  const first = own[0]?.data.listBefore ?? arrival?.data.list ?? begun?.data.list;
  const stays: Stay[] = [];
  let list = { id: first?.id ?? card.idList, name: first?.name ?? '' };
  let from = since;
  let archived: number | null = null;
  let away = 0;
  const leave = (to: number, open: boolean) => {
    const end = archived ?? to;
    const listName = names.get(list.id) ?? list.name;
    const inIt = Math.max(0, end - from - away);
    stays.push({ idCard: card.id, idList: list.id, listName, from, to: from + inIt, open: open && archived === null });
  };
  for (const action of ordered) {
    const time = Date.parse(action.date);
    if (time < since) continue;
    const { old, listAfter } = action.data;
    if (own.includes(action) && listAfter) {
      leave(time, false);
      list = { id: listAfter.id ?? '', name: listAfter.name ?? '' };
      from = time;
      away = 0;
      if (archived !== null) archived = time;
    } else if (old && 'closed' in old) {
      if (old.closed === false) archived ??= time;
      else if (archived !== null) {
        away += time - archived;
        archived = null;
      }
    }
  }
  // Where an action is missing, the board knows how it is by now.
  if (!card.closed && archived !== null) archived = null;
  leave(now, true);
  return stays;
}

export interface ListStay {
  readonly idList: string;
  readonly name: string;
  /** Days, over the cards that left the list; null where none did. */
  readonly median: number | null;
  readonly p90: number | null;
  readonly left: number;
  /** Cards that are in it now. */
  readonly there: number;
}

const day = 86_400_000;

/** What is usual in each list of the board; a card counts once, with all its time there. */
export function staysByList(stays: readonly Stay[], board: Board): ListStay[] {
  return board.lists.map(({ id, name }) => {
    const perCard = new Map<string, { time: number; open: boolean }>();
    for (const { idCard, idList, from, to, open } of stays) {
      if (idList !== id) continue;
      const before = perCard.get(idCard) ?? { time: 0, open: false };
      perCard.set(idCard, { time: before.time + to - from, open: before.open || open });
    }
    const all = [...perCard.values()];
    const left = all.filter(({ open }) => !open).map(({ time }) => time / day);
    return {
      ...{ idList: id, name, left: left.length, there: all.length - left.length },
      ...{ median: percentile(left, 0.5), p90: percentile(left, 0.9) },
    };
  });
}

/** The lists of stays with the days spent there together, in the order in which they were first entered. */
export function daysByList(stays: readonly Stay[]): { readonly name: string; readonly days: number }[] {
  const times = new Map<string, { name: string; time: number }>();
  for (const { idList, listName, from, to } of stays) {
    const before = times.get(idList)?.time ?? 0;
    times.set(idList, { name: listName || '…', time: before + to - from });
  }
  return [...times.values()].map(({ name, time }) => ({ name, days: tenth(time / day) }));
}

/** The smallest value that so great a part of the values does not exceed; null of nothing. */
export function percentile(values: readonly number[], part: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null;
}

/** Of a hundred days and more nobody wants to know the tenths. */
export const tenth = (days: number): number => (days < 100 ? Math.round(days * 10) / 10 : Math.round(days));
