import { useHost } from '../host-context.ts';
import { useAnswers } from '../power-ups/ask.ts';
import { CardBackSectionSchema } from '../power-ups/schemas.ts';
import type { Card } from '../state/entities.ts';
import { SectionFrame } from './SectionFrame.tsx';

export interface PowerUpSectionsProps {
  readonly card: Card;
}

/** The Power-Ups' sections: one of each, loaded anew whenever it changes its data on the card. */
export function PowerUpSections({ card }: PowerUpSectionsProps) {
  const host = useHost();
  const version = host.dataVersion(card.id, 'shared').value + host.dataVersion(card.id, 'private').value;
  const target = { card: card.id };
  const sections = useAnswers('card-back-section', target, CardBackSectionSchema, { again: String(version) });
  return sections.map((given) => (
    <SectionFrame
      key={given.runtime.powerUp.id}
      runtime={given.runtime}
      card={card.id}
      title={given.value.title}
      icon={given.value.icon}
      content={given.value.content}
      action={given.value.action}
      version={version}
    />
  ));
}
