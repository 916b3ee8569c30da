/**
 * Quick commands: a line such as `add Write the notes to Doing due fri @ana #docs`, read against the board. Names need not be
 * whole: who begins with what was typed is meant. Pure: what is to be done comes out as a value.
 */
import type { Board, Card, Checklist, Label, List, Member } from '../model/board.ts';
import { nextDay } from '../model/filter.ts';
import { calendar } from '../model/filter-match.ts';
import { fold } from '../model/fold.ts';
import { type ItemRow, itemRows } from './item-rows.ts';

export type Command =
  | {
      readonly verb: 'add';
      readonly name: string;
      readonly list: List;
      readonly due: string | null;
      readonly members: readonly Member[];
      readonly labels: readonly Label[];
    }
  | { readonly verb: 'done'; readonly item: ItemRow }
  | { readonly verb: 'done'; readonly card: Card }
  | { readonly verb: 'assign'; readonly target: ItemRow | Card; readonly member: Member }
  | { readonly verb: 'move'; readonly card: Card; readonly list: List }
  | { readonly verb: 'comment'; readonly card: Card; readonly text: string }
  | { readonly verb: 'template'; readonly card: Card; readonly template: Checklist }
  | { readonly verb: 'list'; readonly list: List }
  | { readonly verb: 'go'; readonly card: Card }
  | { readonly verb: 'go'; readonly view: string };

/** What a line lacks, or names that is not on the board. */
export interface Gap {
  readonly gap: 'verb' | 'name' | 'card' | 'item' | 'list' | 'member' | 'label' | 'date' | 'text' | 'template' | 'view';
  readonly value: string;
}

/** A line that could follow from what was typed. */
export interface Hint {
  readonly line: string;
  readonly label: string;
  readonly about: string;
}

export interface CommandContext {
  readonly board: Board;
  readonly me: Member | null;
  /** The card of the page, where there is one: commands are about it unless they name another. */
  readonly card: Card | null;
  /** The views of the page by their ids and titles. */
  readonly views: readonly { readonly id: string; readonly title: string }[];
  readonly now: number;
  readonly timeZone: string;
}

export const verbs = ['add', 'done', 'assign', 'move', 'comment', 'template', 'list', 'go'] as const;
type Verb = (typeof verbs)[number];

class Missing extends Error {
  readonly gap: Gap;
  constructor(gap: Gap['gap'], value = '') {
    super(gap);
    this.gap = { gap, value };
  }
}

/** What a line asks for, or what it lacks. */
export function readCommand(line: string, context: CommandContext): Command | Gap {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(line) ?? [];
  const verb = verbs.find((known) => known === word.toLowerCase());
  if (!verb) return { gap: 'verb', value: word };
  try {
    return readers[verb](rest, context);
  } catch (error) {
    if (error instanceof Missing) return error.gap;
    throw error;
  }
}

const readers: Readonly<Record<Verb, (rest: string, context: CommandContext) => Command>> = {
  add(rest, context) {
    const { board } = context;
    const { text: unmarked, names: people } = takeMarked(rest, '@');
    const { text: bare, names: tags } = takeMarked(unmarked, '#');
    const [, before = bare, day] = /^([\s\S]*?)\s+due\s+(\S+)(?=\s|$)/i.exec(bare) ?? [];
    const left = day === undefined ? bare : bare.replace(/\s+due\s+\S+(?=\s|$)/i, '');
    const [name, listName] = intoList(left, board);
    if (!name.trim() || (day !== undefined && !before.trim())) throw new Missing('name');
    return {
      verb: 'add',
      name: name.trim(),
      list: listName ? listCalled(listName, board) : firstList(context),
      due: day === undefined ? null : dueOn(day, context),
      members: people.map((person) => memberCalled(person, context)),
      labels: tags.map((tag) => labelCalled(tag, board)),
    };
  },
  done(rest, context) {
    const item = rest ? itemCalled(rest, context) : undefined;
    const card = rest ? (item ? undefined : cardCalled(rest, context.board)) : (context.card ?? undefined);
    if (item) return { verb: 'done', item };
    if (card) return { verb: 'done', card };
    throw new Missing('item', rest);
  },
  assign(rest, context) {
    const { text, names } = takeMarked(rest, '@');
    const [person] = names;
    if (person === undefined) throw new Missing('member');
    const member = memberCalled(person, context);
    const target = text ? (itemCalled(text, context) ?? cardCalled(text, context.board)) : context.card;
    if (!target) throw new Missing('item', text);
    return { verb: 'assign', target, member };
  },
  move(rest, context) {
    const [cardName, listName] = intoList(` ${rest}`, context.board);
    if (!listName) throw new Missing('list');
    const card = cardName.trim() ? cardCalled(cardName, context.board) : context.card;
    if (!card) throw new Missing('card', cardName.trim());
    return { verb: 'move', card, list: listCalled(listName, context.board) };
  },
  comment(rest, context) {
    const [, text = '', cardName] = /^([\s\S]+)\s+on\s+(.+)$/i.exec(rest) ?? ['', rest];
    const card = cardName === undefined ? undefined : cardCalled(cardName, context.board);
    if (card) return { verb: 'comment', card, text: text.trim() };
    if (!context.card) throw new Missing('card', cardName ?? '');
    if (!rest.trim()) throw new Missing('text');
    return { verb: 'comment', card: context.card, text: rest.trim() };
  },
  template(rest, context) {
    const [, name = '', cardName] = /^([\s\S]+)\s+on\s+(.+)$/i.exec(rest) ?? ['', rest];
    const card = cardName === undefined ? context.card : cardCalled(cardName, context.board);
    const checklists = [...context.board.cards.values()].flatMap((card) => card.checklists);
    const template = called(checklists, name, ({ name }) => [name]);
    if (!template) throw new Missing('template', name.trim());
    if (!card) throw new Missing('card', cardName ?? '');
    return { verb: 'template', card, template };
  },
  list(rest, { board, card }) {
    const list = listCalled(rest, board);
    // A card page shows no list: its card goes there.
    return card ? { verb: 'move', card, list } : { verb: 'list', list };
  },
  go(rest, context) {
    const view = called(context.views, rest, ({ title }) => [title]);
    if (view) return { verb: 'go', view: view.id };
    const card = cardCalled(rest, context.board);
    if (!card) throw new Missing('view', rest);
    return { verb: 'go', card };
  },
};

/** What stands after a mark, such as `@ana` or `#"two words"`, and the text without it. `#12` is a card's number, no label. */
function takeMarked(text: string, mark: '@' | '#'): { text: string; names: string[] } {
  const pattern = new RegExp(`(?:^|\\s)${mark}(?:"([^"]+)"|${mark === '#' ? '(?!\\d+(?:\\s|$))' : ''}([^\\s"]+))`, 'g');
  const names = [...text.matchAll(pattern)].map(([, quoted, bare = '']) => quoted ?? bare);
  return { text: text.replace(pattern, ' ').replace(/\s+/g, ' ').trim(), names };
}

/** `… to <list>`, in two: names have blanks and the word itself, so the first that leaves the whole name of a list, else the last. */
function intoList(text: string, { lists }: Board): [before: string, list: string | undefined] {
  const names = new Set(lists.filter(({ closed }) => !closed).map(({ name }) => fold(name)));
  const splits = [...text.matchAll(/\sto\s+/gi)].map(({ index, 0: { length } }): [string, string] => [
    text.slice(0, index),
    text.slice(index + length),
  ]);
  return splits.find(([, list]) => names.has(fold(list.trim()))) ?? splits.at(-1) ?? [text, undefined];
}

/** Exactly so, else the first that begins so, else the first that contains it. */
function called<T>(all: readonly T[], name: string, namesOf: (one: T) => readonly string[]): T | undefined {
  const wanted = fold(name.trim());
  if (wanted === '') return undefined;
  const by = (fits: (name: string) => boolean) => all.find((one) => namesOf(one).some((name) => fits(fold(name))));
  return by((name) => name === wanted) ?? by((name) => name.startsWith(wanted)) ?? by((name) => name.includes(wanted));
}

function listCalled(name: string, { lists }: Board): List {
  const list = called(
    lists.filter(({ closed }) => !closed),
    name,
    ({ name }) => [name],
  );
  if (!list) throw new Missing('list', name.trim());
  return list;
}

function firstList({ board, card }: CommandContext): List {
  const list = board.lists.find(({ id, closed }) => (card ? id === card.idList : !closed));
  if (!list) throw new Missing('list');
  return list;
}

function memberCalled(name: string, { board, me }: CommandContext): Member {
  const member =
    fold(name) === 'me' && me
      ? me
      : called([...board.members.values()], name, ({ username, fullName }) => [username, fullName]);
  if (!member) throw new Missing('member', name);
  return member;
}

function labelCalled(name: string, { labels }: Board): Label {
  const label = called([...labels.values()], name, ({ name, color }) => [name || (color ?? '')]);
  if (!label) throw new Missing('label', name);
  return label;
}

/** By number (`#12`), short link or address, or name; open ones alone. */
function cardCalled(name: string, { cards }: Board): Card | undefined {
  const wanted = name.trim();
  const all = [...cards.values()].filter(({ closed }) => !closed);
  const [, number] = /^#(\d+)$/.exec(wanted) ?? [];
  if (number) return all.find(({ idShort }) => idShort === Number(number));
  const [, link] = /^(?:https:\/\/trello\.com\/c\/)?(\w{8})(?:\/|$)/.exec(wanted) ?? [];
  return all.find(({ shortLink }) => shortLink === link) ?? called(all, wanted, ({ name }) => [name]);
}

/** An open item; of the page's own card first. */
function itemCalled(name: string, { board, card }: CommandContext): ItemRow | undefined {
  const open = itemRows(board).filter(({ item, card }) => item.state === 'incomplete' && !card.closed);
  const own = open.filter((row) => row.card.id === card?.id);
  const namesOf = ({ item }: ItemRow) => [item.name];
  return called(own, name, namesOf) ?? called(open, name, namesOf);
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** `today`, `tomorrow`, `fri`, `3d`, `2w`, `2026-12-31`: the end of a usual working day there. ISO 8601. */
function dueOn(word: string, { now, timeZone }: CommandContext): string {
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
  const date = day === null ? Number.NaN : Date.parse(`${day}T17:00:00`);
  if (Number.isNaN(date)) throw new Missing('date', word);
  return new Date(date).toISOString();
}

const most = 7;

/** What may be meant by what was typed so far. `about` says what kind of thing it is. */
export function hintsFor(line: string, context: CommandContext, about: (what: string) => string): Hint[] {
  const { board, views } = context;
  const [, word = '', gap = '', rest = ''] = /^\s*(\S*)(\s*)([\s\S]*)$/.exec(line) ?? [];
  const verb = verbs.find((known) => known === word.toLowerCase());
  if (!verb || gap === '') {
    return verbs
      .filter((known) => known.startsWith(word.toLowerCase()))
      .map((known) => ({ line: `${known} `, label: known, about: about(known) }));
  }
  const cards = () => [...board.cards.values()].filter(({ closed }) => !closed).map(({ name }) => name);
  const lists = () => board.lists.filter(({ closed }) => !closed).map(({ name }) => name);
  const offer = (names: readonly string[], what: string, typed: string, before: string) =>
    ranked([...new Set(names)], typed).map((name) => ({ line: `${before}${name} `, label: name, about: about(what) }));

  const [marked, mark, begun = ''] = /(?:^|\s)([@#])([^\s"]*)$/.exec(rest) ?? [];
  if (marked !== undefined && (verb === 'add' || verb === 'assign')) {
    const before = line.slice(0, line.length - begun.length);
    if (mark === '@') return offer(people(board), 'a-member', begun, before);
    const tags = [...board.labels.values()].map(({ name, color }) => name || (color ?? ''));
    if (verb === 'add')
      return offer(
        tags.map((tag) => (/\s/.test(tag) ? `"${tag}"` : tag)),
        'a-label',
        begun,
        before,
      );
  }
  const [, joined, after = ''] = /\s(to|on)\s+([^@#]*)$/i.exec(` ${rest}`) ?? [];
  const head = line.slice(0, line.length - after.length);
  if (joined?.toLowerCase() === 'to' && (verb === 'add' || verb === 'move')) {
    const found = offer(lists(), 'a-list', after, head);
    // The word may be part of a card's name.
    if (found.length > 0 || verb === 'add') return found;
  }
  if (joined?.toLowerCase() === 'on' && (verb === 'comment' || verb === 'template'))
    return offer(cards(), 'a-card', after, head);
  const start = `${verb} `;
  switch (verb) {
    case 'list':
      return offer(lists(), 'a-list', rest, start);
    case 'go':
      return offer([...views.map(({ title }) => title), ...cards()], 'a-card', rest, start);
    case 'move': {
      const found = offer(cards(), 'a-card', rest, start);
      return found.length > 0 ? found : offer(lists(), 'a-list', '', `${line.trimEnd()} to `);
    }
    case 'template':
      return offer(
        [...board.cards.values()].flatMap(({ checklists }) => checklists.map(({ name }) => name)),
        'a-template',
        rest,
        start,
      );
    case 'done':
    case 'assign': {
      const items = itemRows(board).filter(({ item, card }) => item.state === 'incomplete' && !card.closed);
      return rest.includes('@')
        ? []
        : offer([...items.map(({ item }) => item.name), ...cards()], 'a-item', rest, start);
    }
    default:
      return [];
  }
}

function people({ members }: Board): string[] {
  return [...members.values()].map(({ username, fullName }) => username || fullName.replace(/\s.*/, ''));
}

function ranked(names: readonly string[], typed: string): string[] {
  const wanted = fold(typed.trim());
  const begin = names.filter((name) => fold(name).startsWith(wanted));
  const inside = names.filter((name) => !fold(name).startsWith(wanted) && fold(name).includes(wanted));
  const found = [...begin, ...inside].slice(0, most);
  return found.length === 1 && fold(found[0] ?? '') === wanted ? [] : found;
}
