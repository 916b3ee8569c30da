import { type Given, runFor, useAnswers } from '../power-ups/ask.ts';
import { useBadge } from '../power-ups/badge.ts';
import { Icon } from '../power-ups/Icon.tsx';
import { type AnyBadge, AnyDetailBadgeSchema, DetailBadgeSchema } from '../power-ups/schemas.ts';
import { useBadgeVersion } from '../power-ups/version.ts';
import type { Card } from '../state/entities.ts';

export interface DetailBadgesProps {
  readonly card: Card;
}

/** The Power-Ups' badges on an opened card: they have a title, and can be pressed. */
export function DetailBadges({ card }: DetailBadgesProps) {
  const options = { attachments: (card.attachments ?? []).map(({ id, name, url }) => ({ id, name, url })) };
  const again = useBadgeVersion(card);
  const badges = useAnswers('card-detail-badges', { card: card.id }, AnyDetailBadgeSchema, { options, again });
  if (badges.length === 0) return null;
  return (
    <div class="facts">
      {badges.map((given, index) => (
        <DetailBadge key={index} given={given} />
      ))}
    </div>
  );
}

function DetailBadge({ given }: { given: Given<AnyBadge> }) {
  const badge = useBadge(given, DetailBadgeSchema);
  if (!badge) return null;
  const { callback, url, target } = badge;
  const content = (
    <>
      <Icon url={badge.icon} coloured={badge.monochrome === false} />
      <span dir="auto">{badge.text}</span>
    </>
  );
  const press = (event: { currentTarget: Element }) => {
    if (callback) runFor(callback, { ...given.target, element: event.currentTarget });
    else if (url !== undefined) window.open(url, target ?? '_blank', 'noopener');
  };
  return (
    <div>
      <h3 dir="auto">{badge.title ?? given.runtime.powerUp.name}</h3>
      {callback || url !== undefined ? (
        <button type="button" class="badge detail" data-color={badge.color} onClick={press}>
          {content}
        </button>
      ) : (
        <span class="badge detail" data-color={badge.color}>
          {content}
        </span>
      )}
    </div>
  );
}
