/** What the words of a quick command mean on a board: lists, people, labels, cards, items, days. */
import { usualTime } from '../../lib/usual-time.ts';
import type { Board, Card, Label, List, Member } from '../../model/board.ts';
import { calendar, nextDay } from '../../model/days.ts';
import { fold } from '../../model/fold.ts';
import { type ItemRow, itemRows } from '../item-rows.ts';
import { labelName } from '../label-name.ts';
import { type CommandContext, Missing } from './command.ts';

/** What stands after a mark, such as `@ana` or `#"two words"`, and the text without it. `#12` is a card's number, no label. */
export function takeMarked(text: string, mark: '@' | '#'): { text: string; names: string[] } {
  const pattern = new RegExp(`(?:^|\\s)${mark}(?:"([^"]+)"|${mark === '#' ? '(?!\\d+(?:\\s|$))' : ''}([^\\s"]+))`, 'g');
  const names = [...text.matchAll(pattern)].map(([, quoted, bare = '']) => quoted ?? bare);
  return { text: text.replace(pattern, ' ').replace(/\s+/g, ' ').trim(), names };
}

/** `… to <list>`, in two: names have blanks and the word itself, so the first that leaves the whole name of a list, else the last. */
export function intoList(text: string, { lists }: Board): [before: string, list: string | undefined] {
  const names = new Set(lists.filter(({ closed }) => !closed).map(({ name }) => fold(name)));
  const splits = [...text.matchAll(/\sto\s+/gi)].map(({ index, 0: { length } }): [string, string] => [
    text.slice(0, index),
    text.slice(index + length),
  ]);
  return splits.find(([, list]) => names.has(fold(list.trim()))) ?? splits.at(-1) ?? [text, undefined];
}

/** Exactly so, else the first that begins so, else the first that contains it. */
export function called<T>(all: readonly T[], name: string, namesOf: (one: T) => readonly string[]): T | undefined {
  const wanted = fold(name.trim());
  if (wanted === '') return undefined;
  const by = (fits: (name: string) => boolean) => all.find((one) => namesOf(one).some((name) => fits(fold(name))));
  return by((name) => name === wanted) ?? by((name) => name.startsWith(wanted)) ?? by((name) => name.includes(wanted));
}

/** An open list. */
export function listCalled(name: string, { lists }: Board): List {
  const list = called(
    lists.filter(({ closed }) => !closed),
    name,
    ({ name }) => [name],
  );
  if (!list) throw new Missing('list', name.trim());
  return list;
}

/** Where a new card goes that names no list. */
export function firstList({ board, card }: CommandContext): List {
  const list = board.lists.find(({ id, closed }) => (card ? id === card.idList : !closed));
  if (!list) throw new Missing('list');
  return list;
}

/** Somebody on the board, or `me`. */
export function memberCalled(name: string, { board, me }: CommandContext): Member {
  const member =
    fold(name) === 'me' && me
      ? me
      : called([...board.members.values()], name, ({ username, fullName }) => [username, fullName]);
  if (!member) throw new Missing('member', name);
  return member;
}

/** A label by its name, or its colour where it has none, as people and as Trello call it. */
export function labelCalled(name: string, { labels }: Board): Label {
  const label = called([...labels.values()], name, (label) => [labelName(label), label.name || (label.color ?? '')]);
  if (!label) throw new Missing('label', name);
  return label;
}

const cardNumber = /^#(\d+)$/;

/** By number (`#12`), short link or address, or name; open ones alone. */
export function cardCalled(name: string, { cards }: Board): Card | undefined {
  const wanted = name.trim();
  const all = [...cards.values()].filter(({ closed }) => !closed);
  const [, number] = cardNumber.exec(wanted) ?? [];
  if (number) return all.find(({ idShort }) => idShort === Number(number));
  const [, link] = /^(?:https:\/\/trello\.com\/c\/)?(\w{8})(?:\/|$)/.exec(wanted) ?? [];
  return all.find(({ shortLink }) => shortLink === link) ?? called(all, wanted, ({ name }) => [name]);
}

/** An open item; of the page's own card first. `#12` is a card. */
export function itemCalled(name: string, { board, card }: CommandContext): ItemRow | undefined {
  if (cardNumber.test(name.trim())) return undefined;
  const open = itemRows(board).filter(({ item, card }) => item.state === 'incomplete' && !card.closed);
  const own = open.filter((row) => row.card.id === card?.id);
  const namesOf = ({ item }: ItemRow) => [item.name];
  return called(own, name, namesOf) ?? called(open, name, namesOf);
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** `today`, `tomorrow`, `fri`, `3d`, `2w`, `2026-12-31`: the end of a usual working day there. ISO 8601. */
export function dueOn(word: string, { now, timeZone }: CommandContext): string {
  const wanted = word.toLowerCase();
  const today = calendar(timeZone)(now);
  const [, count, unit] = /^\+?(\d{1,3})([dw])$/.exec(wanted) ?? [];
  const weekday = weekdays.indexOf(wanted.slice(0, 3));
  const ahead = (days: number) => nextDay(today, days);
  const day = /^\d{4}-\d\d-\d\d$/.test(wanted)
    ? wanted
    : wanted === 'today'
      ? today
      : wanted === 'tomorrow'
        ? ahead(1)
        : count
          ? ahead(Number(count) * (unit === 'w' ? 7 : 1))
          : weekday >= 0 && /^[a-z]{3,9}$/.test(wanted)
            ? ahead(((weekday - new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7) + 1)
            : null;
  const date = day === null ? Number.NaN : Date.parse(`${day}T${usualTime}`);
  if (Number.isNaN(date)) throw new Missing('date', word);
  return new Date(date).toISOString();
}
