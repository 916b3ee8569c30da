import { useHost } from '../host-context.ts';
import type { Card } from '../state/entities.ts';
import { at } from '../state/place.ts';

export interface CardLinkProps {
  readonly card: Card;
}

/** The name of a card, which opens it. */
export function CardLink({ card }: CardLinkProps) {
  const { openCard } = useHost();
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    openCard.value = card.id;
  };
  return (
    <a
      class="card-link"
      href={at(`/c/${card.shortLink}`)}
      aria-label={card.name}
      draggable={false}
      dir="auto"
      onClick={open}
    >
      {card.name}
    </a>
  );
}
