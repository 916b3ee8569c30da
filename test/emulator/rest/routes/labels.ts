import { boardAt, type Call, labelAt, type Routes } from '../call.ts';
import type { Label } from '../entities.ts';
import { addLabel, changeLabel, deleteLabel } from '../labels.ts';
import { has, type Params, readFields, readId, readText } from '../params.ts';
import { invalid } from '../refusal.ts';
import { hasField, single } from '../wire/fields.ts';
import { labelFields, writeLabel } from '../wire/labels.ts';

const hues = ['yellow', 'purple', 'blue', 'red', 'green', 'orange', 'black', 'sky', 'pink', 'lime'];

/** https://developer.atlassian.com/cloud/trello/rest/api-group-labels/ */
export const labelRoutes: Routes = {
  'POST /labels': (call) => {
    const idBoard = readId(call.params, 'idBoard');
    if (typeof idBoard !== 'string') throw invalid('idBoard');
    return create(call, idBoard);
  },
  'POST /boards/:id/labels': (call) => create(call, call.path('id')),
  'GET /labels/:id': (call) => writeLabel(labelAt(call, 'read'), call.view, readFields(call.params, 'fields', 'all')),
  'PUT /labels/:id': (call) => update(call, labelAt(call, 'write')),
  'DELETE /labels/:id': (call) => {
    deleteLabel(call, labelAt(call, 'write'));
    return { limits: {} };
  },
  'GET /labels/:id/:field': (call) => {
    const label = labelAt(call, 'read');
    const field = call.path('field');
    if (!hasField(labelFields, label, field)) throw call.unknown();
    return single(writeLabel(label, call.view, [field])[field]);
  },
  'PUT /labels/:id/:field': (call) => {
    const field = call.path('field');
    if (field !== 'name' && field !== 'color') throw call.unknown();
    return update({ ...call, params: { [field]: call.params.value ?? '' } }, labelAt(call, 'write'));
  },
};

function create(call: Call, idBoard: string) {
  const board = boardAt(call, 'write', idBoard);
  const name = readText(call.params, 'name');
  if (name === undefined) throw invalid('name');
  return { ...writeLabel(addLabel(call, board, name, readColor(call.params)), call.view), limits: {} };
}

function update(call: Call, label: Label) {
  const name = readText(call.params, 'name');
  const patch = {
    ...(name === undefined ? {} : { name }),
    ...(has(call.params, 'color') ? { color: readColor(call.params) } : {}),
  };
  changeLabel(call, label, patch);
  return writeLabel(label, call.view);
}

/** A colour with its light and dark shade; `null` hides the label on the front of cards. */
export function readColor(params: Params): string | null {
  const { color } = params;
  if (color === undefined || color === null || color === '' || color === 'null') return null;
  if (typeof color !== 'string' || !hues.includes(color.replace(/_(light|dark)$/, ''))) throw invalid('color');
  return color;
}
