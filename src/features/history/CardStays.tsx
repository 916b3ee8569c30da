import { useEffect, useState } from 'preact/hooks';
import { text } from '../../strings/history-text.ts';
import type { Action } from '../../trello/actions.ts';
import { Bars } from '../../ui/Bars.tsx';
import type { CardViewProps } from '../feature.ts';
import { readMoves } from './read-moves.ts';
import { daysByList, staysOf } from './stays.ts';

/** How long one card was in each list. */
export function CardStays({ workspace, idCard }: CardViewProps) {
  const board = workspace.board.value;
  const card = board.cards.get(idCard);
  const [moves, setMoves] = useState<readonly Action[] | null>(null);
  useEffect(() => void readMoves(workspace, 'cards', idCard).then(setMoves), [card?.idList, card?.closed]);
  if (!card) return null;
  if (!moves) {
    return (
      <p class="quiet" role="status">
        {text('stay.reading.card')}
      </p>
    );
  }
  const days = daysByList(staysOf(moves, { ...board, cards: new Map([[idCard, card]]) }, Date.now()));
  return (
    <Bars
      title={text('stay.of')}
      plain
      inOrder
      bars={days.map(({ name, days }) => ({ name, done: days, total: days }))}
      texts={{
        ...{ name: text('stay.list'), done: text('stay.days'), total: text('stay.days') },
        ...{ table: text('chart.table'), picture: text('chart.picture') },
      }}
    />
  );
}
