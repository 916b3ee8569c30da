import { useState } from 'preact/hooks';
import { groupBy } from '../../lib/group-by.ts';
import { fold } from '../../model/fold.ts';
import { text } from '../../strings/cards-text.ts';
import { text as common } from '../../strings/text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { Picker } from '../../ui/Picker.tsx';
import { checklistOptions } from '../checklist-options.ts';
import type { CardDialogProps } from './CardBulk.tsx';

interface ChecklistDialogProps extends CardDialogProps {
  readonly verb: 'blank' | 'copy' | 'remove';
}

const rowEdits = () => import('../card-rows-edits.ts');

/** Adds a blank checklist or a copy of one, or removes those of a name. */
export function ChecklistDialog({ workspace, cards, verb, onClose, run }: ChecklistDialogProps) {
  const [name, setName] = useState('');
  if (verb === 'blank') {
    return (
      <Dialog title={text('checklist.blank')} onClose={onClose}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!name.trim()) return;
            onClose();
            run(rowEdits().then(({ addChecklistTo }) => addChecklistTo(cards, name.trim())));
          }}
        >
          <label>
            {text('checklist.name')}
            <input class="field" dir="auto" value={name} onInput={(event) => setName(event.currentTarget.value)} />
          </label>
          <FormButtons submit={verbs('apply')} disabled={!name.trim()} cancel={common('cancel')} onCancel={onClose} />
        </form>
      </Dialog>
    );
  }
  if (verb === 'copy') {
    const { options, find } = checklistOptions(workspace.board.value);
    return (
      <Dialog title={text('checklist.copy')} onClose={onClose}>
        <Picker
          label={text('checklist.which')}
          none={verbs('pick.none')}
          fold={fold}
          options={options}
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
      <Picker
        label={text('checklist.which')}
        none={verbs('pick.none')}
        fold={fold}
        options={[...names].map(([name, all]) => ({
          id: name,
          label: name,
          hint: text('checklist.on', { count: all.length }),
        }))}
        onPick={(name) => {
          onClose();
          run(rowEdits().then(({ removeChecklistFrom }) => removeChecklistFrom(cards, name)));
        }}
      />
    </Dialog>
  );
}
