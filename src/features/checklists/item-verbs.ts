/**
 * What may be done with a single item in its row; the code that makes the edits is loaded when it is. What menus, keys and
 * drags do besides is in `seldom-verbs.ts`.
 */
import type { Workspace } from '../feature.ts';
import type { ItemRow } from '../item-rows.ts';
import { itemEdits } from './lazy-edits.ts';

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
