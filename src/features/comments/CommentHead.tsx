import { exactTime, relativeTime } from '../../lib/when.ts';
import type { Card, Comment } from '../../model/board.ts';
import { text } from '../../strings/comments-text.ts';
import { spokenLocale } from '../../strings/text.ts';

interface CommentHeadProps {
  readonly comment: Comment;
  readonly card: Card;
}

/** Who wrote it, and when; the time leads to the comment in Trello. */
export function CommentHead({ comment, card }: CommentHeadProps) {
  const { id, author, date, edited } = comment;
  const time = Date.parse(date);
  const locale = spokenLocale();
  const exact = text('comments.open', { time: exactTime(time, locale) });
  return (
    <>
      <b>
        <bdi>{author.fullName}</bdi>
      </b>{' '}
      <a
        class="quiet comment-time"
        href={`${card.url}#comment-${id}`}
        target="_blank"
        rel="noopener noreferrer"
        title={exact}
      >
        <time dateTime={date}>{relativeTime(time, Date.now(), locale)}</time>
      </a>
      {edited && (
        <span class="quiet" title={exactTime(Date.parse(edited), locale)}>
          {' '}
          · {text('comment.edited')}
        </span>
      )}
    </>
  );
}
