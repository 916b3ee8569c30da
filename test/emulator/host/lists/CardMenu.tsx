import { useHost } from '../host-context.ts';
import { MoveForm } from './MoveForm.tsx';

export interface CardMenuProps {
  readonly id: string;
}

/** What can be done with a card without opening it. */
export function CardMenu({ id }: CardMenuProps) {
  const { board, edits, openCard, popups } = useHost();
  const card = board.card(id)?.value;
  if (!card) return null;
  const open = () => {
    popups.close();
    openCard.value = id;
  };
  const archive = () => {
    popups.close();
    void edits.archiveCard(card);
  };
  return (
    <div class="menu-list">
      <button type="button" class="menu-entry" onClick={open}>
        Open card
      </button>
      <button type="button" class="menu-entry" onClick={archive}>
        Archive
      </button>
      <MoveForm card={card} />
    </div>
  );
}
