/** Changes of checklists themselves; those of their items are in `item-edits.ts`. */
import { type Edit, editKind } from '../../jobs/edit.ts';
import { provisionalId } from '../../jobs/ids.ts';
import { byPosition, type Card, type CheckItem, type Checklist } from '../../model/board.ts';
import { changeCard, changeChecklist, findChecklist, placed } from '../../model/change-board.ts';
import { atEnd, between, landed } from '../../model/position.ts';
import { text } from '../../strings/edit-text.ts';
import { deleteChecklist, postChecklist, putChecklist, readChecklists } from '../../trello/checklists.ts';
import { alike, byPlace, search } from '../../trello/look-up.ts';
import type { ChecklistAnswer } from '../../trello/schemas.ts';
import { already, changed, difference, full, gone, impossible, inTheWay, unfit } from '../obstacles.ts';
import type { AddCheckItem } from './item-edits.ts';

type ChecklistFields = Pick<Checklist, 'name' | 'pos'>;

export interface AddChecklist extends Edit {
  readonly kind: 'checklist.add';
  readonly id: string;
  readonly name: string;
  readonly pos: number;
  /** Checklists of that name that were there before. */
  readonly known: readonly string[];
  /** What it was called before the card was filled into its name. */
  readonly template?: string;
  /** The checklist whose items it gets, all open. */
  readonly idSource?: string;
  readonly items?: readonly Omit<CheckItem, 'id'>[];
}

interface ChangeChecklist extends Edit {
  readonly kind: 'checklist.change';
  readonly id: string;
  readonly name: string;
  readonly before: Partial<ChecklistFields>;
  readonly after: Partial<ChecklistFields>;
}

export interface DeleteChecklist extends Edit {
  readonly kind: 'checklist.delete';
  readonly id: string;
  readonly checklist: Omit<Checklist, 'id' | 'checkItems'> & { readonly checkItems: readonly Partial<CheckItem>[] };
  /** The checklist that it was copied from. */
  readonly idSource?: string;
  /** The checklist on another card that takes its place, and its card: this one stays unless that is complete. */
  readonly idHeir?: string;
  readonly idHeirCard?: string;
  /** What that card is called. */
  readonly heirCard?: string;
}

/** A new checklist at the end of a card. */
export function addChecklist(card: Pick<Card, 'id' | 'checklists'>, name: string): AddChecklist {
  return {
    kind: 'checklist.add',
    idCard: card.id,
    id: provisionalId(),
    name,
    pos: atEnd(card.checklists),
    known: card.checklists.filter((checklist) => checklist.name === name).map(({ id }) => id),
  };
}

/** A copy of a checklist of any card, with its items but open, at the end of a card: one request, however many items. */
export function copyChecklist(card: Pick<Card, 'id' | 'checklists'>, source: Checklist): AddChecklist {
  const items = source.checkItems.map(({ id: _, ...item }) => ({ ...item, state: 'incomplete' as const }));
  return { ...addChecklist(card, source.name), idSource: source.id, items };
}

export function renameChecklist(idCard: string, checklist: Checklist, name: string): ChangeChecklist {
  return change(idCard, checklist, { name });
}

/** Moves a checklist before the one that is now at `index` of its card. */
export function moveChecklist(card: Card, checklist: Checklist, index: number): ChangeChecklist {
  const others = card.checklists.filter(({ id }) => id !== checklist.id);
  const [pos = checklist.pos] = between(others, index, 1);
  return change(card.id, checklist, { pos });
}

function change(idCard: string, checklist: Checklist, after: Partial<ChecklistFields>): ChangeChecklist {
  const { id, name } = checklist;
  return { kind: 'checklist.change', idCard, id, name, ...difference<ChecklistFields>(checklist, after) };
}

export function removeChecklist(idCard: string, { id, ...checklist }: Checklist): DeleteChecklist {
  return { kind: 'checklist.delete', idCard, id, checklist };
}

const addChecklistKind = editKind<AddChecklist, ChecklistAnswer>({
  kind: 'checklist.add',
  call: ({ idCard, name, pos, idSource }) => postChecklist(idCard, { name, pos, ...(idSource && { idSource }) }),
  creates: ({ id }) => id,
  effect: (board, edit, answer) =>
    changeCard(board, edit.idCard, (card) => {
      const { id, name, checkItems } = answer ?? { ...edit, checkItems: presumed(edit) };
      const pos = landed(edit.pos, answer?.pos);
      return { ...card, checklists: placed(card.checklists, { id, name, pos, checkItems }) };
    }),
  inverse: ({ name, pos, items = [], known: _, template: __, ...edit }, inside = []) => {
    const added = inside.map((edit) => (edit as AddCheckItem).item); // Nothing else is inside of a checklist.
    const checklist = { name, pos, checkItems: [...items, ...added] };
    return [{ ...edit, kind: 'checklist.delete', checklist } satisfies DeleteChecklist];
  },
  obstacle({ idCard, id, name }, board) {
    const card = board.cards.get(idCard);
    if (!card) return gone();
    if (findChecklist(board, idCard, id)) return already();
    return unfit(name) ?? full(board, 'checklists', card.checklists.length);
  },
  sentence: ({ name, items }, tense) =>
    items ? text(`${tense}.checklist.copy`, { name, count: items.length }) : text(`${tense}.checklist.add`, { name }),
  sentenceOfMany: ({ name, template = name }, tense, count) =>
    text(`${tense}.checklists.add`, { name: template, count }),
  lookUp: ({ idCard, name, pos, known }, taken) =>
    search(readChecklists(idCard), (found) =>
      alike(found.name, name) ? byPlace(found, { pos, known, taken }) : 'other',
    ),
});

const changeChecklistKind = editKind<ChangeChecklist, unknown>({
  kind: 'checklist.change',
  call: ({ id, after }) => putChecklist(id, after),
  effect: (board, { idCard, id, after }) =>
    changeCard(
      changeChecklist(board, idCard, id, (checklist) => ({ ...checklist, ...after })),
      idCard,
      (card) => (after.pos === undefined ? card : { ...card, checklists: byPosition(card.checklists) }),
    ),
  inverse: ({ before, after, ...edit }) => [{ ...edit, before: after, after: before }],
  obstacle({ idCard, id, before, after }, board) {
    const checklist = findChecklist(board, idCard, id);
    if (!checklist) return gone();
    const inWay = inTheWay<ChecklistFields>(checklist, before, after);
    return inWay ?? (after.name === undefined ? null : unfit(after.name));
  },
  sentence: ({ name, before, after }, tense) =>
    after.name === undefined
      ? text(`${tense}.checklist.move`, { name })
      : text(`${tense}.checklist.rename`, { before: before.name ?? name, after: after.name }),
});

const deleteChecklistKind = editKind<DeleteChecklist, unknown>({
  kind: 'checklist.delete',
  deletes: true,
  call: ({ id }) => deleteChecklist(id),
  effect: (board, { idCard, id }) =>
    changeCard(board, idCard, (card) => ({ ...card, checklists: card.checklists.filter((list) => list.id !== id) })),
  inverse: (edit) => restored(edit),
  obstacle({ idCard, id, checklist, idSource, idHeir, idHeirCard }, board) {
    const now = findChecklist(board, idCard, id);
    if (!now) return already(text('obstacle.gone'));
    const image = idSource ? outline : content;
    if (image(now) !== image(checklist)) return changed();
    if (!idHeir || !idHeirCard) return null;
    const heir = findChecklist(board, idHeirCard, idHeir);
    return heir && outline(heir) === outline(checklist) ? null : impossible(text('obstacle.heir.checklist'));
  },
  lasting: ({ checklist }) => (checklist.checkItems.some(({ due }) => due) ? text('lasting.item.delete') : null),
  sentence: ({ checklist: { name }, heirCard }, tense) =>
    heirCard === undefined
      ? text(`${tense}.checklist.delete`, { name })
      : text(`${tense}.checklist.leave`, { name, card: heirCard }),
  sentenceOfMany: (_, tense, count) => text(`${tense}.checklists.delete`, { count }),
  settled: (error) => error.status === 404,
});

/** A copy comes again as a copy; any other checklist is made anew, item by item. */
function restored({
  checklist: { checkItems, ...fields },
  idSource,
  idHeir: _,
  idHeirCard: __,
  heirCard: ___,
  gist: ____,
  ...edit
}: DeleteChecklist) {
  const items = checkItems.map(({ id = provisionalId(), ...item }) => ({ id, item: complete(item) }));
  const add: AddChecklist = { ...edit, ...fields, kind: 'checklist.add', known: [] };
  if (idSource) return [{ ...add, idSource, items: items.map(({ item }) => item) } satisfies AddChecklist];
  const adds = items.map(
    ({ id, item }): AddCheckItem => ({ ...edit, kind: 'checkItem.add', idChecklist: edit.id, id, item, known: [] }),
  );
  return [add, ...adds];
}

function complete(item: Partial<CheckItem>): Omit<CheckItem, 'id'> {
  return { name: '', state: 'incomplete', pos: 0, due: null, idMember: null, ...item };
}

function presumed({ id, items = [] }: AddChecklist): CheckItem[] {
  return items.map((item, nth) => ({ ...item, id: `${id}/${nth}` }));
}

type Content = DeleteChecklist['checklist'];

/** What would be lost with a checklist. */
function content({ name, checkItems }: Content): string {
  return inAnyOrder(
    name,
    checkItems.map((item) => [item.name, item.state, item.due, item.idMember]),
  );
}

/** What of a copy is sure: whether dates and assignees come along is up to Trello. */
function outline({ name, checkItems }: Content): string {
  return inAnyOrder(
    name,
    checkItems.map((item) => [item.name, item.state]),
  );
}

function inAnyOrder(name: string, items: readonly (readonly unknown[])[]): string {
  return JSON.stringify([name, items.map((item) => JSON.stringify(item)).sort()]);
}

export const checklistKinds = [addChecklistKind, changeChecklistKind, deleteChecklistKind];
