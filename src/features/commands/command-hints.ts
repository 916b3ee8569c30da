/** What may be meant by what was typed so far of a quick command. */
import type { Board } from '../../model/board.ts';
import { fold } from '../../model/fold.ts';
import { titleOf } from '../../model/title.ts';
import { sourcesOn } from '../bulk/checklist-options.ts';
import { itemRows } from '../item-rows.ts';
import { labelName } from '../label-name.ts';
import { type CommandContext, type Hint, mayUse, type Verb, verbs } from './command.ts';

/** So many are of use. */
const most = 7;

/** Days as people type them. */
const days = ['today', 'tomorrow', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', '1w', '2w'] as const;

/** Where the number of a card may be typed. */
const cardPlace: Readonly<Partial<Record<Verb, RegExp>>> = {
  ...{ done: /^(#\d*)$/, assign: /^(#\d*)$/, move: /^(#\d*)$/, go: /^(#\d*)$/ },
  ...{ comment: /\son\s+(#\d*)$/i, template: /\son\s+(#\d*)$/i },
};

/** What may be meant by what was typed so far. `about` says what kind of thing it is. */
export function hintsFor(line: string, context: CommandContext, about: (what: string) => string): Hint[] {
  const { board, views } = context;
  const [, word = '', gap = '', rest = ''] = /^\s*(\S*)(\s*)([\s\S]*)$/.exec(line) ?? [];
  const verb = verbs.find((known) => known === word.toLowerCase());
  if (!verb || gap === '') {
    return verbs
      .filter((known) => known.startsWith(word.toLowerCase()) && mayUse(known, context))
      .map((known) => ({ line: `${known} `, label: known, about: about(known) }));
  }
  const open = [...board.cards.values()].filter(({ closed }) => !closed);
  const cards = () => open.map(titleOf);
  const lists = () => board.lists.filter(({ closed }) => !closed).map(({ name }) => name);
  const offer = (names: readonly string[], what: string, typed: string, before: string) =>
    ranked([...new Set(names)], typed).map((name) => ({ line: `${before}${name} `, label: name, about: about(what) }));
  /** Cards that the number of begins with the digits typed after `#`. */
  const numbered = (typed: string, before: string) =>
    open
      .map(({ idShort, name }) => ({
        line: `${before}#${idShort} `,
        label: `#${idShort} ${name}`.trim(),
        about: about('a-card'),
      }))
      .filter(({ label }) => label.startsWith(typed))
      .slice(0, most);

  const [marked, mark, begun = ''] = /(?:^|\s)([@#])([^\s"]*)$/.exec(rest) ?? [];
  if (marked !== undefined && (verb === 'add' || verb === 'assign')) {
    const before = line.slice(0, line.length - begun.length);
    // Nobody is named twice.
    const named = new Set(rest.split(/\s+/).slice(0, -1));
    if (mark === '@')
      return offer(
        people(board).filter((name) => !named.has(`@${name}`)),
        'a-member',
        begun,
        before,
      );
    const tags = [...board.labels.values()].map(labelName);
    if (verb === 'add')
      return offer(
        tags.map((tag) => (/\s/.test(tag) ? `"${tag}"` : tag)),
        'a-label',
        begun,
        before,
      );
  }
  const [, number] = cardPlace[verb]?.exec(rest) ?? [];
  if (number) return numbered(number, line.slice(0, line.length - number.length));
  const [, day] = /\sdue\s+(\S*)$/i.exec(rest) ?? [];
  if (verb === 'add' && day !== undefined) return offer(days, 'a-day', day, line.slice(0, line.length - day.length));
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
      return [
        ...offer(
          views.map(({ title }) => title),
          'a-view',
          rest,
          start,
        ),
        ...offer(cards(), 'a-card', rest, start),
      ].slice(0, most);
    case 'move': {
      const found = offer(cards(), 'a-card', rest, start);
      return found.length > 0 ? found : offer(lists(), 'a-list', '', `${line.trimEnd()} to `);
    }
    case 'template':
      return offer(
        sourcesOn(board).map(({ checklist }) => checklist.name),
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
