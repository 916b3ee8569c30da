/** Does something through the pages, looks that it happened at Trello, undoes it, and looks that the board is as it was. */
import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { still } from './walk.ts';
import { rest, type World } from './world.ts';

/** The board as people see it: what stands where, and how. Ids and positions are Trello's own business. */
export async function lookAt({ trello }: World): Promise<unknown> {
  const id = new URL(trello.boardUrl).pathname.split('/')[2];
  const board = await rest(
    trello,
    `/boards/${id}?lists=open&cards=visible&card_fields=name,idList,pos,desc,due,start,dueComplete,idMembers,idLabels,badges&checklists=all&checklist_fields=name,pos,idCard`,
  );
  const inOrder = <T extends { pos: number }>(list: readonly T[]) => [...list].sort((a, b) => a.pos - b.pos);
  const { cards, checklists } = board;
  const listName = new Map(board.lists.map(({ id, name }: Named) => [id, name]));
  return inOrder<ExportedCard>(cards).map(({ id, pos: _, idList, idMembers, idLabels, badges, ...card }) => ({
    ...card,
    comments: badges.comments,
    list: listName.get(idList),
    members: [...idMembers].sort(),
    labels: [...idLabels].sort(),
    checklists: inOrder<ExportedChecklist>(checklists.filter(({ idCard }: ExportedChecklist) => idCard === id)).map(
      ({ name, checkItems }) => [
        name,
        ...inOrder(checkItems).map(({ name, state, due, idMember }) => ({ name, state, due, idMember })),
      ],
    ),
  }));
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface ExportedCard extends Named {
  readonly pos: number;
  readonly idList: string;
  readonly idMembers: readonly string[];
  readonly idLabels: readonly string[];
  readonly badges: { readonly comments: number };
}

interface ExportedChecklist extends Named {
  readonly pos: number;
  readonly idCard: string;
  readonly checkItems: readonly {
    readonly name: string;
    readonly state: string;
    readonly due: string | null;
    readonly idMember: string | null;
    readonly pos: number;
  }[];
}

export interface Verb {
  readonly name: string;
  readonly act: (frame: FrameLocator, page: Page) => Promise<unknown>;
  /** Whether it has to be looked at before it runs. */
  readonly previewed?: boolean;
}

/** The board is already as the verb would make it, and its preview says so. */
export class NothingToDo extends Error {}

/** Runs a verb and undoes it. */
export async function doAndUndo(world: World, frame: FrameLocator, { act, previewed }: Verb): Promise<void> {
  const { page } = world;
  const before = await lookAt(world);
  await act(frame, page);
  const run = frame.getByRole('button', { name: 'Run' });
  const undo = frame.getByRole('button', { name: 'Undo' });
  const nothing = frame.getByText('There was nothing to change.');
  await (previewed ? run : run.or(undo).or(nothing).first()).waitFor();
  if (await nothing.isVisible()) throw new NothingToDo();
  if (await run.isVisible()) {
    if (await run.isDisabled()) throw new NothingToDo();
    await still(run);
    await run.click();
  }
  await undo.waitFor({ timeout: 60_000 });
  expect(await lookAt(world)).not.toEqual(before);
  await undo.click();
  const undone = frame.getByText(/^Undone/);
  await run.or(undone).first().waitFor({ timeout: 20_000 });
  if (await run.isVisible()) {
    await still(run);
    await run.click();
  }
  await undone.waitFor({ timeout: 60_000 });
  // Else something was left as it is, and why.
  expect(await undone.textContent()).toBe('Undone.');
  expect(await lookAt(world)).toEqual(before);
}
