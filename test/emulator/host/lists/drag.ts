import { useHost } from '../host-context.ts';
import type { BoardStore } from '../state/board.ts';

const TYPE = 'application/x-trello-card';

/** What makes a card draggable. */
export function dragOf(id: string) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer?.setData(TYPE, id);
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
    },
  };
}

/** What makes a list take cards: they land above the card they are dropped on, or at the end. */
export function useDrop(idList: string) {
  const { board, edits } = useHost();
  if (!board.mayEdit.value) return {};
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer?.types.includes(TYPE)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const id = event.dataTransfer?.getData(TYPE);
      const card = id ? board.card(id)?.value : undefined;
      if (!card) return;
      event.preventDefault();
      void edits.moveCard(card, idList, positionAt(board, idList, card.id, event.clientY, event.currentTarget));
    },
  };
}

/** The position for the place the pointer is at. */
function positionAt(board: BoardStore, idList: string, moving: string, y: number, list: EventTarget | null) {
  const items = list instanceof Element ? [...list.querySelectorAll<HTMLElement>('li[data-card]')] : [];
  const others = items.filter((item) => item.dataset.card !== moving);
  const below = others.findIndex((item) => {
    const { top, height } = item.getBoundingClientRect();
    return y < top + height / 2;
  });
  return positionOf(board, idList, moving, below === -1 ? others.length : below);
}

/** The position that makes a card the one at the index among the others of the list. */
export function positionOf(
  board: BoardStore,
  idList: string,
  moving: string,
  index: number,
): number | 'bottom' | 'top' {
  const others = board.order(idList).value.filter((id) => id !== moving);
  const pos = (at: number) => board.card(others[at] ?? '')?.value.pos;
  const before = pos(index - 1);
  const after = pos(index);
  if (before === undefined) return 'top';
  return after === undefined ? 'bottom' : (before + after) / 2;
}
