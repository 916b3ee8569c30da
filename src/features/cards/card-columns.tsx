/** The columns and groups of the board's table of cards. */
import { shortDay } from '../../lib/when.ts';
import type { Board, Card } from '../../model/board.ts';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/cards-text.ts';
import { text as common, spokenLocale } from '../../strings/text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { LazyComposer } from '../../ui/LazyComposer.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Ago } from '../Ago.tsx';
import { DueTime } from '../DueTime.tsx';
import type { Workspace } from '../feature.ts';
import { LabelDots, labelNames } from '../LabelDots.tsx';
import { replacing } from '../replacing.ts';
import { commonGroupings } from '../workbench/groupings.ts';
import { byDate, byName } from '../workbench/orders.ts';
import type { BenchColumn, BenchGrouping } from '../workbench/Workbench.tsx';
import { type CardProgress, cardTraits, itemsOf, progressOf } from './queries.ts';

/** What is being written as the name of a card. */
export interface Draft {
  readonly id: string;
  readonly text: string;
}

/** How a card gets another name. */
export interface Renaming {
  draft(card: Card, text: string | null): void;
  rename(card: Card, name: string): Promise<boolean>;
}

export function columnsOf(workspace: Workspace, draft: Draft | null, renaming: Renaming): BenchColumn<Card>[] {
  const { lists, members, labels } = workspace.board.value;
  const listOf = new Map(lists.map(({ id, name }, nth) => [id, { name, nth }]));
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
      compare: byName(({ name }) => name),
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
      compare: byName(({ idLabels }) => labelNames(idLabels, labels)),
      cell: ({ idLabels }) => <LabelDots ids={idLabels} labels={labels} />,
    },
    {
      id: 'members',
      title: text('column.members'),
      track: 'minmax(4.5rem, 1fr)',
      optional: 'shown',
      compare: byName(namesOf),
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
      compare: byDate(({ start }) => start),
      cell: ({ start }) => start !== null && <span class="quiet">{dayOf(start)}</span>,
    },
    {
      id: 'due',
      title: text('column.due'),
      track: '6.5rem',
      optional: 'shown',
      compare: byDate(({ due }) => due),
      cell: ({ due, dueComplete }) => due !== null && <DueTime short due={due} open={!dueComplete} />,
    },
    {
      id: 'activity',
      title: text('column.activity'),
      track: '8.5rem',
      optional: 'shown',
      compare: byDate(({ dateLastActivity }) => dateLastActivity),
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

export function groupingsOf(board: Board): BenchGrouping<Card>[] {
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
