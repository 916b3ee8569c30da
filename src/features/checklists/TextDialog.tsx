import { useMemo, useRef, useState } from 'preact/hooks';
import type { Card, Checklist } from '../../model/board.ts';
import { findChecklist } from '../../model/change-board.ts';
import { hasItemFacts } from '../../model/in-plan.ts';
import { text } from '../../strings/template-text.ts';
import { text as common } from '../../strings/text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import type { Workspace } from '../feature.ts';
import { parseItems, printItems } from './as-text.ts';
import { itemsOfCsv } from './items-csv.ts';
import { editAsText } from './text-edits.ts';

interface TextDialogProps {
  readonly workspace: Workspace;
  readonly card: Card;
  /** As it was when the sheet was opened. */
  readonly checklist: Checklist;
  readonly onClose: () => void;
}

/** A checklist as text, to be edited as a whole. */
export function TextDialog({ workspace, card, checklist: opened, onClose }: TextDialogProps) {
  const board = workspace.board.value;
  const checklist = findChecklist(board, card.id, opened.id) ?? opened;
  const theirs = printItems(checklist.checkItems, board.members);
  const before = useRef(theirs);
  const [mine, setMine] = useState(theirs);
  const { items, mistakes } = useMemo(
    () => itemsOfCsv(mine, board.members) ?? parseItems(mine, board.members),
    [mine, board.members],
  );
  const edits = useMemo(() => editAsText(card.id, checklist, items, board), [items, checklist]);
  const save = () => {
    if (edits.length === 0) onClose();
    // What was written stays until the job has it; what the job could not do is offered again.
    else void workspace.run(edits, onClose);
  };
  return (
    <Dialog title={text('text.title')} onClose={onClose} wide>
      <form
        class="as-text"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p class="quiet">
          {text('text.what')} {hasItemFacts(board) && text('text.who')}
        </p>
        <textarea
          class="field"
          dir="auto"
          rows={Math.min(20, Math.max(8, checklist.checkItems.length + 2))}
          spellcheck={false}
          aria-label={text('text.label')}
          value={mine}
          onInput={(event) => setMine(event.currentTarget.value)}
        />
        {theirs !== before.current && (
          <>
            <p class="composer-changed" role="alert">
              {text('text.theirs')}
            </p>
            <pre dir="auto">{theirs}</pre>
          </>
        )}
        <ul>
          {mistakes.map(({ line, kind, value }) => (
            <li key={`${line} ${value}`} dir="auto">
              {text('text.line', { line, mistake: text(`text.mistake.${kind}`, { value }) })}
            </li>
          ))}
        </ul>
        <p role="status">{text('text.changes', { count: edits.length })}</p>
        <FormButtons submit={common('save')} cancel={common('cancel')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
