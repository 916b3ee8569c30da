import { useMemo, useState } from 'preact/hooks';
import type { Card, Comment } from '../../model/board.ts';
import { text } from '../../strings/comments-text.ts';
import { text as common } from '../../strings/text.ts';
import { Composer } from '../../ui/Composer.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { useForm } from '../../ui/use-form.ts';
import type { Workspace } from '../feature.ts';
import { replacing } from '../replacing.ts';
import { CommentWriter } from './CommentWriter.tsx';
import { commentingOn } from './may-comment.ts';
import { newlyNotified, quoted } from './queries.ts';
import { Reactions } from './Reactions.tsx';
import { WritingHelp } from './WritingHelp.tsx';
import { wordsOf } from './words.ts';

interface CommentBodyProps {
  readonly workspace: Workspace;
  readonly card: Card;
  readonly comment: Comment;
  /** Whether a long text is cut. */
  readonly cut?: boolean;
}

/** Longer texts are cut where many stand below each other. */
const long = 600;

/** What a comment says, and what may be done with it: answer, quote, react; change and delete one's own. */
export function CommentBody({ workspace, card, comment, cut = false }: CommentBodyProps) {
  const board = workspace.board.value;
  const { me } = workspace;
  const [answer, setAnswer] = useState<'answer' | 'quote' | null>(null);
  const [whole, setWhole] = useState(false);
  const words = useMemo(() => wordsOf(board, me), [board.members, board.cards]);
  const form = useForm((after) =>
    workspace.submit(import('./edits.ts').then(({ editComment }) => [editComment(card.id, comment, after)])),
  );
  const canWrite = commentingOn(board, me, workspace.canWrite.value) === 'yes';
  const mine = canWrite && comment.author.id === me?.id;
  const close = () => setAnswer(null);
  const verbs = useFocusBack(form.draft === null ? answer : 'edit');
  const isLong = cut && comment.text.length > long;
  const remove = () =>
    void workspace.run(
      import('./edits.ts').then(({ removeComment }) => [removeComment(card.id, comment, me ?? undefined)]),
    );

  return (
    <>
      {form.draft === null ? (
        <div class={isLong && !whole ? 'comment-text cut' : 'comment-text'}>
          <Markdown text={isLong && !whole ? comment.text.slice(0, long) : comment.text} words={words} />
        </div>
      ) : (
        <div data-editing>
          <Composer
            label={text('comment.change')}
            submit={common('save')}
            enter="breaks"
            initial={form.draft}
            replaces={replacing(comment.text)}
            autofocus
            assist={(pen) => (
              <WritingHelp
                workspace={workspace}
                card={card}
                pen={pen}
                notified={newlyNotified(comment.text, pen.text, card, board, me)}
              />
            )}
            onSubmit={form.submit}
            mayLeave={(typed) => typed === form.draft}
            onCancel={{ label: common('cancel'), act: form.close }}
          />
        </div>
      )}
      <div ref={verbs} class="row comment-verbs">
        {isLong && (
          <button type="button" class="link" onClick={() => setWhole(!whole)}>
            {text(whole ? 'comments.less' : 'comments.more')}
          </button>
        )}
        {form.draft === null && <Reactions workspace={workspace} card={card} comment={comment} />}
        {canWrite && form.draft === null && (
          <>
            <button type="button" class="link" data-opens="answer" onClick={() => setAnswer('answer')}>
              {text('comment.reply')}
            </button>
            <button type="button" class="link" data-opens="quote" onClick={() => setAnswer('quote')}>
              {text('comment.quote')}
            </button>
          </>
        )}
        {mine && form.draft === null && (
          <>
            <button type="button" class="link" data-opens="edit" onClick={() => form.open(comment.text)}>
              {text('comment.edit')}
            </button>
            <button type="button" class="link" onClick={remove}>
              {text('comment.delete')}
            </button>
          </>
        )}
      </div>
      {answer && (
        <div class="comment-answer" data-editing>
          <CommentWriter
            key={answer}
            workspace={workspace}
            card={card}
            label={text('comment.answer', { name: comment.author.fullName })}
            draft={`answer-${comment.id}`}
            initial={quoted(comment, { withText: answer === 'quote' })}
            autofocus
            onDone={close}
            onCancel={close}
          />
        </div>
      )}
    </>
  );
}
