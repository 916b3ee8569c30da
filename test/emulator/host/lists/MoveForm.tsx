import { useState } from 'preact/hooks';
import { useHost } from '../host-context.ts';
import type { Card } from '../state/entities.ts';
import { positionOf } from './drag.ts';

export interface MoveFormProps {
  readonly card: Card;
}

/** Moves a card without a pointer: to a list, and to a place in it. */
export function MoveForm({ card }: MoveFormProps) {
  const { board, edits, popups } = useHost();
  const [idList, setList] = useState(card.idList);
  const [index, setIndex] = useState(0);
  const others = board.order(idList).value.filter((id) => id !== card.id);
  const move = (event: Event) => {
    event.preventDefault();
    popups.close();
    void edits.moveCard(card, idList, positionOf(board, idList, card.id, index));
  };
  const pick = (list: string) => {
    setList(list);
    setIndex(0);
  };
  return (
    <form class="menu-form" onSubmit={move}>
      <label>
        List
        <select value={idList} onChange={(event) => pick(event.currentTarget.value)}>
          {board.lists.value.map((list) => (
            <option key={list.id} value={list.id}>
              {list.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Position
        <select value={index} onChange={(event) => setIndex(Number(event.currentTarget.value))}>
          {Array.from({ length: others.length + 1 }, (_, at) => (
            <option key={at} value={at}>
              {at + 1}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="primary">
        Move
      </button>
    </form>
  );
}
