/** What may be done with a single item; the code that makes the edits is loaded when it is. */
import type { Checklist } from '../../model/board.ts';
import type { Workspace } from '../feature.ts';
import type { ItemRow } from '../item-rows.ts';
import { itemEdits } from './lazy-edits.ts';

const rowEdits = () => import('../bulk/item-rows-edits.ts');
const moveEdits = () => import('./item-move-edits.ts');

/** The verbs of a row that its table has to know of. */
export interface ItemVerbs {
  /** Keeps what is being written as the name of an item; null writes nothing any more. */
  draft(row: ItemRow, text: string | null): void;
  /** Opens the sheet in which its checklist is written as text. */
  asText(row: ItemRow): void;
  rename(row: ItemRow, name: string): Promise<boolean>;
}

const placeOf = ({ card, checklist }: ItemRow) => ({ idCard: card.id, idChecklist: checklist.id });

export function checkItem(workspace: Workspace, row: ItemRow, done: boolean): Promise<boolean> {
  const state = done ? 'complete' : 'incomplete';
  return workspace.run(itemEdits(({ editCheckItem }) => [editCheckItem(placeOf(row), row.item, { state })]));
}

export function renameItem(workspace: Workspace, row: ItemRow, name: string): Promise<boolean> {
  return workspace.submit(itemEdits(({ editCheckItem }) => [editCheckItem(placeOf(row), row.item, { name })]));
}

export function setDue(workspace: Workspace, row: ItemRow, due: string | null): Promise<boolean> {
  return workspace.run(itemEdits(({ editCheckItem }) => [editCheckItem(placeOf(row), row.item, { due })]));
}

export function assignItem(workspace: Workspace, row: ItemRow, idMember: string | null): Promise<boolean> {
  const { members } = workspace.board.value;
  const to = idMember === null ? null : (members.get(idMember) ?? null);
  return workspace.run(itemEdits(({ assignCheckItem }) => [assignCheckItem(placeOf(row), row.item, to, members)]));
}

export function moveItem(workspace: Workspace, { card, checklist, item }: ItemRow, index: number): Promise<boolean> {
  return workspace.run(itemEdits(({ moveCheckItem }) => [moveCheckItem(card.id, checklist, item, index)]));
}

export function moveItemTo(
  workspace: Workspace,
  { card, checklist, item }: ItemRow,
  to: Checklist,
  index = to.checkItems.length,
): Promise<boolean> {
  return workspace.run(
    moveEdits().then(({ moveCheckItemsTo }) => moveCheckItemsTo(card.id, checklist, [item], to, index)),
  );
}

/** Makes cards of items at the end of their list: what stands there has to be known. */
export async function convertAll(workspace: Workspace, rows: readonly ItemRow[]): Promise<boolean> {
  const [{ knowBoard }, { convertItems }] = await Promise.all([import('../whole-board.ts'), rowEdits()]);
  return (await knowBoard(workspace)) && workspace.run(convertItems(workspace.board.value, rows));
}

export function removeItems(workspace: Workspace, rows: readonly ItemRow[]): Promise<boolean> {
  return workspace.run(itemEdits(({ removeCheckItem }) => rows.map((row) => removeCheckItem(placeOf(row), row.item))));
}
