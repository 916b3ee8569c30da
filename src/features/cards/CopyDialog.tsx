import { useState } from 'preact/hooks';
import { text } from '../../strings/cards-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { CardDialogProps } from './CardBulk.tsx';
import { ListPicker } from './ListPicker.tsx';

const parts = ['checklists', 'members', 'labels', 'due', 'start', 'attachments', 'comments'] as const;
type Part = (typeof parts)[number];

/** Copies cards into a list. */
export function CopyDialog({ workspace, cards, onClose, run }: CardDialogProps) {
  const [kept, setKept] = useState<readonly Part[]>(['checklists', 'labels']);
  return (
    <Dialog title={text('copy.title', { count: cards.length })} onClose={onClose}>
      <fieldset class="plain">
        <legend>{text('copy.keep')}</legend>
        {parts.map((part) => (
          <label key={part} class="row">
            <input
              type="checkbox"
              checked={kept.includes(part)}
              onChange={(event) =>
                setKept(event.currentTarget.checked ? [...kept, part] : kept.filter((other) => other !== part))
              }
            />
            {text(`keep.${part}`)}
          </label>
        ))}
      </fieldset>
      <ListPicker
        workspace={workspace}
        onPick={(idList) => {
          onClose();
          run(
            import('./new-card-edits.ts').then(({ copyCards }) =>
              copyCards(workspace.board.value, cards, idList, kept),
            ),
          );
        }}
      />
    </Dialog>
  );
}
