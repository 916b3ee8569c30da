import { text } from '../../strings/comments-text.ts';
import { nameOrder } from '../../strings/text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Ago } from '../Ago.tsx';
import type { Workspace } from '../feature.ts';
import { placeColumns } from '../workbench/place-columns.tsx';
import type { BenchColumn } from '../workbench/Workbench.tsx';
import { CommentBody } from './CommentBody.tsx';
import { CommentHead } from './CommentHead.tsx';
import type { CommentRow } from './queries.ts';

/** The columns of the board's table of comments. */
export function columnsOf(workspace: Workspace): BenchColumn<CommentRow>[] {
  const compare = nameOrder();
  return [
    {
      id: 'comment',
      title: text('column.comment'),
      track: 'minmax(0, 5fr)',
      compare: (a, b) => compare(a.comment.author.fullName, b.comment.author.fullName),
      cell: ({ comment, card, unanswered }) => (
        <div class="comment">
          <Avatar name={comment.author.fullName} initials={comment.author.initials} url={comment.author.avatarUrl} />
          <div class="grow">
            <p class="comment-head">
              <CommentHead comment={comment} card={card} />
              {unanswered && (
                <>
                  {' '}
                  <Mark tone="warning">{text('comments.unanswered')}</Mark>
                </>
              )}
            </p>
            <CommentBody workspace={workspace} card={card} comment={comment} cut />
          </div>
        </div>
      ),
    },
    ...placeColumns<CommentRow>(workspace, 'shown'),
    {
      id: 'date',
      title: text('column.date'),
      track: '7rem',
      optional: 'hidden',
      compare: (a, b) => Date.parse(a.comment.date) - Date.parse(b.comment.date),
      cell: ({ comment }) => <Ago date={comment.date} />,
    },
  ];
}
