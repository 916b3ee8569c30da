import { useMemo, useRef, useState } from 'preact/hooks';
import { shortDay } from '../../lib/when.ts';
import type { Board, Card } from '../../model/board.ts';
import { isWork } from '../../model/is-work.ts';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/cards-text.ts';
import { text as common, nameOrder, spokenLocale } from '../../strings/text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { drawings } from '../../ui/drawings.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { LazyComposer } from '../../ui/LazyComposer.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Ago } from '../Ago.tsx';
import { DueTime } from '../DueTime.tsx';
import type { BoardViewProps, Workspace } from '../feature.ts';
import { cardsInOrder } from '../item-rows.ts';
import { LabelDots, labelNames } from '../LabelDots.tsx';
import { replacing } from '../replacing.ts';
import { Untold } from '../Untold.tsx';
import { commonGroupings } from '../workbench/groupings.ts';
import { type Bench, type BenchColumn, type BenchGrouping, Workbench } from '../workbench/Workbench.tsx';
import './board-cards.css';
import { type CardProgress, cardStates, cardTraits, itemsOf, progressOf } from './queries.ts';

const loadBulk = async () => (await import('./CardBulk.tsx')).CardBulk;
const loadAdd = async () => (await import('./AddCards.tsx')).AddCards;
const cardEdits = () => import('./edits.ts');

/** Every card of the board in one table. */
export function BoardCards({ workspace }: BoardViewProps) {
  return workspace.known.value ? (
    <CardTable workspace={workspace} />
  ) : (
    <Untold workspace={workspace} sentence={text('cards.told')} />
  );
}

interface Draft {
  readonly id: string;
  readonly text: string;
}

function CardTable({ workspace }: BoardViewProps) {
  const board = workspace.board.value;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [chosen] = useState(() => workspace.errand.peek() !== null);
  const typed = useRef<Draft | null>(null);
  const rows = useMemo(() => cardsInOrder(board), [board]);
  const renaming: Renaming = {
    draft(card, text) {
      typed.current = text === null ? null : { id: card.id, text };
      if (text === null || draft?.id !== card.id) setDraft(typed.current);
    },
    async rename(card, name) {
      setDraft(null);
      const taken = await workspace.submit(cardEdits().then(({ editCard }) => [editCard(card, { name })]));
      if (!taken) setDraft({ id: card.id, text: name });
      return taken;
    },
  };
  const columns = useMemo(
    () => columnsOf(workspace, draft, renaming),
    [board.lists, board.labels, board.members, draft],
  );
  const groupings = useMemo(() => groupingsOf(board), [board]);
  const bench: Bench<Card> = {
    id: 'cards',
    label: text('cards.table'),
    search: text('cards.search'),
    count: (count) => text('cards.count', { count }),
    rows,
    keyOf: ({ id }) => id,
    labelOf: titleOf,
    lookOf: ({ closed }) => (closed ? 'card-row archived' : 'card-row'),
    traits: cardTraits,
    keys: ['list', 'card', 'checklist', 'member', 'label', 'due', 'is'],
    states: cardStates,
    // Where nobody marks cards as done, nothing done does not mean that nothing was.
    progress: 'begun',
    columns,
    groupings,
    chosen,
    onKey(event, card) {
      if (event.key !== 'F2' || !workspace.canWrite.value) return false;
      renaming.draft(card, card.name);
      return true;
    },
    work: isWork,
    bulk: (cards) => <Lazy load={loadBulk} props={{ workspace, cards }} />,
    tools: () => workspace.canWrite.value && <Lazy load={loadAdd} props={{ workspace }} />,
    empty: (
      <Empty drawing={drawings.card}>
        <p class="quiet">{text('cards.none')}</p>
      </Empty>
    ),
  };
  return <Workbench workspace={workspace} bench={bench} />;
}

interface Renaming {
  draft(card: Card, text: string | null): void;
  rename(card: Card, name: string): Promise<boolean>;
}

function columnsOf(workspace: Workspace, draft: Draft | null, renaming: Renaming): BenchColumn<Card>[] {
  const { lists, members, labels } = workspace.board.value;
  const listOf = new Map(lists.map(({ id, name }, nth) => [id, { name, nth }]));
  const compare = nameOrder();
  /** What has no value comes last. */
  const by = (of: (card: Card) => string) => (a: Card, b: Card) =>
    Number(of(a) === '') - Number(of(b) === '') || compare(of(a), of(b));
  const namesOf = ({ idMembers }: Card) => idMembers.map((id) => members.get(id)?.fullName ?? '').join();
  const share = (card: Card) => {
    const { done, total } = itemsOf(card);
    return total === 0 ? -1 : done / total;
  };
  return [
    {
      id: 'name',
      title: text('column.name'),
      track: 'minmax(0, 4fr)',
      compare: (a, b) => compare(a.name, b.name),
      cell: (card) =>
        draft?.id === card.id ? (
          <div data-editing>
            <LazyComposer
              label={common('item.rename', { name: card.name })}
              submit={common('save')}
              enter="sends"
              initial={draft.text}
              replaces={replacing(card.name)}
              autofocus
              onInput={(typed) => renaming.draft(card, typed)}
              onSubmit={(name) => renaming.rename(card, name)}
              onCancel={{ label: common('cancel'), act: () => renaming.draft(card, null) }}
            />
          </div>
        ) : (
          <span class="card-name">
            <button type="button" class="link" onClick={() => workspace.openCard(card.id)}>
              <bdi>{titleOf(card)}</bdi>
            </button>
            {card.closed && <span class="quiet"> · {text('card.archived')}</span>}
            {card.isTemplate && <span class="quiet"> · {text('card.template')}</span>}
          </span>
        ),
    },
    {
      id: 'list',
      title: text('column.list'),
      track: 'minmax(0, 1.2fr)',
      optional: 'shown',
      compare: (a, b) => (listOf.get(a.idList)?.nth ?? 1e9) - (listOf.get(b.idList)?.nth ?? 1e9),
      cell: ({ idList }) => <bdi class="quiet">{listOf.get(idList)?.name}</bdi>,
    },
    {
      id: 'labels',
      title: text('column.labels'),
      track: 'minmax(0, 1.4fr)',
      optional: 'shown',
      compare: by(({ idLabels }) => labelNames(idLabels, labels)),
      cell: ({ idLabels }) => <LabelDots ids={idLabels} labels={labels} />,
    },
    {
      id: 'members',
      title: text('column.members'),
      track: 'minmax(4.5rem, 1fr)',
      optional: 'shown',
      compare: by(namesOf),
      cell: ({ idMembers }) => <Faces ids={idMembers} members={members} />,
    },
    {
      id: 'progress',
      title: text('column.progress'),
      track: '6rem',
      optional: 'shown',
      compare: (a, b) => share(a) - share(b),
      cell: (card) => <Items card={card} />,
    },
    {
      id: 'start',
      title: text('column.start'),
      track: '6.5rem',
      optional: 'hidden',
      compare: (a, b) => compareDates(a.start, b.start),
      cell: ({ start }) => start !== null && <span class="quiet">{dayOf(start)}</span>,
    },
    {
      id: 'due',
      title: text('column.due'),
      track: '6.5rem',
      optional: 'shown',
      compare: (a, b) => compareDates(a.due, b.due),
      cell: ({ due, dueComplete }) => due !== null && <DueTime short due={due} open={!dueComplete} />,
    },
    {
      id: 'activity',
      title: text('column.activity'),
      track: '8.5rem',
      optional: 'shown',
      compare: (a, b) => byText(a.dateLastActivity, b.dateLastActivity),
      cell: ({ dateLastActivity }) => <Ago date={dateLastActivity} />,
    },
    {
      id: 'comments',
      title: text('column.comments'),
      track: '5.5rem',
      optional: 'hidden',
      compare: (a, b) => a.commentCount - b.commentCount,
      cell: ({ commentCount }) => commentCount > 0 && <span class="tabular">{commentCount}</span>,
    },
  ];
}

const dayOf = (date: string): string => shortDay(Date.parse(date), Date.now(), spokenLocale());
/** What has no date comes last. */
const compareDates = (a: string | null, b: string | null) =>
  Number(a === null) - Number(b === null) || byText(a ?? '', b ?? '');
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function Faces({ ids, members }: { readonly ids: readonly string[]; readonly members: Board['members'] }) {
  return (
    <span class="faces">
      {ids.map((id) => {
        const member = members.get(id);
        const name = member?.fullName ?? common('member.gone');
        return (
          <span key={id} title={name}>
            <span class="visually-hidden">{name}</span>
            <Avatar name={name} initials={member?.initials ?? '?'} url={member?.avatarUrl ?? null} size="small" />
          </span>
        );
      })}
    </span>
  );
}

function Items({ card }: { readonly card: Card }) {
  const { done, total } = itemsOf(card);
  if (total === 0) return null;
  return (
    <span class="card-items">
      <span class="quiet tabular">
        {done}/{total}
      </span>
      <Progress done={done} total={total} label={common('checklist.progress', { done, total })} />
    </span>
  );
}

const stages: readonly CardProgress[] = ['untouched', 'begun', 'all', 'none'];

function groupingsOf(board: Board): BenchGrouping<Card>[] {
  const { list, member, due, label } = commonGroupings(board, cardTraits);
  const progress: BenchGrouping<Card> = {
    id: 'progress',
    title: text('column.progress'),
    keysOf: (card) => [progressOf(card)],
    rank: (key) => stages.indexOf(key as CardProgress),
    nameOf: (key) => text(`progress.${key as CardProgress}`),
  };
  return [list, member, label, due, progress];
}
