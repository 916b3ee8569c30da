import { exactTime, relativeTime } from '../../lib/when.ts';
import type { Card, Comment } from '../../model/board.ts';
import { text } from '../../strings/comments-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import type { Workspace } from '../feature.ts';
import { CommentBody } from './CommentBody.tsx';

interface CommentEntryProps {
  readonly workspace: Workspace;
  readonly card: Card;
  readonly comment: Comment;
}

/** One comment on its card. */
export function CommentEntry({ workspace, card, comment }: CommentEntryProps) {
  const { author } = comment;
  return (
    <li class="comment">
      <Avatar name={author.fullName} initials={author.initials} url={author.avatarUrl} />
      <div class="grow">
        <p class="comment-head">
          <CommentHead comment={comment} />
        </p>
        <CommentBody workspace={workspace} card={card} comment={comment} />
      </div>
    </li>
  );
}

/** Who wrote it, and when. */
export function CommentHead({ comment }: Pick<CommentEntryProps, 'comment'>) {
  const { author, date, edited } = comment;
  const time = Date.parse(date);
  const locale = spokenLocale();
  return (
    <>
      <b>
        <bdi>{author.fullName}</bdi>
      </b>{' '}
      <time class="quiet" dateTime={date} title={exactTime(time, locale)}>
        {relativeTime(time, Date.now(), locale)}
      </time>
      {edited && (
        <span class="quiet" title={exactTime(Date.parse(edited), locale)}>
          {' '}
          · {text('comment.edited')}
        </span>
      )}
    </>
  );
}
