import { MenuButton } from '../header/MenuButton.tsx';
import { useHost } from '../host-context.ts';
import { MoveForm } from '../lists/MoveForm.tsx';
import { useAnswers } from '../power-ups/ask.ts';
import { useAllowed } from '../power-ups/condition.ts';
import { PowerUpButton } from '../power-ups/PowerUpButton.tsx';
import { CardButtonSchema } from '../power-ups/schemas.ts';
import type { Card } from '../state/entities.ts';
import { LabelMenu } from './LabelMenu.tsx';
import { MemberMenu } from './MemberMenu.tsx';

export interface CardButtonsProps {
  readonly card: Card;
}

/** The row of buttons under a card's name. Those of Power-Ups are one click further, as in Trello since 2025. */
export function CardButtons({ card }: CardButtonsProps) {
  const { board, edits, openCard } = useHost();
  const { id } = card;
  const again = String(useHost().dataVersion(id, 'shared').value);
  const buttons = useAnswers('card-buttons', { card: id }, CardButtonSchema, { again });
  const allowed = useAllowed();
  const shown = buttons.filter(({ value }) => allowed(value.condition));
  const archive = () => {
    openCard.value = undefined;
    void edits.archiveCard(card);
  };
  return (
    <div class="card-buttons">
      {board.mayEdit.value && (
        <>
          <MenuButton label="Members" draw={() => <MemberMenu id={id} />} />
          <MenuButton label="Labels" draw={() => <LabelMenu id={id} />} />
          <MenuButton label="Move" title="Move card" draw={() => <MoveForm card={card} />} />
        </>
      )}
      {shown.length > 0 && (
        <MenuButton
          label="Power-Ups"
          draw={() => (
            <div class="menu-list">
              {shown.map((given, index) => (
                <PowerUpButton key={index} given={given} icon={given.value.icon} />
              ))}
            </div>
          )}
        />
      )}
      {board.mayEdit.value && (
        <button type="button" onClick={archive}>
          Archive
        </button>
      )}
    </div>
  );
}
