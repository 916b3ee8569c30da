import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardTraits } from '../../src/features/cards/queries.ts';
import { itemTraits } from '../../src/features/checklists/queries.ts';
import { itemRows } from '../../src/features/item-rows.ts';
import type { Card } from '../../src/model/board.ts';
import { dueBuckets } from '../../src/model/days.ts';
import {
  type Filter,
  parseFilter,
  printFilter,
  readDate,
  readDue,
  type Term,
  withChoice,
} from '../../src/model/filter.ts';
import { complete } from '../../src/model/filter-complete.ts';
import { compile, type Traits } from '../../src/model/filter-match.ts';
import { unknownNames } from '../../src/model/filter-names.ts';
import { generateBoard } from '../emulator/seeds/generate.ts';
import { boardOf } from './boards.ts';

const board = await boardOf(generateBoard({ cards: 60, itemsPerCard: 4, seed: 7 }));
const now = Date.UTC(2026, 0, 15, 9);
const context = { board, idMe: [...board.members.keys()][0] ?? null, now, timeZone: 'Europe/Lisbon' };

const value = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('a b', '"', '\\', 'x"y', '-x', 'list:x', 'https://a.b/c', '//', ' '),
);
const words: Term['key'][] = ['text', 'list', 'card', 'checklist', 'member', 'label', 'by', 'mentions', 'type'];
const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ key: fc.constantFrom(...words), value, not: fc.boolean() }),
  fc.record({
    key: fc.constant('due' as const),
    value: fc.constantFrom('today', 'overdue', '<2026-02-01', '2026-01-01..2026-03-01'),
    not: fc.boolean(),
  }),
  fc.record({
    key: fc.constant('date' as const),
    value: fc.constantFrom('week', '<7d', '>30d', '2026-01-01..2026-03-01'),
    not: fc.boolean(),
  }),
  fc.record({ key: fc.constant('is' as const), value: fc.constantFrom('open', 'done', 'doubled'), not: fc.boolean() }),
);
const filter: fc.Arbitrary<Filter> = fc.array(term, { maxLength: 5 });

describe('the filter line', () => {
  test('reads back what it writes', () => {
    fc.assert(
      fc.property(filter, (filter) => {
        const { filter: read, mistakes } = parseFilter(printFilter(filter));
        expect(mistakes).toEqual([]);
        expect(read).toEqual(filter);
      }),
    );
  });

  test('takes a kind from the beginning of a word: lists are no checklists', () => {
    const rows = itemRows(board);
    const found = (line: string) => {
      const { filter } = parseFilter(line);
      const traits: Traits<(typeof rows)[number] & { readonly type?: string }> = {
        ...itemTraits,
        type: ({ type = '' }) => type,
      };
      const [row] = rows;
      return ['lists updateList', 'checklists addChecklist', 'custom fields'].map(
        (type) => row && compile(filter, traits, context)({ ...row, type }),
      );
    };
    expect(found('type:lists')).toEqual([true, false, false]);
    expect(found('type:addcheck')).toEqual([false, true, false]);
    expect(found('type:"custom fields"')).toEqual([false, false, true]);
  });

  test('writes what it read, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        const written = printFilter(parseFilter(line).filter);
        expect(printFilter(parseFilter(written).filter)).toBe(written);
      }),
    );
  });

  test('places every piece where it stands', () => {
    fc.assert(
      fc.property(filter, (filter) => {
        const line = printFilter(filter);
        for (const { term, from, to } of parseFilter(line).places) {
          expect(parseFilter(line.slice(from, to)).filter).toEqual([term]);
        }
      }),
    );
  });

  test.each([
    ['liste:Doing', 'key', 'liste'],
    ['list:', 'missing', 'list'],
    ['list:"Do', 'quote', 'Do'],
    ['due:soon', 'due', 'soon'],
    ['due:2026-02-30', 'due', '2026-02-30'],
    ['is:nice', 'is', 'nice'],
  ])('says what is wrong with %s', (line, kind, value) => {
    const { filter, mistakes } = parseFilter(line);
    expect(filter).toEqual([]);
    expect(mistakes).toEqual([{ kind, value, from: 0, to: line.length }]);
  });

  test('does not take an address or a colon in a sentence for a key', () => {
    expect(parseFilter('https://example.com/a?b=c 12:30 note: this').mistakes).toEqual([]);
  });

  test('says which names nobody and nothing on the board has', () => {
    const { places } = parseFilter('list:"no such list" member:nobody-at-all member:gone label:none');
    expect(unknownNames(places, board).map(({ kind, value }) => [kind, value])).toEqual([
      ['list', 'no such list'],
      ['member', 'nobody-at-all'],
    ]);
  });

  test('a suggestion that is taken is no mistake', () => {
    const typed = fc.tuple(
      fc.constantFrom('list:', 'member:', 'label:', 'checklist:', 'due:', 'is:', '-list:', 'l', 'm', ''),
      fc.constantFrom('', 'a', 'm', 'o', '"a'),
    );
    const keys = ['list', 'card', 'checklist', 'member', 'label', 'due', 'is'] as const;
    fc.assert(
      fc.property(typed, ([key, start]) => {
        const line = `is:open ${key}${start}`;
        for (const { from, to, text } of complete(line, line.length, board, { keys })) {
          const taken = line.slice(0, from) + text + line.slice(to);
          const { places, mistakes } = parseFilter(taken);
          expect([...mistakes.filter(({ kind }) => kind !== 'missing'), ...unknownNames(places, board)]).toEqual([]);
        }
      }),
    );
  });

  test('what is written in full is not in want of completion', () => {
    const keys = ['is', 'list'] as const;
    const offered = (line: string) => complete(line, line.length, board, { keys }).map(({ label }) => label);
    expect(offered('is:overdu')).toEqual(['overdue']);
    expect(offered('is:overdue')).toEqual([]);
  });

  test('a choice in a menu replaces the choice before, and nothing else', () => {
    const { filter } = parseFilter('tea list:A -list:B member:me list:C');
    expect(printFilter(withChoice(filter, 'list', ['D e']))).toBe('tea -list:B member:me list:"D e"');
  });
});

describe('filtering', () => {
  const rows = itemRows(board);
  const names = [...board.members.values()].map(({ username }) => username);
  const lists = board.lists.map(({ name }) => name);
  const known: fc.Arbitrary<Term> = fc.oneof(
    fc.record({ key: fc.constant('text' as const), value: fc.constantFrom('call', 'draft', 'zzz'), not: fc.boolean() }),
    fc.record({ key: fc.constant('list' as const), value: fc.constantFrom(...lists), not: fc.boolean() }),
    fc.record({
      key: fc.constant('member' as const),
      value: fc.constantFrom(...names, 'me', 'none', 'gone'),
      not: fc.boolean(),
    }),
    fc.record({
      key: fc.constant('due' as const),
      value: fc.constantFrom('none', 'any', 'overdue', '<2026-01-10', '>2026-01-10'),
      not: fc.boolean(),
    }),
    fc.record({
      key: fc.constant('is' as const),
      value: fc.constantFrom('open', 'done', 'overdue'),
      not: fc.boolean(),
    }),
  );

  test('finds what a slow reading of the rules finds', () => {
    fc.assert(
      fc.property(fc.array(known, { maxLength: 4 }), (filter) => {
        const test = compile(filter, itemTraits, context);
        for (const row of rows) expect(test(row)).toBe(slowly(filter, row));
      }),
    );
  });

  /** The rules word by word, for items. */
  function slowly(filter: Filter, row: (typeof rows)[number]): boolean {
    const says = ({ key, value }: Term): boolean => {
      const { item, card, checklist } = row;
      const due = item.due === null ? null : Date.parse(item.due);
      const day = due === null ? '' : new Date(due).toLocaleDateString('sv-SE', { timeZone: 'Europe/Lisbon' });
      switch (`${key}:${value}`) {
        case 'is:open':
          return item.state === 'incomplete';
        case 'is:done':
          return item.state === 'complete';
        case 'due:overdue':
        case 'is:overdue':
          return item.state === 'incomplete' && due !== null && due < now;
        case 'due:none':
          return due === null;
        case 'due:any':
          return due !== null;
        case 'due:<2026-01-10':
          return due !== null && day < '2026-01-10';
        case 'due:>2026-01-10':
          return due !== null && day > '2026-01-10';
        case 'member:none':
          return item.idMember === null;
        case 'member:gone':
          return item.idMember !== null && !board.members.has(item.idMember);
        case 'member:me':
          return item.idMember === context.idMe;
      }
      if (key === 'text') return [item.name, card.name, checklist.name].join('\n').toLowerCase().includes(value);
      if (key === 'list') return board.lists.find(({ id }) => id === card.idList)?.name === value;
      return item.idMember !== null && board.members.get(item.idMember)?.username === value;
    };
    const keys = ['list', 'member', 'due'];
    const narrow = filter.filter(({ key, not }) => not || !keys.includes(key)).every((term) => says(term) !== term.not);
    const wide = keys.every((key) => {
      const own = filter.filter((term) => term.key === key && !term.not);
      return own.length === 0 || own.some(says);
    });
    return narrow && wide;
  }

  test('a name that is a whole name means just that; else a part of it', () => {
    const card = (id: string, idList: string): Card => ({ ...([...board.cards.values()][0] as Card), id, idList });
    const lists = ['Doing', 'Doing next'].map((name, nth) => ({ id: `l${nth}`, name, closed: false, pos: nth }));
    const small = { ...board, lists, cards: new Map(lists.map(({ id }) => [id, card(id, id)])) };
    const found = (line: string) =>
      [...small.cards.values()].filter(
        compile(parseFilter(line).filter, cardTraits as Traits<Card>, { ...context, board: small }),
      ).length;
    expect(found('list:doing')).toBe(1);
    expect(found('list:doin')).toBe(2);
    expect(found('list:"doing NEXT" list:doing')).toBe(2);
  });

  test.each([
    ['2026-03', { from: '2026-03-01', to: '2026-03-31' }],
    ['2028-02', { from: '2028-02-01', to: '2028-02-29' }],
    ['<2026-03', { from: null, to: '2026-02-28' }],
    ['>2026-12', { from: '2027-01-01', to: null }],
    ['2026-11..2026-12', { from: '2026-11-01', to: '2026-12-31' }],
    ['2026-11-15..2026-12', { from: '2026-11-15', to: '2026-12-31' }],
    ['2026-13', null],
    ['<2026-11..2026-12', null],
    ['2026-02-30', null],
    ['2026', null],
  ])('takes a month for its days: %s', (value, days) => {
    expect(readDate(value)).toEqual(days);
    expect(readDue(value)).toEqual(days);
  });

  test('sorts dates by the calendar of the person', () => {
    const bucket = dueBuckets({ now: Date.parse('2026-03-10T23:30:00Z'), timeZone: 'Europe/Lisbon' });
    expect(bucket('2026-03-10T22:00:00.000Z', false)).toBe('overdue');
    expect(bucket('2026-03-10T22:00:00.000Z', true)).toBe('past');
    expect(bucket('2026-03-10T23:59:00.000Z', false)).toBe('today');
    expect(bucket('2026-03-11T00:01:00.000Z', false)).toBe('tomorrow');
    expect(bucket('2026-03-16T12:00:00.000Z', false)).toBe('week');
    expect(bucket('2026-03-17T12:00:00.000Z', false)).toBe('later');
    expect(bucket(null, false)).toBe('none');
    expect(
      dueBuckets({ now: Date.parse('2026-03-10T23:30:00Z'), timeZone: 'Asia/Tokyo' })(
        '2026-03-11T20:00:00.000Z',
        false,
      ),
    ).toBe('tomorrow');
  });
});
