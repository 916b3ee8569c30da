import type { Label } from '../entities.ts';
import type { Json } from '../json.ts';
import type { Store } from '../store.ts';
import { type Fields, pick, type View, type Wanted } from './fields.ts';

export const labelFields: Fields<Label> = {
  idBoard: (label) => label.idBoard,
  name: (label) => label.name,
  color: (label) => label.color,
  uses: (label, { store }) => usesOn(label.idBoard, store).get(label.id) ?? 0,
};

export const writeLabel = (label: Label, view: View, fields: Wanted = 'all'): Json =>
  pick(labelFields, label, view, fields);

interface Uses {
  readonly version: number;
  readonly boards: Map<string, Map<string, number>>;
}

const counted = new WeakMap<Store, Uses>();

/** On how many cards each label of a board is; counted once until a card changes. */
function usesOn(idBoard: string, store: Store): Map<string, number> {
  let uses = counted.get(store);
  if (uses?.version !== store.cards.version) {
    uses = { version: store.cards.version, boards: new Map() };
    counted.set(store, uses);
  }
  const found = uses.boards.get(idBoard);
  if (found !== undefined) return found;
  const counts = new Map<string, number>();
  for (const { idLabels } of store.cards.by('idBoard', idBoard)) {
    for (const id of idLabels) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  uses.boards.set(idBoard, counts);
  return counts;
}
