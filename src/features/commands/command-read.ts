/**
 * Quick commands: a line such as `add Write the notes to Doing due fri @ana #docs`, read against the board. Names need not be
 * whole: who begins with what was typed is meant. Pure: what is to be done comes out as a value.
 */
import { sourcesOn } from '../bulk/checklist-options.ts';
import { type Command, type CommandContext, type Gap, Missing, mayUse, type Verb, verbs } from './command.ts';
import {
  called,
  cardCalled,
  dueOn,
  firstList,
  intoList,
  itemCalled,
  labelCalled,
  listCalled,
  memberCalled,
  takeMarked,
} from './command-names.ts';

/** What a line asks for, or what it lacks. */
export function readCommand(line: string, context: CommandContext): Command | Gap {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(line) ?? [];
  const verb = verbs.find((known) => known === word.toLowerCase());
  if (!verb) return { gap: 'verb', value: word };
  if (!mayUse(verb, context)) return { gap: 'right', value: '' };
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
    const members = [...new Set(names.map((name) => memberCalled(name, context)))];
    const [member, another] = members;
    if (!member) throw new Missing('member');
    const item = text ? itemCalled(text, context) : undefined;
    const card = text ? cardCalled(text, context.board) : context.card;
    // An item has one person, a card may have many.
    if (item && !another) return { verb: 'assign', item, member };
    if (card) return { verb: 'assign', card, members };
    throw item ? new Missing('one', item.item.name) : new Missing('item', text);
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
    const template = called(sourcesOn(context.board), name, ({ checklist }) => [checklist.name])?.checklist;
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
    if (view) return { verb: 'go', view: view.id, title: view.title };
    const card = cardCalled(rest, context.board);
    if (!card) throw new Missing('view', rest);
    return { verb: 'go', card };
  },
};
