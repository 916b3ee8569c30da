/** Orders of a list that Trello does not offer. Loaded when a list is sorted. */
import { openItems } from '../features/checklists/badge.ts';
import type { HostCard } from '../host/types.ts';

type Compare = (a: HostCard, b: HostCard) => number;

const progress = ({ badges }: HostCard) =>
  badges?.checkItems ? (badges.checkItemsChecked ?? 0) / badges.checkItems : -1;
/** Where there is no date, behind all that have one. */
const next = (card: HostCard) => openItems(card).due ?? '9';
const activity = ({ dateLastActivity = '' }: HostCard) => dateLastActivity;

const orders = {
  /** What is nearly done comes first; cards without items last. */
  progress: (a, b) => progress(b) - progress(a),
  /** By the first date of an open item. */
  next: (a, b) => compare(next(a), next(b)),
  /** What was touched last comes first. */
  activity: (a, b) => compare(activity(b), activity(a)),
  /** What nobody works on comes first. */
  members: (a, b) => (a.members?.length ?? 0) - (b.members?.length ?? 0),
  /** What was made first comes first: an id begins with that time. */
  age: (a, b) => compare(a.id, b.id),
} as const satisfies Readonly<Record<string, Compare>>;

export type Order = keyof typeof orders;

/** The ids of a list's cards in the order; equal ones stay as they were. What Trello's page does not tell of stays last. */
export function sortedIds(order: Order, ids: readonly string[], cards: readonly HostCard[]): readonly string[] {
  const known = new Map(cards.map((card) => [card.id, card]));
  const there = ids.flatMap((id) => known.get(id) ?? []);
  return [...there.sort(orders[order]).map(({ id }) => id), ...ids.filter((id) => !known.has(id))];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
