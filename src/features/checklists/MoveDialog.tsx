import { groupBy } from '../../lib/group-by.ts';
import { fold } from '../../model/fold.ts';
import { text } from '../../strings/items-more-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Choices } from '../Choices.tsx';
import type { ItemRow } from '../item-rows.ts';

interface MoveDialogProps {
  readonly rows: readonly ItemRow[];
  readonly onClose: () => void;
  /** The name of the checklist to move to. */
  readonly onMove: (name: string) => void;
}

/** Moves items to the checklist of a name, each on its own card. */
export function MoveDialog({ rows, onClose, onMove }: MoveDialogProps) {
  const cards = [...new Set(rows.map(({ card }) => card))];
  const names = groupBy(
    cards.flatMap((card) => [...new Set(card.checklists.map(({ name }) => name))]),
    (name) => fold(name),
  );
  const options = [...names.values()].map((same) => ({
    id: same[0] ?? '',
    label: same[0] ?? '',
    hint: text('bulk.move.cards', { count: same.length }),
  }));
  return (
    <Dialog title={text('bulk.move')} onClose={onClose}>
      <Choices
        label={text('bulk.move.which')}
        options={options}
        onPick={(name) => {
          onClose();
          onMove(name);
        }}
      />
    </Dialog>
  );
}
