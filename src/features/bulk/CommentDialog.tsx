import { useMemo, useState } from 'preact/hooks';
import type { Card } from '../../model/board.ts';
import { text } from '../../strings/comments-text.ts';
import { text as common } from '../../strings/text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { Composer } from '../../ui/Composer.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { CommentPreview } from '../comments/CommentPreview.tsx';
import { notifiedBy } from '../comments/queries.ts';
import { WritingHelp } from '../comments/WritingHelp.tsx';
import type { Workspace } from '../feature.ts';
import { createFiller, fillContext } from './fill.ts';

interface CommentDialogProps {
  readonly workspace: Workspace;
  readonly cards: readonly Card[];
  readonly onClose: () => void;
}

/** Writes a comment on each card, with what is peculiar to each filled in, shown before it is sent. */
export function CommentDialog({ workspace, cards, onClose }: CommentDialogProps) {
  const { me } = workspace;
  const board = workspace.board.value;
  const draft = workspace.kept(`comments-${board.id}`);
  const [written, setWritten] = useState(draft.text);
  const [preview, setPreview] = useState(false);
  const context = useMemo(() => fillContext(board, me), [board]);
  const filled = useMemo(
    () =>
      cards.map((card) => {
        const filler = createFiller(card, context);
        const text = filler.fill(written);
        return { card, text, filler, notified: notifiedBy(text, card, board, me) };
      }),
    [cards, context, written],
  );
  const notified = useMemo(() => new Set(filled.flatMap(({ notified }) => [...notified])), [filled]);
  const unknown = new Set(filled.flatMap(({ filler }) => [...filler.unknown]));
  const empty = filled.filter(({ filler }) => filler.empty.size > 0).length;
  const change = (text: string) => {
    draft.keep(text);
    setWritten(text);
  };
  const send = async (comment: string): Promise<boolean> => {
    if (!me) return false;
    draft.keep(comment);
    const edits = import('./card-rows-edits.ts').then(({ commentOn }) =>
      commentOn(cards, me, (card) => createFiller(card, context).fill(comment), new Date().toISOString()),
    );
    let begun = false;
    await workspace.run(edits, () => {
      // What was written stays until here: now the job has it.
      begun = true;
      draft.keep('');
      onClose();
    });
    return begun;
  };
  return (
    <Dialog title={text('bulk.title')} onClose={onClose} wide>
      <p class="quiet">{text('bulk.what', { count: cards.length })}</p>
      <Composer
        label={text('bulk.text')}
        submit={verbs('apply')}
        enter="breaks"
        autofocus
        initial={draft.text}
        onInput={change}
        assist={(pen) => <WritingHelp workspace={workspace} card={null} pen={pen} notified={notified} />}
        onSubmit={send}
        onCancel={{ label: common('cancel'), act: onClose }}
      />
      {unknown.size > 0 && <p class="quiet">{text('bulk.unknown', { names: [...unknown].join(' ') })}</p>}
      {empty > 0 && <p class="quiet">{text('bulk.empty', { count: empty })}</p>}
      {written.trim() && (
        <button type="button" class="link writing-toggle" aria-expanded={preview} onClick={() => setPreview(!preview)}>
          {text(preview ? 'bulk.preview.hide' : 'bulk.preview')}
        </button>
      )}
      {preview && written.trim() && <CommentPreview workspace={workspace} filled={filled} />}
    </Dialog>
  );
}
