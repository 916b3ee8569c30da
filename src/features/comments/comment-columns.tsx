import { exactTime, relativeTime } from '../../lib/when.ts';
import { text } from '../../strings/comments-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import type { Workspace } from '../feature.ts';
import type { BenchColumn } from '../Workbench.tsx';
import { CommentBody } from './CommentBody.tsx';
import { CommentHead } from './CommentHead.tsx';
import type { CommentRow } from './queries.ts';

/** The columns of the board's table of comments. */
export function columnsOf(workspace: Workspace): BenchColumn<CommentRow>[] {
  const lists = new Map(workspace.board.value.lists.map(({ id, name }, nth) => [id, { name, nth }]));
  const { compare } = new Intl.Collator(spokenLocale(), { numeric: true });
  const locale = spokenLocale();
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
              {unanswered && <span class="comment-asked">{text('comments.unanswered')}</span>}
            </p>
            <CommentBody workspace={workspace} card={card} comment={comment} cut />
          </div>
        </div>
      ),
    },
    {
      id: 'card',
      title: text('column.card'),
      track: 'minmax(0, 1.6fr)',
      optional: 'shown',
      compare: (a, b) => compare(a.card.name, b.card.name),
      cell: ({ card }) => (
        <button type="button" class="link cell-text" title={card.name} onClick={() => workspace.openCard(card.id)}>
          <bdi>{card.name}</bdi>
        </button>
      ),
    },
    {
      id: 'list',
      title: text('column.list'),
      track: 'minmax(0, 1fr)',
      optional: 'shown',
      compare: (a, b) => (lists.get(a.card.idList)?.nth ?? 1e9) - (lists.get(b.card.idList)?.nth ?? 1e9),
      cell: ({ card }) => <bdi class="cell-text quiet">{lists.get(card.idList)?.name}</bdi>,
    },
    {
      id: 'date',
      title: text('column.date'),
      track: '7rem',
      optional: 'hidden',
      compare: (a, b) => Date.parse(a.comment.date) - Date.parse(b.comment.date),
      cell: ({ comment }) => (
        <time class="quiet" dateTime={comment.date} title={exactTime(Date.parse(comment.date), locale)}>
          {relativeTime(Date.parse(comment.date), Date.now(), locale)}
        </time>
      ),
    },
  ];
}
