import { useState } from 'preact/hooks';
import type { Card } from '../model/board.ts';
import { text } from '../strings/comments-text.ts';
import { text as common } from '../strings/text.ts';
import { text as bench } from '../strings/workbench-text.ts';
import { Composer } from '../ui/Composer.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { notifiedBy } from './comments/queries.ts';
import { WritingHelp } from './comments/WritingHelp.tsx';
import type { Workspace } from './feature.ts';
import { createFiller, fillContext } from './fill.ts';

interface CommentDialogProps {
  readonly workspace: Workspace;
  readonly cards: readonly Card[];
  readonly onClose: () => void;
}

/** Writes a comment on each card, with what is peculiar to each filled in. */
export function CommentDialog({ workspace, cards, onClose }: CommentDialogProps) {
  const { me } = workspace;
  const board = workspace.board.value;
  const [written, setWritten] = useState('');
  const context = fillContext(board, me);
  const fillers = cards.map((card) => ({ card, filler: createFiller(card, context) }));
  const filled = fillers.map(({ card, filler }) => ({ card, text: filler.fill(written) }));
  const notified = new Set(filled.flatMap(({ card, text }) => [...notifiedBy(text, card, board, me)]));
  const unknown = new Set(fillers.flatMap(({ filler }) => [...filler.unknown]));
  const empty = fillers.filter(({ filler }) => filler.empty.size > 0).length;
  const send = async (comment: string): Promise<boolean> => {
    if (!me) return false;
    const edits = import('./card-rows-edits.ts').then(({ commentOn }) =>
      commentOn(cards, me, (card) => createFiller(card, context).fill(comment), new Date().toISOString()),
    );
    // What was written stays until the job was begun.
    const taken = await workspace.submit(edits);
    if (taken) onClose();
    return taken;
  };
  return (
    <Dialog title={text('bulk.title')} onClose={onClose} wide>
      <p class="quiet">{text('bulk.what', { count: cards.length })}</p>
      <Composer
        label={text('bulk.text')}
        submit={bench('apply')}
        enter="breaks"
        autofocus
        onInput={setWritten}
        assist={(pen) => <WritingHelp workspace={workspace} card={null} pen={pen} />}
        onSubmit={send}
        onCancel={{ label: common('cancel'), act: onClose }}
      />
      {notified.size > 0 && <p class="quiet">{text('write.notified', { count: notified.size })}</p>}
      {unknown.size > 0 && <p class="quiet">{text('bulk.unknown', { names: [...unknown].join(' ') })}</p>}
      {empty > 0 && <p class="quiet">{text('bulk.empty', { count: empty })}</p>}
    </Dialog>
  );
}
