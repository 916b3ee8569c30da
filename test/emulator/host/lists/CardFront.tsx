import { useHost } from '../host-context.ts';
import { CardFace } from './CardFace.tsx';
import { CardLink } from './CardLink.tsx';
import { dragOf } from './drag.ts';
import { useNear } from './near.ts';

export interface CardFrontProps {
  readonly id: string;
}

/** A card as it lies on the board; far from the window it is no more than its name. */
export function CardFront({ id }: CardFrontProps) {
  const { board } = useHost();
  const card = board.card(id)?.value;
  const [place, near] = useNear(board.count());
  if (!card) return null;
  return (
    <li class="card" data-card={id} ref={place} {...(board.mayEdit.value && dragOf(id))}>
      {near ? <CardFace card={card} /> : <CardLink card={card} />}
    </li>
  );
}
