import type { BoardExport } from '../contract.ts';
import { createRandom } from '../rest/faults.ts';
import { buildBoard } from './build.ts';
import type { CardPlan, ItemPlan } from './plan.ts';

export interface GenerateOptions {
  readonly cards?: number;
  readonly lists?: number;
  readonly itemsPerCard?: number;
  readonly commentsPerCard?: number;
  readonly members?: number;
  readonly labels?: number;
  readonly seed?: number;
  /** When the board is looked at. */
  readonly now?: number;
  /** The words of all names. */
  readonly words?: readonly string[];
}

const usualWords =
  'alder birch call draft early form garden house invoice journey kitchen letter meeting note offer paint quote room sketch table update visit week year'.split(
    ' ',
  );

const colors = ['green', 'yellow', 'orange', 'red', 'purple', 'blue', 'sky', 'lime', 'pink', 'black', null];

/** A board of any size for measuring and for laws; the same options give the same board. */
export function generateBoard(options: GenerateOptions = {}): BoardExport {
  const { cards = 20, lists = 5, itemsPerCard = 3, commentsPerCard = 1, members = 4, labels = 6 } = options;
  const { seed = 1, now = Date.UTC(2026, 0, 15), words = usualWords } = options;
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const name = (length: number): string => Array.from({ length }, () => words[below(words.length)] ?? 'word').join(' ');
  const people = Array.from({ length: members }, (_, index) => `member${index + 1}`);
  const person = (): string[] => people.filter((_, index) => index === below(members * 2));
  const keys = Array.from({ length: labels }, (_, index) => `label${index + 1}`);
  const when = (): { due?: number } => (random() < 0.3 ? { due: below(40) - 20 } : {});

  const item = (): ItemPlan => ({ name: name(3), done: random() < 0.4, ...when() });
  const card = (): CardPlan => ({
    name: name(4),
    desc: random() < 0.5 ? name(12) : '',
    age: below(300),
    members: person(),
    labels: keys.filter(() => random() < 0.15),
    closed: random() < 0.05,
    ...when(),
    checklists: itemsPerCard === 0 ? [] : [{ name: name(1), items: Array.from({ length: itemsPerCard }, item) }],
    comments: Array.from({ length: members === 0 ? 0 : commentsPerCard }, () => ({
      by: people[below(members)] ?? '',
      age: below(300),
      text: name(8),
    })),
  });

  const all = Array.from({ length: cards }, card);
  const perList = Math.ceil(cards / Math.max(lists, 1));
  return buildBoard(
    {
      name: name(2),
      shortLink: `Gen${seed.toString(36).padStart(5, '0')}`.slice(0, 8),
      members: people.map((username, index) => ({
        username,
        fullName: name(2),
        role: index === 0 ? 'admin' : 'normal',
      })),
      labels: keys.map((key, index) => ({ key, name: name(1), color: colors[index % colors.length] ?? null })),
      lists: Array.from({ length: lists }, (_, index) => ({
        name: name(1),
        cards: all.slice(index * perList, (index + 1) * perList),
      })),
    },
    now,
  );
}

/** Boards a client has to bear. */
export const hardBoards: Readonly<Record<string, () => BoardExport>> = {
  empty: () => generateBoard({ cards: 0, lists: 0, labels: 0, seed: 11 }),
  withoutChecklists: () => generateBoard({ itemsPerCard: 0, seed: 12 }),
  withoutMembers: () => generateBoard({ members: 0, seed: 13 }),
  thousandCards: () => generateBoard({ cards: 1_000, lists: 12, commentsPerCard: 0, seed: 14 }),
  manyWritings: () =>
    generateBoard({
      seed: 15,
      words: ['שלום', 'مرحبا', '你好', '👩‍👩‍👧‍👦', '🚀', '‏עברית', 'e\u0301', 'naïve', '🏳️‍🌈', 'ﷺ'],
    }),
  hostile: () =>
    generateBoard({
      seed: 16,
      words: [
        '<script>alert(1)</script>',
        '<img src=x onerror=alert(2)>',
        '"\'`',
        '{{7*7}}',
        '</title><script>',
        '&amp;',
      ],
    }),
};
