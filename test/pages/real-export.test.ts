/**
 * Every verb on many items and cards, run and undone on a board that somebody exported from Trello:
 * `MUSTER_EXPORT=board.json npx vitest run --project pages test/pages/real-export.test.ts`, or one of them with `MUSTER_VERB=copied`.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BoardExport } from '../emulator/contract.ts';
import { cardVerbs, type Names } from './card-verbs.ts';
import { countsOf } from './counts.ts';
import { itemVerbs } from './item-verbs.ts';
import { doAndUndo, NothingToDo, type Verb } from './verbs.ts';
import { authorize, openBoardPage } from './walk.ts';
import { openWorld } from './world.ts';

const path = process.env.MUSTER_EXPORT;

test.runIf(path)('all of an exported board is changed, and undone', { timeout: 1_800_000 }, async () => {
  const board = withPeopleAndDates(JSON.parse(readFileSync(String(path), 'utf8')));
  const names = namesOf(board);
  const counts = countsOf(board);
  const world = await openWorld({ boards: [board], brisk: true });
  const frame = await openBoardPage(world.page, String(board.name));
  await authorize(world.page, frame);
  const failed: string[] = [];
  const tryAll = async (verbs: readonly Verb[]) => {
    for (const verb of verbs.filter(({ name }) => name === (process.env.MUSTER_VERB ?? name))) {
      const before = world.trello.emulator.log.length;
      const started = Date.now();
      await frame.getByRole('checkbox', { name: 'Select all' }).check();
      try {
        await doAndUndo(world, frame, verb);
        const requests = world.trello.emulator.log.length - before;
        console.log(`${verb.name}: ${requests} requests, ${((Date.now() - started) / 1000).toFixed(1)} s`);
      } catch (error) {
        if (error instanceof NothingToDo) {
          console.log(`${verb.name}: nothing to do`);
          const cancel = frame.getByRole('button', { name: 'Cancel', exact: true });
          if (await cancel.isVisible()) await cancel.click();
          continue;
        }
        failed.push(verb.name);
        console.log(`${verb.name}: ${error}`, ...differences(error));
        const cancel = frame.getByRole('button', { name: 'Cancel', exact: true });
        if (await cancel.isVisible()) await cancel.click();
      }
    }
  };
  if (counts.items > 0) {
    await frame.getByText(`${counts.items.toLocaleString('en')} items`, { exact: true }).waitFor();
    await tryAll(itemVerbs({ member: names.another, checklist: names.checklist }));
  }
  await frame.getByRole('tab', { name: 'Cards' }).click();
  await frame.getByText(`${counts.cards.toLocaleString('en')} cards`, { exact: true }).waitFor();
  // Nobody is replaced where there is one member.
  await tryAll(
    cardVerbs(names).filter(({ name }) => names.member !== names.another || !name.startsWith('a member replaced')),
  );
  expect(failed).toEqual([]);
  expect(world.errors).toEqual([]);
});

interface Exported {
  readonly id: string;
  readonly name: string;
  readonly closed?: boolean;
  readonly idCard?: string;
  readonly idList?: string;
  readonly idMembers?: readonly string[];
  readonly idLabels?: readonly string[];
  readonly username?: string;
  readonly color?: string | null;
  readonly checkItems?: readonly unknown[];
}

/** Not every export has people, labels and dates on its cards and items: some of them are given some. */
function withPeopleAndDates(board: BoardExport): BoardExport {
  const [member] = (board.members ?? []) as readonly Exported[];
  const given = (item: object, nth: number) =>
    nth % 3 === 0 ? { ...item, due: '2026-06-01T12:00:00.000Z', idMember: member?.id ?? null } : item;
  const checklists = ((board.checklists ?? []) as readonly { checkItems: readonly object[] }[]).map((checklist) => ({
    ...checklist,
    checkItems: checklist.checkItems.map(given),
  }));
  const [label] = (board.labels ?? []) as readonly Exported[];
  const cards = (
    (board.cards ?? []) as unknown as readonly (Exported & {
      due?: string | null;
      start?: string | null;
    })[]
  ).map((card, nth) =>
    nth % 2 === 0
      ? {
          ...card,
          due: card.due ?? '2026-06-01T12:00:00.000Z',
          start: card.start ?? '2026-05-04T12:00:00.000Z',
          idMembers: [...new Set([...(card.idMembers ?? []), ...(member ? [member.id] : [])])],
          idLabels: [...new Set([...(card.idLabels ?? []), ...(label ? [label.id] : [])])],
        }
      : card,
  );
  return { ...board, cards, checklists, premiumFeatures: ['advancedChecklists'] } as unknown as BoardExport;
}

/** What a board has most of, so that the verbs have something to do. */
function namesOf(board: BoardExport): Names {
  const all = (field: 'cards' | 'checklists' | 'labels' | 'lists' | 'members') =>
    (board[field] ?? []) as unknown as readonly Exported[];
  const cards = all('cards').filter(({ closed }) => !closed);
  const uses = (of: readonly Exported[], ids: readonly (string | undefined)[]) =>
    of
      .map((one) => ({ one, count: ids.filter((id) => id === one.id).length }))
      .sort((a, b) => b.count - a.count)
      .map(({ one }) => one);
  const on = new Set(cards.map(({ id }) => id));
  const checklists = all('checklists').filter(({ idCard }) => idCard !== undefined && on.has(idCard));
  const members = uses(
    all('members'),
    cards.flatMap(({ idMembers = [] }) => idMembers),
  );
  const labels = uses(
    all('labels'),
    cards.flatMap(({ idLabels = [] }) => idLabels),
  );
  const lists = uses(
    all('lists').filter(({ closed }) => !closed),
    cards.map(({ idList }) => idList),
  );
  const longest = [...checklists].sort((a, b) => (b.checkItems?.length ?? 0) - (a.checkItems?.length ?? 0))[0];
  return {
    member: members[0]?.username ?? '',
    another: members[1]?.username ?? members[0]?.username ?? '',
    checklist: longest?.name ?? '',
    removed: checklists[0]?.name ?? '',
    label: called(labels.at(-1)),
    unlabelled: called(labels[0]),
    list: lists.at(-1)?.name ?? '',
    text: 'e',
  };
}

/** A label without a name is called by its colour. */
const called = (label: Exported | undefined): string => label?.name || label?.color || '';

/** Of two lists that are not equal, the entries that differ. */
function differences(error: unknown): string[] {
  const { actual, expected } = error as { actual?: unknown; expected?: unknown };
  if (!Array.isArray(actual) || !Array.isArray(expected)) return [];
  const [is, was] = [actual, expected].map((list) => list.map((entry) => JSON.stringify(entry)));
  return (was ?? []).flatMap((entry, nth) => (entry === is?.[nth] ? [] : `\n- ${entry}\n+ ${is?.[nth]}`));
}
