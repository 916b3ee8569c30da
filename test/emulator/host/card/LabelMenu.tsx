import { useHost } from '../host-context.ts';

export interface LabelMenuProps {
  readonly id: string;
}

/** Which of the board's labels the card has. */
export function LabelMenu({ id }: LabelMenuProps) {
  const { board, edits } = useHost();
  const card = board.card(id)?.value;
  if (!card) return null;
  return (
    <div class="menu-list">
      {board.board.value.labels.map((label) => {
        const on = card.labels.some((found) => found.id === label.id);
        return (
          <label key={label.id} class="check">
            <input
              type="checkbox"
              checked={on}
              onChange={() => void (on ? edits.removeLabel(card, label.id) : edits.addLabel(card, label.id))}
            />
            <span class="label" data-color={label.color} dir="auto">
              {label.name || label.color || 'no colour'}
            </span>
          </label>
        );
      })}
    </div>
  );
}
