import { describe, expect, test } from 'vitest';
import type { FillContext } from '../../src/features/bulk/fill.ts';
import { addWholeCards } from '../../src/features/bulk/new-cards.ts';
import {
  addNewChecklist,
  applyTemplate,
  driftFrom,
  fillTemplate,
  type TemplateMode,
} from '../../src/features/bulk/templates.ts';
import { pastedCards } from '../../src/features/cards/pasted-cards.ts';
import type { Board, Card, Checklist } from '../../src/model/board.ts';
import { buildBoard } from '../emulator/seeds/build.ts';
import { todo } from '../emulator/seeds/plan.ts';
import { desk } from './desk.ts';
import { content } from './look.ts';

const now = Date.UTC(2026, 0, 15);
const source = buildBoard(
  {
    name: 'Kitchen',
    shortLink: 'kitchen1',
    members: [
      { username: 'ana', fullName: 'Ana Silva', role: 'admin' },
      { username: 'ben', fullName: 'Ben Oz', role: 'normal' },
    ],
    labels: [{ key: 'hot', name: 'Hot', color: 'red' }],
    lists: [
      {
        name: 'Doing',
        cards: [
          { name: 'Plain', checklists: [{ name: 'Steps', items: [todo('Wash'), todo('Cut'), todo('Fry')] }] },
          {
            name: 'Filled',
            checklists: [
              { name: 'For {card}', items: [todo('Tell {member}'), todo('Ship !{due-2d}'), todo('{nonsense}')] },
            ],
          },
          {
            name: 'Soup',
            due: 10,
            members: ['ana'],
            checklists: [{ name: 'steps', items: [todo('wash'), todo('Eat')] }],
          },
          { name: 'Salad' },
        ],
      },
      { name: 'Done', cards: [] },
    ],
  },
  now,
);

const contextOf = (board: Board): FillContext => ({
  board,
  now,
  timeZone: 'UTC',
  writeDay: (time) => new Date(time).toISOString().slice(0, 10),
});
const cardOf = (board: Board, name: string) => [...board.cards.values()].find((card) => card.name === name) as Card;
const templateOf = (board: Board, name: string) => cardOf(board, name).checklists[0] as Checklist;
const itemsOf = (card: Card) =>
  card.checklists.map(({ name, checkItems }) => [name, ...checkItems.map((item) => item.name)]);

describe('templates', () => {
  test.each<[TemplateMode, number, string[][], string[][]]>([
    [
      'add',
      2,
      [
        ['steps', 'wash', 'Eat'],
        ['Steps', 'Wash', 'Cut', 'Fry'],
      ],
      [['Steps', 'Wash', 'Cut', 'Fry']],
    ],
    ['missing', 3, [['steps', 'wash', 'Eat', 'Cut', 'Fry']], [['Steps', 'Wash', 'Cut', 'Fry']]],
    ['replace', 3, [['Steps', 'Wash', 'Cut', 'Fry']], [['Steps', 'Wash', 'Cut', 'Fry']]],
  ])('%s, in %i requests, and undone', async (mode, requests, soup, salad) => {
    const { board, run, undo, truth } = await desk(source);
    const before = content(await truth());
    const cards = ['Soup', 'Salad'].map((name) => cardOf(board(), name));
    const { story, requests: sent } = await run(
      applyTemplate(templateOf(board(), 'Plain'), cards, mode, contextOf(board())),
    );
    expect(sent.filter(({ method }) => method !== 'GET')).toHaveLength(requests);
    const after = await truth();
    expect(itemsOf(cardOf(after, 'Soup'))).toEqual(soup);
    expect(itemsOf(cardOf(after, 'Salad'))).toEqual(salad);
    await undo(story);
    expect(content(await truth())).toEqual(before);
  });

  test('leave the card alone that holds the template, unless it is wanted once more', async () => {
    const { board } = await desk(source);
    const plain = cardOf(board(), 'Plain');
    const edits = (mode: TemplateMode) =>
      applyTemplate(templateOf(board(), 'Plain'), [plain], mode, contextOf(board()));
    expect([edits('missing'), edits('replace')]).toEqual([[], []]);
    expect(edits('add')).toHaveLength(1);
  });

  test('written just now go to many cards, one request for each but the first, and are undone', async () => {
    const { board, run, undo, truth } = await desk(source);
    const before = content(await truth());
    const cards = [...board().cards.values()];
    const items = ['Wash', 'Cut', 'Fry'].map(
      (name) => ({ name, state: 'incomplete', due: null, idMember: null }) as const,
    );
    const { story, states, requests } = await run(addNewChecklist('New', items, cards, contextOf(board())));
    expect(states.every((state) => state === 'done')).toBe(true);
    expect(requests.filter(({ method }) => method !== 'GET')).toHaveLength(cards.length + items.length);
    const after = await truth();
    for (const card of after.cards.values()) expect(itemsOf(card)).toContainEqual(['New', 'Wash', 'Cut', 'Fry']);
    await undo(story);
    expect(content(await truth())).toEqual(before);
  });

  test('written just now with what is peculiar to each card are made on each, and without items in one request', async () => {
    const { board, run, truth } = await desk(source);
    const cards = ['Soup', 'Salad'].map((name) => cardOf(board(), name));
    const items = [{ name: 'Taste {card}', state: 'incomplete', due: null, idMember: null } as const];
    await run(addNewChecklist('New', items, cards, contextOf(board())));
    expect(itemsOf(cardOf(await truth(), 'Salad'))).toEqual([['New', 'Taste Salad']]);
    const { requests } = await run(addNewChecklist('Bare', [], cards, contextOf(board())));
    expect(requests.filter(({ method }) => method !== 'GET')).toHaveLength(2);
  });

  test('fill in what is peculiar to a card, and say what could not be', async () => {
    const { board, run, truth } = await desk(source);
    const context = contextOf(board());
    const template = templateOf(board(), 'Filled');
    const soup = cardOf(board(), 'Soup');
    const filled = fillTemplate(template, soup, context);
    expect(filled.name).toBe('For Soup');
    expect(filled.items.map(({ name }) => name)).toEqual(['Tell Ana Silva', 'Ship', '{nonsense}']);
    expect(filled.items[1]?.due).toBe(new Date(Date.parse(soup.due ?? '') - 2 * 86_400_000).toISOString());
    expect(filled.unknown).toEqual(['{nonsense}']);
    expect(fillTemplate(template, cardOf(board(), 'Salad'), context).empty).toEqual(['{member}', '{due-2d}']);
    await run(applyTemplate(template, [soup], 'missing', context));
    const made = cardOf(await truth(), 'Soup').checklists.find(({ name }) => name === 'For Soup');
    expect(made?.checkItems.map(({ name, due }) => [name, due])).toEqual(
      filled.items.map(({ name, due }) => [name, due]),
    );
  });

  test('report how cards differ', async () => {
    const { board } = await desk(source);
    const cards = ['Plain', 'Soup', 'Salad'].map((name) => cardOf(board(), name));
    const drift = driftFrom(templateOf(board(), 'Plain'), cards, contextOf(board()));
    expect(drift.map(({ has, missing, extra }) => ({ has, missing, extra }))).toEqual([
      { has: true, missing: [], extra: [] },
      { has: true, missing: ['Cut', 'Fry'], extra: ['Eat'] },
      { has: false, missing: ['Wash', 'Cut', 'Fry'], extra: [] },
    ]);
  });
});

describe('cards from pasted text', () => {
  test('one a line', async () => {
    const { board } = await desk(source);
    const { cards, mistakes } = pastedCards('Tea\n\n Milk, sugar \n', board());
    expect(mistakes).toEqual([]);
    expect(cards.map(({ line, name }) => [line, name])).toEqual([
      [1, 'Tea'],
      [3, 'Milk, sugar'],
    ]);
  });

  test('as CSV with columns in any order, made and undone', async () => {
    const { board, run, undo, truth } = await desk(source);
    const before = content(await truth());
    const csv =
      'Due;NAME;Members;Labels;List;Items;Description\n2026-02-01 09:00;Tea;ana|@ben;hot;done;"[x] Boil|Pour";"Two\nlines"\n;Milk;;;;;';
    const { cards, mistakes } = pastedCards(csv, board());
    expect(mistakes).toEqual([]);
    const doing = board().lists[0]?.id ?? '';
    const { story, skipped } = await run(
      addWholeCards(
        board(),
        cards.map(({ line: _, ...card }) => ({ ...card, idList: card.idList ?? doing })),
        'Checklist',
      ),
    );
    expect(skipped).toEqual([]);
    const tea = cardOf(await truth(), 'Tea');
    expect(tea).toMatchObject({
      desc: 'Two\nlines',
      due: new Date('2026-02-01T09:00').toISOString(),
      idList: board().lists[1]?.id,
    });
    expect(tea.idMembers).toHaveLength(2);
    expect(tea.idLabels).toHaveLength(1);
    expect(tea.checklists[0]?.checkItems.map(({ name, state }) => [name, state])).toEqual([
      ['Boil', 'complete'],
      ['Pour', 'incomplete'],
    ]);
    expect(cardOf(await truth(), 'Milk').idList).toBe(doing);
    await undo(story);
    expect(content(await truth())).toEqual(before);
  });

  test('tells by line what names nothing', async () => {
    const { board } = await desk(source);
    const { cards, mistakes } = pastedCards('name,list,members,due\n,Doing,,\nTea,Nowhere,zoe,tomorrow', board());
    expect(cards.map(({ name }) => name)).toEqual(['Tea']);
    expect(mistakes).toEqual([
      { line: 2, kind: 'name', value: '' },
      { line: 3, kind: 'list', value: 'Nowhere' },
      { line: 3, kind: 'member', value: 'zoe' },
      { line: 3, kind: 'date', value: 'tomorrow' },
    ]);
  });
});
