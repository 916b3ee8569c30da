import { describe, expect, test } from 'vitest';
import { replaceMember } from '../../src/features/bulk/card-rows-edits.ts';
import { assignItems } from '../../src/features/bulk/item-rows-edits.ts';
import { itemRows } from '../../src/features/item-rows.ts';
import { addMember, removeMember } from '../../src/features/members/edits.ts';
import { belongingsOf, countOf, handover, loadsOf, partedWith, sumOf } from '../../src/features/members/load.ts';
import { lostMembers } from '../../src/features/members/lost.ts';
import type { Board, Card, Member } from '../../src/model/board.ts';
import { readActions } from '../../src/trello/actions.ts';
import { readRoles } from '../../src/trello/memberships.ts';
import type { BoardExport } from '../emulator/contract.ts';
import { generateBoard, hardBoards } from '../emulator/seeds/generate.ts';
import { boardOf } from '../model/boards.ts';
import { oldExports } from '../pages/exports.ts';
import { desk } from './desk.ts';
import { ownBoards } from './own-boards.ts';

const boards: Readonly<Record<string, () => BoardExport>> = {
  ...Object.fromEntries(Object.entries(oldExports).map(([name, board]) => [name, () => board])),
  ...hardBoards,
  ...ownBoards,
  'a generated board': () => generateBoard({ cards: 300, itemsPerCard: 4, members: 9, seed: 4 }),
};

describe.each(Object.entries(boards))('%s', (_, make) => {
  test('has the loads that its export says', async () => {
    const source = make();
    const board = await boardOf(source);
    const now = Date.now();
    const found = Object.fromEntries(
      loadsOf(board, now, 'UTC').map(({ member, open: { cards, items }, overdue, byList }) => [
        member?.id ?? '',
        {
          cards,
          items,
          overdue: sumOf(overdue),
          lists: [...byList.values()].reduce((sum, part) => sum + part.cards + part.items, 0),
        },
      ]),
    );
    expect(found).toEqual(plainly(source, board, now));
  });
});

/** Reads the export as it is, by no code of Muster's. */
function plainly(source: BoardExport, board: Board, now: number) {
  const loads: Record<string, { cards: number; items: number; overdue: number; lists: number }> = {};
  const load = (id: string) => {
    loads[id] ??= { cards: 0, items: 0, overdue: 0, lists: 0 };
    return loads[id];
  };
  for (const id of board.members.keys()) load(id);
  // biome-ignore lint/suspicious/noExplicitAny: an export, looked at as it is.
  const { lists, cards, checklists = [] } = source as any;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const open = new Set(lists.filter((list: any) => !list.closed).map((list: any) => list.id));
  const late = (due: string | null | undefined) => Number(typeof due === 'string' && Date.parse(due) < now);
  for (const card of cards) {
    if (card.closed || !open.has(card.idList) || card.isTemplate || card.cardRole) continue;
    if (!card.dueComplete) {
      for (const id of card.idMembers?.length ? card.idMembers : ['']) {
        const one = load(id);
        one.cards += 1;
        one.lists += 1;
        one.overdue += late(card.due);
      }
    }
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    const own = new Map(checklists.filter((list: any) => list.idCard === card.id).map((list: any) => [list.id, list]));
    for (const inside of card.checklists ?? []) if (!own.has(inside.id)) own.set(inside.id, inside);
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    for (const { checkItems } of own.values() as Iterable<any>) {
      for (const item of checkItems) {
        if (item.state === 'complete') continue;
        const one = load(item.idMember ?? '');
        one.items += 1;
        one.lists += 1;
        one.overdue += late(item.due);
      }
    }
  }
  return loads;
}

function two(board: Board): [Member, Member] {
  const [a, b] = board.members.values();
  if (!a || !b) throw new Error('The board has too few members.');
  return [a, b];
}

const openRows = (board: Board) => itemRows(board).filter(({ item }) => item.state === 'incomplete');

test('where most have little, nobody is said to have less than the others', async () => {
  const { board } = await desk(generateBoard({ cards: 40, itemsPerCard: 3, members: 6, seed: 9 }));
  const [one, two, ...rest] = [...board().members.values()];
  const givenTo = (people: readonly (Member | undefined)[]): Board => ({
    ...board(),
    cards: new Map(
      [...board().cards].map(([id, card], nth) => [
        id,
        { ...card, checklists: [], idMembers: [people[nth % people.length]?.id ?? ''] },
      ]),
    ),
  });
  const shares = (people: readonly (Member | undefined)[]) =>
    new Map(loadsOf(givenTo(people), Date.now(), 'UTC').map(({ member, share }) => [member?.id, share]));
  expect([...shares([one]).values()].filter((share) => share === 'under')).toEqual([]);
  expect(shares([one]).get(one?.id)).toBe('over');
  expect(shares([one, ...rest]).get(two?.id)).toBe('under');
});

test('what is handed over arrives with the other, and nothing of it is left', async () => {
  const { board, run, truth, undo } = await desk(generateBoard({ cards: 40, itemsPerCard: 3, members: 4, seed: 9 }));
  const [from, to] = two(board());
  await run(assignItems(openRows(board()).slice(0, 30), from, board()));
  const before = belongingsOf(board(), from.id);
  expect(before.cards.length + before.items.length).toBeGreaterThan(5);
  const text = handover(before, board(), { title: 'T', cards: 'C', items: 'I', due: (date) => date });
  expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(
    before.cards.length + before.items.length,
  );
  const none = handover({ ...before, items: [] }, board(), { title: 'T', cards: 'C', items: 'I', due: (date) => date });
  expect(none).not.toContain('## I');

  const all = [...new Set([...before.cards, ...before.items.map(({ card }) => card)])];
  const { story } = await run(replaceMember(board(), all, from, to));
  const after = belongingsOf(await truth(), from.id);
  expect([after.cards.length, after.items.length]).toEqual([0, 0]);
  expect(partedWith(await truth(), from.id, before)).toEqual(before);
  const theirs = belongingsOf(await truth(), to.id);
  expect(before.cards.every(({ id }) => theirs.cards.some((card) => card.id === id))).toBe(true);
  expect(before.items.every(({ item }) => theirs.items.some((row) => row.item.id === item.id))).toBe(true);
  await undo(story);
  const again = belongingsOf(await truth(), from.id);
  expect(countOf(partedWith(await truth(), from.id, before))).toBe(0);
  expect([again.cards.length, again.items.length]).toEqual([before.cards.length, before.items.length]);
});

test('what another changed during a handover is reported, and not overwritten', async () => {
  const { board, run, direct, truth } = await desk(generateBoard({ cards: 10, itemsPerCard: 3, members: 4, seed: 9 }));
  const [from, to] = two(board());
  const third = [...board().members.values()][2];
  await run(assignItems(openRows(board()).slice(0, 10), from, board()));
  const { items } = belongingsOf(board(), from.id);
  const [first] = items;
  if (!third || !first) throw new Error('Nothing to hand over.');
  const edits = assignItems(items, to, board());
  // Somebody else gives the item away before the job is planned.
  const theirs = assignItems([first], third, board());
  const { send } = direct;
  const { kinds } = await import('../../src/features/kinds.ts');
  for (const edit of theirs) await send(kinds.get(edit.kind)?.call(edit) as never);
  const fresh = await truth();
  const card = fresh.cards.get(first.card.id) as Card;
  board().cards as Map<string, Card>;
  (board().cards as Map<string, Card>).set(card.id, card);
  const { skipped } = await run(edits);
  expect(skipped.map(({ obstacle }) => obstacle.sort)).toEqual(['changed']);
  const now = (await truth()).cards.get(first.card.id)?.checklists.flatMap(({ checkItems }) => checkItems);
  expect(now?.find(({ id }) => id === first.item.id)?.idMember).toBe(third.id);
});

test('who was put on a card and never taken off is lost where they are not on it', async () => {
  const { board, run, direct, truth } = await desk(generateBoard({ cards: 4, members: 4, seed: 2 }));
  const [ana, ben] = two(board());
  const [one, other] = [...board().cards.values()].filter(({ closed }) => !closed);
  if (!one || !other) throw new Error('The board has too few cards.');
  const clear = [one, other].flatMap((card) =>
    card.idMembers.flatMap((id) => {
      const member = board().members.get(id);
      return member ? [removeMember(card.id, member)] : [];
    }),
  );
  await run(clear);
  await run([addMember(one.id, ana), addMember(one.id, ben), addMember(other.id, ana)]);
  await run([removeMember(one.id, ben)]);
  const filter = 'addMemberToCard,removeMemberFromCard';
  const { entries: actions } = await direct.read(readActions('boards', board().id, { filter }));
  const now = await truth();
  expect(lostMembers(actions, now).filter(({ card }) => card.id === one.id || card.id === other.id)).toEqual([]);
  // Moved to another board and back, the card has nobody any more, and Trello says nothing.
  const cards = new Map(now.cards).set(one.id, { ...(now.cards.get(one.id) as Card), idMembers: [] });
  const lost = lostMembers(actions, { ...now, cards });
  expect(lost.filter(({ card }) => card.id === one.id).map(({ members }) => members.map(({ id }) => id))).toEqual([
    [ana.id],
  ]);
});

test('who is an admin, an observer, a guest, invited or gone is read in one request', async () => {
  const source = generateBoard({ cards: 2, members: 6, seed: 5 });
  const [admin, ...others] = source.memberships as { idMember: string; memberType: string }[];
  const told = [
    { ...admin, orgMemberType: 'admin' },
    ...others.map((membership, nth) => ({
      ...membership,
      memberType: nth === 0 ? 'observer' : 'normal',
      orgMemberType: nth === 1 ? null : 'normal',
      unconfirmed: nth === 2,
      deactivated: nth === 3,
    })),
  ];
  const { direct, trello } = await desk({ ...source, memberships: told } as BoardExport);
  const before = trello.log.length;
  const roles = await direct.read(readRoles(source.id));
  expect(trello.log.length - before).toBe(1);
  expect(told.map(({ idMember }) => roles.get(String(idMember)))).toEqual([
    ...['admin', 'observer', 'guest', 'invited', 'deactivated', 'normal'],
  ]);
  // Outside of workspaces nobody is a guest.
  const alone = await desk({ ...source, idOrganization: null });
  const all = await alone.direct.read(readRoles(source.id));
  expect([...all.values()]).not.toContain('guest');
});
