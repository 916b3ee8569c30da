/** Changes of check items in their checklist; moves to another one are in `item-move-edits.ts`. */
import { type Edit, editKind, type Obstacle } from '../../jobs/edit.ts';
import { provisionalId } from '../../jobs/ids.ts';
import { type Board, byPosition, type CheckItem, type Checklist, type Member } from '../../model/board.ts';
import { changeCheckItem, changeChecklist, findCheckItem, findChecklist, placed } from '../../model/change-board.ts';
import { hasItemFacts } from '../../model/in-plan.ts';
import { between, landed, reordered } from '../../model/position.ts';
import { text } from '../../strings/edit-text.ts';
import { deleteCheckItem, lookUpCheckItem, postCheckItem, putCheckItem } from '../../trello/checklists.ts';
import { alike, byPlace } from '../../trello/look-up.ts';
import {
  already,
  changed,
  difference,
  full,
  gone,
  holds,
  impossible,
  inTheWay,
  stranger,
  unfit,
} from '../obstacles.ts';
import { sentenceOfItem, sentenceOfItems } from './item-sentence.ts';

/** Where an item is, and which. */
export interface ItemPlace {
  readonly idCard: string;
  readonly idChecklist: string;
  readonly id: string;
}

export type ItemFields = Omit<CheckItem, 'id'>;

export interface AddCheckItem extends Edit, ItemPlace {
  readonly kind: 'checkItem.add';
  readonly item: ItemFields;
  /** Items of that name that were there before. */
  readonly known: readonly string[];
}

export interface ChangeCheckItem extends Edit, ItemPlace {
  readonly kind: 'checkItem.change';
  readonly name: string;
  readonly before: Partial<ItemFields>;
  readonly after: Partial<ItemFields>;
  /** Who gets it, for the sentence. */
  readonly assignee?: string;
  /** Who has it is no longer on the board. */
  readonly leaver?: boolean;
}

export interface DeleteCheckItem extends Edit, ItemPlace {
  readonly kind: 'checkItem.delete';
  readonly item: ItemFields;
  /** The card that it becomes: the item stays unless that was made. */
  readonly idHeir?: string;
}

/** New items before the one now at `index`, at the end unless said, in the order given. */
export function addCheckItems(
  idCard: string,
  checklist: Checklist,
  items: readonly (Pick<CheckItem, 'name' | 'state'> & Partial<ItemFields>)[],
  index = checklist.checkItems.length,
): AddCheckItem[] {
  const positions = between(checklist.checkItems, index, items.length);
  return items.map(({ name, state, due = null, idMember = null }, nth) => ({
    kind: 'checkItem.add',
    idCard,
    idChecklist: checklist.id,
    id: provisionalId(),
    item: { name, state, pos: positions[nth] ?? 0, due, idMember },
    known: checklist.checkItems.filter((item) => item.name === name).map(({ id }) => id),
  }));
}

/** Changes fields of an item; only those that differ are sent. */
export function editCheckItem(
  place: Omit<ItemPlace, 'id'>,
  item: CheckItem,
  after: Partial<ItemFields>,
): ChangeCheckItem {
  const { idCard, idChecklist } = place;
  const { id, name } = item;
  return { kind: 'checkItem.change', idCard, idChecklist, id, name, ...difference(item, after) };
}

/** Gives an item to somebody, or to nobody. `members` are those of the board. */
export function assignCheckItem(
  place: Omit<ItemPlace, 'id'>,
  item: CheckItem,
  to: Member | null,
  members: Board['members'],
): ChangeCheckItem {
  const leaver = item.idMember !== null && !members.has(item.idMember);
  return {
    ...editCheckItem(place, item, { idMember: to?.id ?? null }),
    ...(to && { assignee: to.fullName }),
    ...(leaver && { leaver }),
  };
}

/** Moves an item before the one that is now at `index` of its checklist. */
export function moveCheckItem(idCard: string, checklist: Checklist, item: CheckItem, index: number): ChangeCheckItem {
  const others = checklist.checkItems.filter(({ id }) => id !== item.id);
  const [pos = item.pos] = between(others, index, 1);
  return editCheckItem({ idCard, idChecklist: checklist.id }, item, { pos });
}

/** Brings the items of a checklist into the order given, by moving as few as possible. */
export function sortCheckItems(idCard: string, checklist: Checklist, order: readonly CheckItem[]): ChangeCheckItem[] {
  const place = { idCard, idChecklist: checklist.id };
  return [...reordered(order)].map(([item, pos]) => editCheckItem(place, item, { pos }));
}

export function removeCheckItem(place: Omit<ItemPlace, 'id'>, { id, ...item }: CheckItem): DeleteCheckItem {
  return { kind: 'checkItem.delete', idCard: place.idCard, idChecklist: place.idChecklist, id, item };
}

const addCheckItemKind = editKind<AddCheckItem, CheckItem>({
  kind: 'checkItem.add',
  inside: ({ idChecklist }) => idChecklist,
  call: ({ idChecklist, item }) => postCheckItem(idChecklist, item),
  creates: ({ id }) => id,
  effect: (board, { idCard, idChecklist, id, item }, answer) =>
    changeChecklist(board, idCard, idChecklist, (checklist) => ({
      ...checklist,
      checkItems: placed(
        checklist.checkItems,
        answer ? { ...answer, pos: landed(item.pos, answer.pos) } : { id, ...item },
      ),
    })),
  inverse: ({ known: _, ...edit }) => [{ ...edit, kind: 'checkItem.delete' } satisfies DeleteCheckItem],
  obstacle(edit, board) {
    const checklist = findChecklist(board, edit.idCard, edit.idChecklist);
    if (!checklist) return gone();
    if (findCheckItem(board, edit)) return already();
    const fits = unfit(edit.item.name) ?? full(board, 'checkItems', checklist.checkItems.length);
    return fits ?? beyondPlan(board, edit.item) ?? stranger(board, edit.item.idMember);
  },
  sentence: ({ item }, tense) => text(`${tense}.item.add`, { name: item.name }),
  sentenceOfMany: (_, tense, count) => text(`${tense}.items.add`, { count }),
  lookUp: ({ idCard, idChecklist, item, known }, taken) =>
    lookUpCheckItem({ idCard, idChecklist }, (found) =>
      alike(found.name, item.name) ? byPlace(found, { pos: item.pos, known, taken }) : 'other',
    ),
});

const changeCheckItemKind = editKind<ChangeCheckItem, CheckItem>({
  kind: 'checkItem.change',
  call: ({ after, ...place }) => putCheckItem(place, after),
  effect(board, { idCard, idChecklist, id, after }, answer) {
    const changed = changeCheckItem(board, { idCard, idChecklist, id }, (item) => ({
      ...item,
      ...after,
      ...(after.pos !== undefined && { pos: landed(after.pos, answer?.pos) }),
    }));
    if (after.pos === undefined) return changed;
    return changeChecklist(changed, idCard, idChecklist, (checklist) => ({
      ...checklist,
      checkItems: byPosition(checklist.checkItems),
    }));
  },
  inverse: ({ before, after, assignee: _, leaver: __, ...edit }) => [{ ...edit, before: after, after: before }],
  obstacle(edit, board) {
    const item = findCheckItem(board, edit);
    if (!item) return gone();
    const { before, after } = edit;
    const inWay = inTheWay<ItemFields>(item, before, after);
    if (inWay) return inWay;
    const badName = after.name === undefined ? null : unfit(after.name);
    return badName ?? beyondPlan(board, after) ?? stranger(board, after.idMember);
  },
  lasting: ({ leaver }) => (leaver ? text('lasting.item.leaver') : null),
  sentence: sentenceOfItem,
  sentenceOfMany: sentenceOfItems,
});

const deleteCheckItemKind = editKind<DeleteCheckItem, unknown>({
  kind: 'checkItem.delete',
  deletes: true,
  call: (edit) => deleteCheckItem(edit),
  effect: (board, { idCard, idChecklist, id }) =>
    changeChecklist(board, idCard, idChecklist, (checklist) => ({
      ...checklist,
      checkItems: checklist.checkItems.filter((item) => item.id !== id),
    })),
  inverse: ({ idHeir: _, ...edit }) => [{ ...edit, kind: 'checkItem.add', known: [] } satisfies AddCheckItem],
  obstacle(edit, board) {
    const item = findCheckItem(board, edit);
    if (!item) return already(text('obstacle.gone'));
    if (edit.idHeir && !board.cards.has(edit.idHeir)) return impossible(text('obstacle.heir.card'));
    const { pos: _, ...rest } = edit.item;
    return holds<ItemFields>(item, rest) ? null : changed();
  },
  lasting: ({ item }) => (item.due === null ? null : text('lasting.item.delete')),
  sentence: ({ item }, tense) => text(`${tense}.item.delete`, { name: item.name }),
  sentenceOfMany: (_, tense, count) => text(`${tense}.items.delete`, { count }),
  settled: (error) => error.status === 404,
});

function beyondPlan(board: Board, { due, idMember }: Partial<ItemFields>): Obstacle | null {
  return hasItemFacts(board) || (!due && !idMember) ? null : impossible(text('obstacle.plan'));
}

export const itemKinds = [addCheckItemKind, changeCheckItemKind, deleteCheckItemKind];
