import type { Given } from './ask.ts';
import { useBadge } from './badge.ts';
import { Icon } from './Icon.tsx';
import { type AnyBadge, CardBadgeSchema } from './schemas.ts';

export interface CardBadgeProps {
  readonly given: Given<AnyBadge>;
}

/** A Power-Up's badge on a card's front. */
export function CardBadge({ given }: CardBadgeProps) {
  const badge = useBadge(given, CardBadgeSchema);
  if (!badge) return null;
  return (
    <span class="badge" data-color={badge.color} title={given.runtime.powerUp.name}>
      <Icon url={badge.icon} coloured={badge.monochrome === false} />
      {badge.text !== '' && <span dir="auto">{badge.text}</span>}
    </span>
  );
}
