/** What may be meant by what was typed so far of a quick command. */
import type { Board } from '../model/board.ts';
import { fold } from '../model/fold.ts';
import { type CommandContext, type Hint, mayUse, verbs } from './command.ts';
import { itemRows } from './item-rows.ts';

/** So many are of use. */
const most = 7;

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
