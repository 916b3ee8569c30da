import type { Card, Comment } from '../../model/board.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import type { Workspace } from '../feature.ts';
import { CommentBody } from './CommentBody.tsx';
import { CommentHead } from './CommentHead.tsx';

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
          <CommentHead comment={comment} card={card} />
        </p>
        <CommentBody workspace={workspace} card={card} comment={comment} />
      </div>
    </li>
  );
}
