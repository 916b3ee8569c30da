import { listLimits } from '../counts.ts';
import type { List } from '../entities.ts';
import type { Json } from '../json.ts';
import { type Fields, pick, type View, type Wanted } from './fields.ts';

export const listFields: Fields<List> = {
  name: (list) => list.name,
  closed: (list) => list.closed,
  color: (list) => list.color,
  idBoard: (list) => list.idBoard,
  pos: (list) => list.pos,
  subscribed: (list) => list.subscribed,
  softLimit: (list) => list.raw?.softLimit ?? null,
  type: (list) => list.raw?.type ?? null,
  datasource: (list) => list.raw?.datasource ?? { filter: false },
  creationMethod: (list) => list.raw?.creationMethod ?? null,
  idOrganization: (list, { store }) => store.boards.get(list.idBoard)?.idOrganization ?? null,
  limits: (list, { store }) => listLimits(list, store),
};

export const defaultListFields = [
  'name',
  'closed',
  'color',
  'idBoard',
  'pos',
  'subscribed',
  'softLimit',
  'type',
  'datasource',
];

export const writeList = (list: List, view: View, fields: Wanted = defaultListFields): Json =>
  pick(listFields, list, view, fields);
