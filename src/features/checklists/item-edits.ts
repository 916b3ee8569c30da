/** Changes of check items. */
import { type Edit, editKind } from '../../jobs/edit.ts';
import { provisionalId } from '../../jobs/ids.ts';
import {
  byPosition,
  type CheckItem,
  type Checklist,
  changeCheckItem,
  changeChecklist,
  findCheckItem,
  findChecklist,
  placed,
} from '../../model/board.ts';
import { before } from '../../model/position.ts';
import { text } from '../../strings/text.ts';
import { deleteCheckItem, lookUpCheckItem, postCheckItem, putCheckItem } from '../../trello/checklists.ts';
import { changed, gone } from '../obstacles.ts';

/** Where an item is, and which. */
export interface ItemPlace {
  readonly idCard: string;
  readonly idChecklist: string;
  readonly id: string;
}

type ItemFields = Omit<CheckItem, 'id'>;

export interface AddCheckItem extends Edit, ItemPlace {
  readonly kind: 'checkItem.add';
  readonly item: ItemFields;
  /** Items of that name that were there before. */
  readonly known: readonly string[];
}

interface ChangeCheckItem extends Edit, ItemPlace {
  readonly kind: 'checkItem.change';
  readonly name: string;
  readonly before: Partial<ItemFields>;
  readonly after: Partial<ItemFields>;
}

interface DeleteCheckItem extends Edit, ItemPlace {
  readonly kind: 'checkItem.delete';
  readonly item: ItemFields;
}

/** New items at the end of a checklist, in the order given. */
export function addCheckItems(
  idCard: string,
  checklist: Checklist,
  items: readonly Pick<CheckItem, 'name' | 'state'>[],
): AddCheckItem[] {
  const end = checklist.checkItems.at(-1)?.pos ?? 0;
  return items.map(({ name, state }, index) => ({
    kind: 'checkItem.add',
    idCard,
    idChecklist: checklist.id,
    id: provisionalId(),
    item: { name, state, pos: end + (index + 1) * 16_384, due: null, idMember: null },
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
  const was = Object.fromEntries(Object.keys(after).map((key) => [key, item[key as keyof ItemFields]]));
  return { kind: 'checkItem.change', idCard, idChecklist, id: item.id, name: item.name, before: was, after };
}

/** Moves an item before the one that is now at `index` of its checklist. */
export function moveCheckItem(idCard: string, checklist: Checklist, item: CheckItem, index: number): ChangeCheckItem {
  const others = checklist.checkItems.filter(({ id }) => id !== item.id);
  return editCheckItem({ idCard, idChecklist: checklist.id }, item, { pos: before(others, index) });
}

export function removeCheckItem(place: Omit<ItemPlace, 'id'>, { id, ...item }: CheckItem): DeleteCheckItem {
  return { kind: 'checkItem.delete', idCard: place.idCard, idChecklist: place.idChecklist, id, item };
}

export const addCheckItemKind = editKind<AddCheckItem, CheckItem>({
  kind: 'checkItem.add',
  call: ({ idChecklist, item }) => postCheckItem(idChecklist, item),
  creates: ({ id }) => id,
  effect: (board, { idCard, idChecklist, id, item }, answer) =>
    changeChecklist(board, idCard, idChecklist, (checklist) => ({
      ...checklist,
      checkItems: placed(checklist.checkItems, answer ?? { id, ...item }),
    })),
  inverse: ({ known: _, ...edit }) => [{ ...edit, kind: 'checkItem.delete' } satisfies DeleteCheckItem],
  obstacle: ({ idCard, idChecklist }, board) => (findChecklist(board, idCard, idChecklist) ? null : gone()),
  sentence: ({ item }) => text('did.item.add', { name: item.name }),
  lookUp: ({ idCard, idChecklist, item, known }, taken) =>
    lookUpCheckItem(
      { idCard, idChecklist },
      (found) =>
        found.name === item.name &&
        Math.abs(found.pos - item.pos) < 1 &&
        !known.includes(found.id) &&
        !taken.has(found.id),
    ),
});

const changeCheckItemKind = editKind<ChangeCheckItem, unknown>({
  kind: 'checkItem.change',
  call: ({ after, ...place }) => putCheckItem(place, after),
  effect: (board, { idCard, idChecklist, id, after }) =>
    changeChecklist(
      changeCheckItem(board, { idCard, idChecklist, id }, (item) => ({ ...item, ...after })),
      idCard,
      idChecklist,
      (checklist) =>
        after.pos === undefined ? checklist : { ...checklist, checkItems: byPosition(checklist.checkItems) },
    ),
  inverse: ({ before, after, ...edit }) => [{ ...edit, before: after, after: before }],
  obstacle(edit, board) {
    const item = findCheckItem(board, edit);
    if (!item) return gone();
    return holds(item, edit.before) ? null : changed();
  },
  sentence({ name, after }) {
    if (after.state === 'complete') return text('did.item.check', { name });
    if (after.state === 'incomplete') return text('did.item.uncheck', { name });
    if (after.name !== undefined) return text('did.item.rename', { before: name, after: after.name });
    return text('did.item.move', { name });
  },
});

const deleteCheckItemKind = editKind<DeleteCheckItem, unknown>({
  kind: 'checkItem.delete',
  call: (edit) => deleteCheckItem(edit),
  effect: (board, { idCard, idChecklist, id }) =>
    changeChecklist(board, idCard, idChecklist, (checklist) => ({
      ...checklist,
      checkItems: checklist.checkItems.filter((item) => item.id !== id),
    })),
  inverse: (edit) => [{ ...edit, kind: 'checkItem.add', known: [] } satisfies AddCheckItem],
  obstacle(edit, board) {
    const item = findCheckItem(board, edit);
    if (!item) return gone();
    const { pos: _, ...rest } = edit.item;
    return holds(item, rest) ? null : changed();
  },
  sentence: ({ item }) => text('did.item.delete', { name: item.name }),
  settled: (error, repeated) => repeated && error.status === 404,
});

/** Whether the item still has these values. Trello stores positions slightly different from what it was sent. */
function holds(item: CheckItem, values: Partial<ItemFields>): boolean {
  return Object.entries(values).every(([key, value]) =>
    key === 'pos' ? Math.abs(item.pos - Number(value)) < 1 : item[key as keyof ItemFields] === value,
  );
}

export const itemKinds = [addCheckItemKind, changeCheckItemKind, deleteCheckItemKind];
