import { useMemo, useRef, useState } from 'preact/hooks';
import type { Card } from '../../model/board.ts';
import { isWork } from '../../model/is-work.ts';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/cards-text.ts';
import { drawings } from '../../ui/drawings.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import type { BoardViewProps } from '../feature.ts';
import { cardsInOrder } from '../item-rows.ts';
import { Untold } from '../Untold.tsx';
import { type Bench, Workbench } from '../workbench/Workbench.tsx';
import './board-cards.css';
import { columnsOf, type Draft, groupingsOf, type Renaming } from './card-columns.tsx';
import { cardStates, cardTraits } from './queries.ts';

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
