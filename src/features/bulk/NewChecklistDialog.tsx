import { useMemo, useState } from 'preact/hooks';
import type { Card } from '../../model/board.ts';
import { hasItemFacts } from '../../model/in-plan.ts';
import { text } from '../../strings/template-text.ts';
import { text as common } from '../../strings/text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { parseItems } from '../checklists/as-text.ts';
import type { Workspace } from '../feature.ts';
import { fillContext } from './fill.ts';
import '../rename-list.css';
import { addNewChecklist, unfilled, variables, writtenAs } from './templates.ts';
import { Unfilled } from './Unfilled.tsx';

interface NewChecklistDialogProps {
  readonly workspace: Workspace;
  readonly cards: readonly Card[];
  readonly onClose: () => void;
}

/** Writes a checklist, with its items if there are any, and puts it on cards. */
export function NewChecklistDialog({ workspace, cards, onClose }: NewChecklistDialogProps) {
  const board = workspace.board.value;
  const [name, setName] = useState('');
  const [written, setWritten] = useState('');
  const { items, mistakes } = useMemo(() => parseItems(written, board.members), [written, board.members]);
  const left = useMemo(() => unfilled(writtenAs(name, items), cards, fillContext(board)), [name, items, cards, board]);
  // What was written stays until the job has it.
  const add = () => void workspace.run(addNewChecklist(name.trim(), items, cards, fillContext(board)), onClose);
  return (
    <Dialog title={text('new.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) add();
        }}
      >
        <label>
          {text('new.name')}
          <input class="field" dir="auto" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <label>
          {text('new.items')}
          <textarea
            class="field"
            dir="auto"
            rows={6}
            spellcheck={false}
            value={written}
            onInput={(event) => setWritten(event.currentTarget.value)}
          />
        </label>
        <p class="quiet">
          {text('new.what', { variables })} {hasItemFacts(board) && text('new.who')}
        </p>
        {mistakes.length > 0 && (
          <ul class="rename-mistake">
            {mistakes.map(({ line, kind, value }) => (
              <li key={`${line} ${value}`} dir="auto">
                {text('text.line', { line, mistake: text(`text.mistake.${kind}`, { value }) })}
              </li>
            ))}
          </ul>
        )}
        <Unfilled {...left} />
        <p role="status">{text('new.count', { count: items.length })}</p>
        <FormButtons submit={verbs('apply')} disabled={!name.trim()} cancel={common('cancel')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
