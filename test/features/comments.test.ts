import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withComments } from '../../src/features/comments/board-thread.ts';
import { printComments } from '../../src/features/comments/export.ts';
import { commentRows, mentionsIn, notifiedBy, quoted, unmentioned } from '../../src/features/comments/queries.ts';
import { parseCsv } from '../../src/lib/csv.ts';
import type { Board, Card, Comment } from '../../src/model/board.ts';
import { boardCommentsPage, readBoardComments } from '../../src/trello/board-comments.ts';
import type { BoardExport } from '../emulator/contract.ts';
import { generateBoard, hardBoards } from '../emulator/seeds/generate.ts';
import { oldExports } from '../pages/exports.ts';
import { desk } from './desk.ts';
import { ownBoards } from './own-boards.ts';

const boards: Readonly<Record<string, () => BoardExport>> = {
  ...Object.fromEntries(Object.entries(oldExports).map(([name, board]) => [name, () => board])),
  ...hardBoards,
  ...ownBoards,
  'a generated board of 20,000 comments': () => generateBoard({ cards: 200, commentsPerCard: 100, members: 8 }),
};

describe.each(Object.entries(boards))('%s', (_, make) => {
  test('has as many comments of each person on each card as its export says', async () => {
    const source = make();
    const { board, direct, trello } = await desk(source);
    const before = trello.log.length;
    let whole: Board = { ...board(), cards: withoutThreads(board()) };
    for (let last: string | null | undefined; last !== null; ) {
      const page = await direct.read(readBoardComments(whole.id, { before: last }));
      whole = withComments(whole, page.entries, page.next === null);
      last = page.next;
    }
    const rows = commentRows(whole, null);
    const plain = plainly(source, new Set(whole.cards.keys()));
    expect(tally(rows.map(({ comment, card }) => `${card.id} ${comment.author.id}`))).toEqual(tally(plain));
    expect(rows.filter(({ last }) => last)).toHaveLength(new Set(plain.map((key) => key.split(' ')[0])).size);
    const all = [...whole.cards.values()].every(({ thread }) => thread?.complete);
    expect(all).toBe(true);
    expect(trello.log.length - before).toBeLessThanOrEqual(
      Math.floor(((source.actions ?? []) as unknown[]).length / boardCommentsPage) + 2,
    );

    const csv = parseCsv(printComments(rows, whole, 'csv'));
    expect(csv.slice(1).map((cells) => cells[5])).toEqual(rows.map(({ comment }) => comment.text.replace(/^$/, '')));
    expect(JSON.parse(printComments(rows, whole, 'json'))).toHaveLength(rows.length);
  });
});

const withoutThreads = ({ cards }: Board) =>
  new Map([...cards].map(([id, card]): [string, Card] => [id, { ...card, thread: null }]));

/** Reads the export as it is, by no code of Muster's: card and author of each comment. */
function plainly(source: BoardExport, cards: ReadonlySet<string>): string[] {
  // biome-ignore lint/suspicious/noExplicitAny: an export, looked at as it is.
  return ((source.actions ?? []) as any[])
    .filter(({ type, data }) => /^(copyC|c)ommentCard$/.test(type) && cards.has(data.card?.id))
    .map(({ data, idMemberCreator }) => `${data.card.id} ${idMemberCreator}`);
}

function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

const words = fc.constantFrom(
  '@ana',
  '@card',
  '@board',
  'a@b.example',
  '`@ben`',
  '\n',
  '> ',
  'text',
  '@ben-2',
  '(@cy)',
  'x@y',
);
const comment = fc.array(words, { maxLength: 12 }).map((all) => all.join(' '));

describe('mentions', () => {
  test('are names after an at sign, and not addresses or code', () => {
    expect(mentionsIn('@Ana and (@ben), not c@d.example, `@eve` or https://a.example/@fay')).toEqual(['ana', 'ben']);
    expect(mentionsIn('```\n@ana\n```\n@ben')).toEqual(['ben']);
  });

  test('are broken in a quote, but for its author', () => {
    fc.assert(
      fc.property(comment, (text) => {
        expect(mentionsIn(unmentioned(text))).toEqual([]);
        const author = { id: 'a', fullName: 'Zoe', username: 'zoe', initials: 'Z', avatarUrl: null };
        const said: Comment = { id: 'c', text, date: '', edited: null, author, reactions: null };
        expect(mentionsIn(quoted(said))).toEqual(['zoe']);
      }),
    );
  });

  test('notify who is named, who is on the card and who is on the board, and never the author', async () => {
    const { board, me } = await desk(generateBoard({ cards: 3, members: 4 }));
    const [card] = board().cards.values();
    const [other] = [...board().members.values()].filter(({ id }) => id !== me.id);
    if (!card || !other) throw new Error('The board is too small.');
    const others = [...board().members.keys()].filter((id) => id !== me.id);
    expect([...notifiedBy(`@${other.username} and @nobody`, card, board(), me)]).toEqual([other.id]);
    expect([...notifiedBy('@board', card, board(), me)].sort()).toEqual(others.sort());
    expect([...notifiedBy('@card', card, board(), me)].sort()).toEqual(
      card.idMembers.filter((id) => id !== me.id).sort(),
    );
  });

  test('are unanswered until the person writes on the card', async () => {
    const { board, me } = await desk(generateBoard({ cards: 1, members: 3 }));
    const [card] = board().cards.values();
    const [other] = [...board().members.values()].filter(({ id }) => id !== me.id);
    if (!card || !other) throw new Error('The board is too small.');
    const say = (id: string, author: typeof me, text: string): Comment => ({
      ...{ id, text, author, edited: null, reactions: null },
      date: `2026-01-0${id}T00:00:00.000Z`,
    });
    const thread = [say('3', other, `@${me.username}?`), say('2', me, 'yes'), say('1', other, `@${me.username}`)];
    const now = { ...card, thread: { comments: thread, complete: true } };
    const rows = commentRows({ ...board(), cards: new Map([[card.id, now]]) }, me);
    expect(rows.map(({ unanswered, last }) => [unanswered, last])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });
});
