import { MenuButton } from '../header/MenuButton.tsx';
import { useHost } from '../host-context.ts';
import { Avatars } from './Avatars.tsx';
import { CardFacts } from './CardFacts.tsx';
import { CardMenu } from './CardMenu.tsx';
import { dragOf } from './drag.ts';
import { Labels } from './Labels.tsx';
import { useNear } from './near.ts';
import { PowerUpBadges } from './PowerUpBadges.tsx';

export interface CardFrontProps {
  readonly id: string;
}

/** A card as it lies on the board. */
export function CardFront({ id }: CardFrontProps) {
  const host = useHost();
  const card = host.board.card(id)?.value;
  const [place, near] = useNear();
  if (!card) return null;
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    host.openCard.value = id;
  };
  return (
    <li class="card" data-card={id} ref={place} {...(host.board.mayEdit.value && dragOf(id))}>
      <Labels labels={card.labels} />
      <a class="card-link" href={`/c/${card.shortLink}`} aria-label={card.name} draggable={false} onClick={open}>
        <span dir="auto">{card.name}</span>
      </a>
      <div class="badges">
        <CardFacts card={card} />
        <PowerUpBadges card={card} when={near} />
        <Avatars ids={card.idMembers} />
      </div>
      {host.board.mayEdit.value && (
        <MenuButton
          label="✎"
          name="Card actions"
          class="quiet card-actions"
          title="Card actions"
          draw={() => <CardMenu id={id} />}
        />
      )}
    </li>
  );
}
