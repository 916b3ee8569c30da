import { useEffect, useMemo } from 'preact/hooks';
import { exactTime, relativeTime } from '../../lib/when.ts';
import { text } from '../../strings/comments-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { BoardViewProps, Workspace } from '../feature.ts';
import { commonGroupings } from '../groupings.ts';
import { type Bench, type BenchColumn, Workbench } from '../Workbench.tsx';
import './board-comments.css';
import { boardThread, missingComments, readAll, readNewer } from './board-thread.ts';
import { CommentBody } from './CommentBody.tsx';
import { CommentHead } from './CommentEntry.tsx';
import './comments.css';
import { type CommentRow, commentRows, commentStates, commentTraits } from './queries.ts';

/** After so many days without a reply somebody should look. */
const quietDays = 7;

/** Every comment of the board in one table. */
export function BoardComments({ workspace }: BoardViewProps) {
  return workspace.known.value ? <CommentTable workspace={workspace} /> : <p class="quiet">{text('comments.told')}</p>;
}

function CommentTable({ workspace }: BoardViewProps) {
  const board = workspace.board.value;
  const { me } = workspace;
  const thread = boardThread(workspace).value;
  useEffect(() => void readAll(workspace), []);

  const missing = useMemo(() => missingComments(board), [board.cards]);
  useEffect(() => {
    if (thread.state !== 'read' || missing === '') return;
    // Others go on writing: once for all that came.
    const timer = setTimeout(() => void readNewer(workspace), 1_000);
    return () => clearTimeout(timer);
  }, [thread.state, missing]);

  const rows = useMemo(() => commentRows(board, me), [board.cards]);
  const traits = useMemo(() => commentTraits(me?.id ?? null), []);
  const columns = useMemo(() => columnsOf(workspace), [board.lists]);
  const groupings = useMemo(() => {
    const { list, label } = commonGroupings(board, traits);
    const card = {
      id: 'card',
      title: text('column.card'),
      keysOf: ({ card }: CommentRow) => [card.id],
      nameOf: (key: string) => board.cards.get(key)?.name ?? '',
    };
    const names = new Map(rows.map(({ comment: { author } }) => [author.id, author.fullName]));
    const by = {
      id: 'by',
      title: text('column.by'),
      keysOf: ({ comment }: CommentRow) => [comment.author.id],
      nameOf: (key: string) => names.get(key) ?? '?',
    };
    return [list, card, by, label];
  }, [board]);

  const bench: Bench<CommentRow> = {
    id: 'comments',
    label: text('comments.table'),
    search: text('comments.search'),
    count: (count) => text('comments.count', { count }),
    rows,
    keyOf: ({ comment }) => comment.id,
    labelOf: ({ comment, card }) => text('comment.by', { name: comment.author.fullName, card: card.name }),
    lookOf: () => 'comment-row',
    traits,
    keys: ['by', 'mentions', 'card', 'list', 'label', 'member', 'date', 'is'],
    states: commentStates,
    group: '',
    progress: false,
    columns,
    groupings,
    stamp: board.members,
    bulk: (rows) => <CommentBulk workspace={workspace} rows={rows} />,
    tools: ({ show, shown }) => (
      <>
        <button type="button" class="button subtle" onClick={() => show('is:unanswered')}>
          {text('comments.unanswered')}
        </button>
        <button type="button" class="button subtle" onClick={() => show(`is:last date:<${quietDays}d`)}>
          {text('comments.quiet', { days: quietDays })}
        </button>
        <Export workspace={workspace} rows={shown} />
      </>
    ),
    note:
      thread.state === 'reading' ? (
        <p class="quiet" role="status">
          {text('comments.reading', { count: thread.count })}
        </p>
      ) : (
        thread.state === 'failed' && (
          <p class="row" role="alert">
            {text('comments.failed')}
            <button type="button" class="button" onClick={() => void readAll(workspace)}>
              {text('comments.again')}
            </button>
          </p>
        )
      ),
    empty: <div class="empty">{thread.state === 'read' && <p class="quiet">{text('comments.none')}</p>}</div>,
  };
  return <Workbench workspace={workspace} bench={bench} />;
}

function columnsOf(workspace: Workspace): BenchColumn<CommentRow>[] {
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
              <CommentHead comment={comment} />
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

interface CommentBulkProps {
  readonly workspace: Workspace;
  readonly rows: readonly CommentRow[];
}

/** Verbs on many comments: deleting one's own; nobody may delete those of others here. */
function CommentBulk({ workspace, rows }: CommentBulkProps) {
  const { me } = workspace;
  const mine = rows.filter(({ comment }) => comment.author.id === me?.id);
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={mine.length === 0}
        onClick={() =>
          void workspace.run(
            import('./edits.ts').then(({ removeComment }) =>
              mine.map(({ comment, card }) => removeComment(card.id, comment, me ?? undefined)),
            ),
          )
        }
      >
        {text('comments.delete', { count: mine.length })}
      </button>
      <Export workspace={workspace} rows={rows} />
    </>
  );
}

/** Offers comments as a file. */
function Export({ workspace, rows }: CommentBulkProps) {
  const save = async (format: 'markdown' | 'csv' | 'json') => {
    const { exportComments } = await import('./export.ts');
    exportComments(rows, workspace.board.value, format);
  };
  return (
    <Menu
      label={text('comments.export')}
      class="button subtle"
      disabled={rows.length === 0}
      sections={[
        {
          items: (['markdown', 'csv', 'json'] as const).map((format) => ({
            label: text(`export.${format}`),
            act: () => void save(format),
          })),
        },
      ]}
    />
  );
}
