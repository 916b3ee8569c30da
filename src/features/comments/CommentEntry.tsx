import { exactTime, relativeTime } from '../../lib/when.ts';
import type { Comment } from '../../model/board.ts';
import { text } from '../../strings/text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Composer } from '../../ui/Composer.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { Workspace } from '../feature.ts';
import { replacing } from '../replacing.ts';
import { editComment, removeComment } from './edits.ts';

interface CommentEntryProps {
  readonly workspace: Workspace;
  readonly idCard: string;
  readonly comment: Comment;
}

/** One comment; its author may edit and delete it. */
export function CommentEntry({ workspace, idCard, comment }: CommentEntryProps) {
  const { author, date, edited } = comment;
  const form = useForm((after) => workspace.submit([editComment(idCard, comment, after)]));
  const mine = workspace.canWrite.value && author.id === workspace.me?.id;
  const time = Date.parse(date);
  const locale = window.locale ?? 'en';

  return (
    <li class="comment">
      <Avatar name={author.fullName} initials={author.initials} url={author.avatarUrl} />
      <div class="grow">
        <p class="comment-head">
          <b>
            <bdi>{author.fullName}</bdi>
          </b>{' '}
          <time class="quiet" dateTime={date} title={exactTime(time, locale)}>
            {relativeTime(time, Date.now(), locale)}
          </time>
          {edited && <span class="quiet"> · {text('comment.edited')}</span>}
        </p>
        {form.draft === null ? (
          <p class="comment-text" dir="auto">
            {comment.text}
          </p>
        ) : (
          <Composer
            label={text('comment.change')}
            submit={text('save')}
            enter="breaks"
            initial={form.draft}
            replaces={replacing(comment.text)}
            autofocus
            onSubmit={form.submit}
            onCancel={{ label: text('cancel'), act: form.close }}
          />
        )}
        {mine && form.draft === null && (
          <p class="row comment-verbs">
            <button type="button" class="link" onClick={() => form.open(comment.text)}>
              {text('comment.edit')}
            </button>
            <button type="button" class="link" onClick={() => void workspace.run([removeComment(idCard, comment)])}>
              {text('comment.delete')}
            </button>
          </p>
        )}
      </div>
    </li>
  );
}
