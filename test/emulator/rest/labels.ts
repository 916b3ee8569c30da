import type { Call } from './call.ts';
import { boardLimits, makeRoom } from './counts.ts';
import { type Board, type Label, newLabel } from './entities.ts';

/** A label on a board. Making, changing and deleting labels is not in the activity. */
export function addLabel(call: Call, board: Board, name: string, color: string | null): Label {
  makeRoom(boardLimits(board, call.store), 'labels', 'perBoard');
  const label = call.store.labels.add(newLabel({ id: call.world.ids.next(), idBoard: board.id, name, color }));
  call.world.note({ idBoard: board.id });
  return label;
}

export function changeLabel(call: Call, label: Label, patch: Partial<Label>): void {
  call.store.labels.set(label, patch);
  noteCards(call, label);
}

/** For good; it vanishes from its cards. */
export function deleteLabel(call: Call, label: Label): void {
  const { store } = call;
  noteCards(call, label);
  for (const card of store.cards.by('idBoard', label.idBoard)) {
    if (card.idLabels.includes(label.id)) {
      store.cards.set(card, { idLabels: card.idLabels.filter((id) => id !== label.id) });
    }
  }
  store.labels.delete(label);
}

function noteCards(call: Call, label: Label): void {
  call.world.note({ idBoard: label.idBoard });
  for (const card of call.store.cards.by('idBoard', label.idBoard)) {
    if (card.idLabels.includes(label.id)) call.world.note({ idBoard: label.idBoard, idCard: card.id });
  }
}
