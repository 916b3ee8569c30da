import { text } from '../../strings/cards-text.ts';
import { text as common } from '../../strings/text.ts';
import { text as bench } from '../../strings/workbench-text.ts';
import { Composer } from '../../ui/Composer.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { CardDialogProps } from './CardBulk.tsx';

/** Writes the same comment on each card. */
export function CommentDialog({ workspace, cards, onClose }: CardDialogProps) {
  const { me } = workspace;
  return (
    <Dialog title={text('bulk.comment')} onClose={onClose}>
      <p class="quiet">{text('comment.what')}</p>
      <Composer
        label={text('comment.text')}
        submit={bench('apply')}
        enter="breaks"
        autofocus
        onSubmit={async (comment) => {
          if (!me) return false;
          const edits = import('../card-rows-edits.ts').then(({ commentOn }) =>
            commentOn(cards, me, () => comment, new Date().toISOString()),
          );
          // What was written stays until the job was begun.
          const taken = await workspace.submit(edits);
          if (taken) onClose();
          return taken;
        }}
        onCancel={{ label: common('cancel'), act: onClose }}
      />
    </Dialog>
  );
}
