import { text } from '../../strings/cards-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Choices } from '../Choices.tsx';
import { LabelDot } from '../LabelDots.tsx';
import { colorName, labelName } from '../label-name.ts';
import type { CardDialogProps } from './CardBulk.tsx';

interface LabelDialogProps extends CardDialogProps {
  readonly verb: 'add' | 'remove';
}

/** Adds or removes a label. */
export function LabelDialog({ workspace, cards, verb, onClose, run }: LabelDialogProps) {
  const { labels } = workspace.board.value;
  const worn = new Set(cards.flatMap(({ idLabels }) => idLabels));
  const shown = [...labels.values()].filter(({ id }) => verb === 'add' || worn.has(id));
  return (
    <Dialog title={text(`label.${verb}.title`, { count: cards.length })} onClose={onClose}>
      <Choices
        label={text('label.which')}
        options={shown.map((label) => ({
          id: label.id,
          label: labelName(label),
          ...(label.name && label.color && { hint: colorName(label.color) }),
          icon: <LabelDot label={label} />,
        }))}
        empty={text(`label.${verb}.empty`)}
        onPick={(id) => {
          const label = labels.get(id);
          onClose();
          if (!label) return;
          run(
            import('../bulk/card-rows-edits.ts').then(({ addLabelTo, removeLabelFrom }) =>
              verb === 'add'
                ? addLabelTo(cards, label)
                : removeLabelFrom(
                    cards.filter(({ idLabels }) => idLabels.includes(id)),
                    label,
                  ),
            ),
          );
        }}
      />
    </Dialog>
  );
}
