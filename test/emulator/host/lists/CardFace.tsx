import { MenuButton } from '../header/MenuButton.tsx';
import { useHost } from '../host-context.ts';
import type { Card } from '../state/entities.ts';
import { Avatars } from './Avatars.tsx';
import { CardFacts } from './CardFacts.tsx';
import { CardLink } from './CardLink.tsx';
import { CardMenu } from './CardMenu.tsx';
import { Labels } from './Labels.tsx';
import { PowerUpBadges } from './PowerUpBadges.tsx';

export interface CardFaceProps {
  readonly card: Card;
}

/** Everything a card shows on the board. */
export function CardFace({ card }: CardFaceProps) {
  const { board } = useHost();
  return (
    <>
      <Labels labels={card.labels} />
      <CardLink card={card} />
      <div class="badges">
        <CardFacts card={card} />
        <PowerUpBadges card={card} />
        <Avatars ids={card.idMembers} />
      </div>
      {board.mayEdit.value && (
        <MenuButton
          label="✎"
          name="Card actions"
          class="quiet card-actions"
          title="Card actions"
          draw={() => <CardMenu id={card.id} />}
        />
      )}
    </>
  );
}
