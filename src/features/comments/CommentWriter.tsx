import type { Card } from '../../model/board.ts';
import { text } from '../../strings/comments-text.ts';
import { text as common } from '../../strings/text.ts';
import { Composer } from '../../ui/Composer.tsx';
import type { Workspace } from '../feature.ts';
import { notifiedBy } from './queries.ts';
import { WritingHelp } from './WritingHelp.tsx';

interface CommentWriterProps {
  readonly workspace: Workspace;
  readonly card: Card;
  readonly label: string;
  /** Names the draft. */
  readonly draft: string;
  /** What stands there where there is no draft. */
  readonly initial?: string;
  readonly autofocus?: boolean;
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
}

/** Writes a comment on a card. What is typed is kept until it was sent. */
export function CommentWriter(props: CommentWriterProps) {
  const { workspace, card, label, draft: name, initial = '', autofocus, onDone, onCancel } = props;
  const draft = workspace.kept(name);
  const send = async (typed: string): Promise<boolean> => {
    const { me } = workspace;
    if (!me) return false;
    // The box is empty by now: until Trello has it, it is still a draft.
    draft.keep(typed);
    const edits = import('./edits.ts').then(({ writeComment }) => [
      writeComment(card, me, typed, new Date().toISOString()),
    ]);
    const taken = await workspace.submit(edits);
    if (taken) {
      draft.keep('');
      onDone?.();
    }
    return taken;
  };
  return (
    <Composer
      label={label}
      submit={text('comment.send')}
      enter="breaks"
      initial={draft.text || initial}
      {...(autofocus && { autofocus })}
      onInput={draft.keep}
      assist={(pen) => (
        <WritingHelp
          workspace={workspace}
          card={card}
          pen={pen}
          notified={notifiedBy(pen.text, card, workspace.board.value, workspace.me)}
        />
      )}
      onSubmit={send}
      mayLeave={(typed) => ['', initial.trim()].includes(typed.trim())}
      {...(onCancel && {
        onCancel: {
          label: common('cancel'),
          act: () => {
            draft.keep('');
            onCancel();
          },
        },
      })}
    />
  );
}
