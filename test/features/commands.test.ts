import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CommandContext, verbs } from '../../src/features/commands/command.ts';
import { hintsFor } from '../../src/features/commands/command-hints.ts';
import { readCommand } from '../../src/features/commands/command-read.ts';
import { buildBoard } from '../emulator/seeds/build.ts';
import { todo } from '../emulator/seeds/plan.ts';
import { boardOf } from '../model/boards.ts';

// A Thursday.
const now = Date.UTC(2026, 0, 15, 9);
const board = await boardOf(
  buildBoard(
    {
      name: 'Kitchen',
      shortLink: 'kitchen1',
      members: [
        { username: 'ana', fullName: 'Ana Ash', role: 'admin' },
        { username: 'ben', fullName: 'Ben Birch', role: 'normal' },
      ],
      labels: [
        { key: 'docs', name: 'Docs', color: 'green' },
        { key: 'soon', name: 'Very soon', color: 'red' },
        { key: 'sky', name: '', color: 'sky_dark' },
      ],
      lists: [
        {
          name: 'To do',
          cards: [{ name: 'Bake bread', checklists: [{ name: 'Steps', items: [todo('Knead'), todo('Wait')] }] }],
        },
        { name: 'Doing', cards: [{ name: 'Go to the market' }, { name: 'Cut onions' }] },
      ],
    },
    now,
  ),
);
const cardNamed = (wanted: string) => [...board.cards.values()].find(({ name }) => name === wanted) ?? null;
const context: CommandContext = {
  ...{ board, me: null, card: null, now, timeZone: 'UTC', mayWrite: true, mayComment: true },
  views: [{ id: 'history', title: 'History' }],
};
const onCard = { ...context, card: cardNamed('Bake bread') };

/** What is understood, by names. */
function told(line: string, where = context): unknown {
  const command = readCommand(line, where) as unknown as Record<string, never>;
  const nameOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(nameOf);
    if (typeof value !== 'object' || value === null) return value;
    if ('item' in value) return (value as { item: { name: string } }).item.name;
    return 'fullName' in value ? value.fullName : 'name' in value ? value.name : value;
  };
  return Object.fromEntries(Object.entries(command).map(([key, value]) => [key, nameOf(value)]));
}

const day = (date: string) => new Date(`${date}T17:00:00`).toISOString();

describe('a quick command', () => {
  test.each([
    [
      'add Write the notes to doing due fri @ana @"Ben Birch" #docs #"very soon"',
      {
        verb: 'add',
        name: 'Write the notes',
        list: 'Doing',
        due: day('2026-01-16'),
        members: ['Ana Ash', 'Ben Birch'],
        labels: ['Docs', 'Very soon'],
      },
    ],
    [
      'add Go to the shop to To do',
      { verb: 'add', name: 'Go to the shop', list: 'To do', due: null, members: [], labels: [] },
    ],
    [
      'add Blue #sky_dark #"dark sky blue"',
      { verb: 'add', name: 'Blue', list: 'To do', due: null, members: [], labels: ['', ''] },
    ],
    ['add Plain', { verb: 'add', name: 'Plain', list: 'To do', due: null, members: [], labels: [] }],
    ['done knead', { verb: 'done', item: 'Knead' }],
    ['done cut', { verb: 'done', card: 'Cut onions' }],
    ['assign knead @ben', { verb: 'assign', item: 'Knead', member: 'Ben Birch' }],
    ['assign cut @ana @ben @ana', { verb: 'assign', card: 'Cut onions', members: ['Ana Ash', 'Ben Birch'] }],
    ['assign #1 @ana', { verb: 'assign', card: 'Bake bread', members: ['Ana Ash'] }],
    ['move go to the market to to do', { verb: 'move', card: 'Go to the market', list: 'To do' }],
    ['comment Looks good on cut onions', { verb: 'comment', card: 'Cut onions', text: 'Looks good' }],
    ['template steps on cut', { verb: 'template', template: 'Steps', card: 'Cut onions' }],
    ['done #2', { verb: 'done', card: 'Go to the market' }],
    ['list doing', { verb: 'list', list: 'Doing' }],
    ['go history', { verb: 'go', view: 'history', title: 'History' }],
    ['go market', { verb: 'go', card: 'Go to the market' }],
  ])('%s', (line, wanted) => {
    expect(told(line)).toEqual(wanted);
  });

  test.each([
    ['done', { verb: 'done', card: 'Bake bread' }],
    ['assign @ana @ben', { verb: 'assign', card: 'Bake bread', members: ['Ana Ash', 'Ben Birch'] }],
    ['comment Looks good on Friday', { verb: 'comment', card: 'Bake bread', text: 'Looks good on Friday' }],
    ['move to doing', { verb: 'move', card: 'Bake bread', list: 'Doing' }],
    ['list doing', { verb: 'move', card: 'Bake bread', list: 'Doing' }],
  ])('on a card: %s', (line, wanted) => {
    expect(told(line, onCard)).toEqual(wanted);
  });

  test.each([
    ['', 'verb'],
    ['fly away', 'verb'],
    ['add', 'name'],
    ['add x to nowhere', 'list'],
    ['add x due sometime', 'date'],
    ['add x @nobody', 'member'],
    ['add x #nothing', 'label'],
    ['done nothing like this', 'item'],
    ['assign knead', 'member'],
    ['assign knead @ana @ben', 'one'],
    ['comment hello', 'card'],
    ['go nowhere', 'view'],
  ])('%o lacks its %s', (line, gap) => {
    expect(readCommand(line, context)).toMatchObject({ gap });
  });

  test.each([
    ['today', '2026-01-15'],
    ['tomorrow', '2026-01-16'],
    ['thu', '2026-01-22'],
    ['monday', '2026-01-19'],
    ['3d', '2026-01-18'],
    ['+2w', '2026-01-29'],
    ['2026-12-31', '2026-12-31'],
  ])('due %s is %s', (word, date) => {
    expect(readCommand(`add x due ${word}`, context)).toMatchObject({ due: day(date) });
  });

  test('who may only look can look and go, and is told so of the rest', () => {
    const looking = { ...context, mayWrite: false, mayComment: false };
    expect(readCommand('done knead', looking)).toEqual({ gap: 'right', value: '' });
    expect(told('list doing', looking)).toEqual({ verb: 'list', list: 'Doing' });
    expect(hintsFor('', looking, String).map(({ label }) => label)).toEqual(['list', 'go']);
    expect(hintsFor('', { ...onCard, mayWrite: false, mayComment: false }, String).map(({ label }) => label)).toEqual([
      'go',
    ]);
    // Boards may let observers comment.
    expect(told('comment Hello', { ...onCard, mayWrite: false })).toEqual({
      ...{ verb: 'comment', card: 'Bake bread', text: 'Hello' },
    });
  });

  test('cards are found by short link', () => {
    const card = cardNamed('Cut onions');
    expect(told(`go ${card?.shortLink}`)).toEqual({ verb: 'go', card: 'Cut onions' });
    expect(told(`go https://trello.com/c/${card?.shortLink}/3-cut`)).toEqual({ verb: 'go', card: 'Cut onions' });
  });

  test.each([
    ['assign #1 @ana @', ['ben']],
    ['done #', ['#1 Bake bread', '#2 Go to the market', '#3 Cut onions']],
    ['comment hello on #3', ['#3 Cut onions']],
    ['move #2', ['#2 Go to the market']],
    ['add x due to', ['today', 'tomorrow']],
  ])('%s is completed by %j', (line, labels) => {
    const hints = hintsFor(line, context, String);
    expect(hints.map(({ label }) => label)).toEqual(labels);
    for (const { line } of hints) expect(hintsFor(line, context, String)).not.toEqual(hints);
  });

  test('a suggestion leads on: it is understood, or more is suggested', () => {
    const typed = fc.tuple(
      fc.constantFrom(...verbs),
      fc.constantFrom('', 'b', 'knead', 'x to ', 'x to d', 'x on c', 'x @a', 'x #d', '#', 'x on #2', 'x due '),
    );
    fc.assert(
      fc.property(typed, ([verb, rest]) => {
        for (const { line } of hintsFor(`${verb} ${rest}`, context, String)) {
          const after = readCommand(line, context);
          const more = hintsFor(line, context, String);
          expect(
            'verb' in after || more.length > 0 || ['name', 'member', 'card', 'item', 'template'].includes(after.gap),
          ).toBe(true);
        }
      }),
    );
  });

  test('nothing that is typed makes it fail', () => {
    fc.assert(
      fc.property(fc.constantFrom(...verbs), fc.string(), (verb, rest) => {
        expect(() => readCommand(`${verb} ${rest}`, context)).not.toThrow();
        expect(() => hintsFor(`${verb} ${rest}`, onCard, String)).not.toThrow();
      }),
    );
  });
});
