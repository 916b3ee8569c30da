import { useEffect, useMemo } from 'preact/hooks';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/comments-text.ts';
import { drawings } from '../../ui/drawings.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { BoardViewProps } from '../feature.ts';
import { Untold } from '../Untold.tsx';
import { commonGroupings } from '../workbench/groupings.ts';
import { LineButton } from '../workbench/LineButton.tsx';
import { cardGrouping } from '../workbench/place-columns.tsx';
import { type Bench, Workbench } from '../workbench/Workbench.tsx';
import './board-comments.css';
import { askedName } from './badge.ts';
import { boardThread, missingComments, placeStrays, readAll, readNewer } from './board-thread.ts';
import { CommentBulk } from './CommentBulk.tsx';
import { CommentExport } from './CommentExport.tsx';
import { CommentingNote } from './CommentingNote.tsx';
import { columnsOf } from './comment-columns.tsx';
import './comments.css';
import { useCommenting } from './may-comment.ts';
import { type CommentRow, commentRows, commentStates, commentTraits } from './queries.ts';

/** After so many days without a reply somebody may want to look. */
const quietDays = [3, 7, 14, 30] as const;

/** Every comment of the board in one table. */
export function BoardComments({ workspace }: BoardViewProps) {
  return workspace.known.value ? (
    <CommentTable workspace={workspace} />
  ) : (
    <Untold workspace={workspace} sentence={text('comments.told')} />
  );
}

function CommentTable({ workspace }: BoardViewProps) {
  const board = workspace.board.value;
  const { me } = workspace;
  const commenting = useCommenting(workspace);
  const thread = boardThread(workspace).value;
  useEffect(() => void readAll(workspace), []);

  const missing = useMemo(() => missingComments(board), [board.cards]);
  useEffect(() => {
    if (thread.state !== 'read' || missing === '') return;
    placeStrays(workspace);
    // Others go on writing: once for all that came.
    const timer = setTimeout(() => void readNewer(workspace), 1_000);
    return () => clearTimeout(timer);
  }, [thread.state, missing]);

  const rows = useMemo(() => commentRows(board, me), [board.cards]);
  useEffect(() => {
    if (thread.state !== 'read' || me === null) return;
    // The connector says it on the cards, from when Trello next asks for their badges.
    const asked = new Set(rows.filter(({ unanswered }) => unanswered).map(({ card }) => card.id));
    workspace.kept(askedName(board.id, me.id)).keep([...asked].join(' '));
  }, [thread.state, rows]);
  const traits = useMemo(() => commentTraits(me?.id ?? null), []);
  const columns = useMemo(() => columnsOf(workspace), [board.lists]);
  const groupings = useMemo(() => {
    const { list, label } = commonGroupings(board, traits);
    const names = new Map(rows.map(({ comment: { author } }) => [author.id, author.fullName]));
    const by = {
      id: 'by',
      title: text('column.by'),
      keysOf: ({ comment }: CommentRow) => [comment.author.id],
      nameOf: (key: string) => names.get(key) ?? '?',
    };
    return [list, cardGrouping<CommentRow>(board), by, label];
  }, [board]);

  const bench: Bench<CommentRow> = {
    id: 'comments',
    label: text('comments.table'),
    search: text('comments.search'),
    count: (count) => text('comments.count', { count }),
    rows,
    keyOf: ({ comment }) => comment.id,
    labelOf: ({ comment, card }) => text('comment.by', { name: comment.author.fullName, card: titleOf(card) }),
    lookOf: () => 'comment-row',
    traits,
    keys: ['by', 'mentions', 'card', 'list', 'label', 'member', 'date', 'is'],
    states: commentStates,
    group: '',
    progress: false,
    columns,
    groupings,
    bulk: (rows) => <CommentBulk workspace={workspace} rows={rows} />,
    tools: (act) => (
      <>
        <LineButton act={act} finds="is:unanswered">
          {text('comments.unanswered')}
        </LineButton>
        <Menu
          label={text('comments.quiet')}
          class="button subtle"
          sections={[
            {
              items: quietDays.map((count) => ({
                label: text('comments.quiet.days', { count }),
                act: () => act.show(`is:last date:<${count}d`),
              })),
            },
          ]}
        />
        <CommentExport workspace={workspace} rows={act.shown} />
      </>
    ),
    note: (
      <>
        <CommentingNote commenting={commenting} />
        <ReadingNote workspace={workspace} />
      </>
    ),
    empty:
      thread.state === 'read' ? (
        <Empty drawing={drawings.comment}>
          <p class="quiet">{text('comments.none')}</p>
          <button type="button" class="button" onClick={() => workspace.viewState('tab').set('cards')}>
            {text('comments.cards')}
          </button>
        </Empty>
      ) : (
        <div class="skeleton" />
      ),
  };
  return <Workbench workspace={workspace} bench={bench} />;
}

/** How far the comments are read, or that they could not all be. */
function ReadingNote({ workspace }: BoardViewProps) {
  const { state, count } = boardThread(workspace).value;
  if (state === 'reading') {
    return (
      <p class="quiet" role="status">
        {text('comments.reading', { count })}
      </p>
    );
  }
  if (state !== 'failed') return null;
  return (
    <p class="row" role="alert">
      {text('comments.failed')}
      <button type="button" class="button" onClick={() => void readAll(workspace)}>
        {text('comments.again')}
      </button>
    </p>
  );
}
