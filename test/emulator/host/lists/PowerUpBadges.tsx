import { useAnswers } from '../power-ups/ask.ts';
import { CardBadge } from '../power-ups/CardBadge.tsx';
import { AnyCardBadgeSchema } from '../power-ups/schemas.ts';
import { useBadgeVersion } from '../power-ups/version.ts';
import type { Card } from '../state/entities.ts';

export interface PowerUpBadgesProps {
  readonly card: Card;
}

/** Trello waits longer for badges than for anything else. */
const PATIENCE_MS = 10_000;

/** The Power-Ups' badges on a card's front. */
export function PowerUpBadges({ card }: PowerUpBadgesProps) {
  const options = { attachments: (card.attachments ?? []).map(({ id, name, url }) => ({ id, name, url })) };
  const again = useBadgeVersion(card);
  const target = { card: card.id };
  const badges = useAnswers('card-badges', target, AnyCardBadgeSchema, {
    options,
    patienceMs: PATIENCE_MS,
    again,
  });
  return badges.map((given, index) => <CardBadge key={index} given={given} />);
}
