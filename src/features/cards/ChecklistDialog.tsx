import { groupBy } from '../../lib/group-by.ts';
import { text } from '../../strings/cards-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { checklistOptions } from '../bulk/checklist-options.ts';
import { Choices } from '../Choices.tsx';
import type { CardDialogProps } from './CardBulk.tsx';

interface ChecklistDialogProps extends CardDialogProps {
  readonly verb: 'copy' | 'remove';
}

const rowEdits = () => import('../bulk/card-rows-edits.ts');

/** Adds a copy of a checklist, or removes those of a name. */
export function ChecklistDialog({ workspace, cards, verb, onClose, run }: ChecklistDialogProps) {
  if (verb === 'copy') {
    const { options, find } = checklistOptions(workspace.board.value);
    return (
      <Dialog title={text('checklist.copy')} onClose={onClose}>
        <Choices
          label={text('checklist.which')}
          options={options}
          empty={text('checklist.copy.empty')}
          onPick={(id) => {
            const source = find(id);
            onClose();
            if (source) run(rowEdits().then(({ addChecklistTo }) => addChecklistTo(cards, source.checklist)));
          }}
        />
      </Dialog>
    );
  }
  const names = groupBy(
    cards.flatMap(({ checklists }) => [...new Set(checklists.map(({ name }) => name))]),
    (name) => name,
  );
  return (
    <Dialog title={text('checklist.remove')} onClose={onClose}>
      <Choices
        label={text('checklist.which')}
        options={[...names].map(([name, all]) => ({
          id: name,
          label: name,
          hint: text('checklist.on', { count: all.length }),
        }))}
        empty={text('checklist.remove.empty')}
        onPick={(name) => {
          onClose();
          run(rowEdits().then(({ removeChecklistFrom }) => removeChecklistFrom(cards, name)));
        }}
      />
    </Dialog>
  );
}
