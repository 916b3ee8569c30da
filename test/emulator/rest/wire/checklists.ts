import { checklistLimits } from '../counts.ts';
import type { CheckItem, Checklist } from '../entities.ts';
import type { Json } from '../json.ts';
import { type Fields, pick, type View, type Wanted } from './fields.ts';

export const checkItemFields: Fields<CheckItem> = {
  idChecklist: (item) => item.idChecklist,
  name: (item) => item.name,
  nameData: (item) => item.raw?.nameData ?? { emoji: {} },
  pos: (item) => item.pos,
  state: (item) => item.state,
  due: (item) => item.due,
  dueReminder: (item) => item.dueReminder,
  idMember: (item) => item.idMember,
};

export const checklistFields: Fields<Checklist> = {
  name: (checklist) => checklist.name,
  idBoard: (checklist) => checklist.idBoard,
  idCard: (checklist) => checklist.idCard,
  pos: (checklist) => checklist.pos,
  limits: (checklist, { store }) => checklistLimits(checklist, store),
  creationMethod: (checklist) => checklist.raw?.creationMethod ?? null,
};

export const defaultChecklistFields = ['name', 'idBoard', 'idCard', 'pos'];
export const defaultCheckItemFields = [
  'idChecklist',
  'name',
  'nameData',
  'pos',
  'state',
  'due',
  'dueReminder',
  'idMember',
];

export const writeCheckItem = (item: CheckItem, view: View, fields: Wanted = defaultCheckItemFields): Json =>
  pick(checkItemFields, item, view, fields);

/** A checklist with its items; without them where `checkItems` is `none`. */
export function writeChecklist(
  checklist: Checklist,
  view: View,
  options: { fields?: Wanted; checkItems?: 'all' | 'none'; itemFields?: Wanted } = {},
): Json {
  const written = pick(checklistFields, checklist, view, options.fields ?? defaultChecklistFields);
  if (options.checkItems === 'none') return written;
  return { ...written, checkItems: checklist.checkItems.map((item) => writeCheckItem(item, view, options.itemFields)) };
}
