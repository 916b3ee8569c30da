import type { Card } from '../state/entities.ts';

export interface CardFactsProps {
  readonly card: Card;
}

/** Trello's own badges. */
export function CardFacts({ card }: CardFactsProps) {
  const { badges, due } = card;
  return (
    <>
      {due !== null && (
        <span class="badge" data-state={dueState(card)} title="Due">
          🕒 {formatDate(due)}
        </span>
      )}
      {card.desc !== '' && (
        <span class="badge" role="img" aria-label="This card has a description" title="This card has a description">
          ≡
        </span>
      )}
      {badges.comments > 0 && (
        <span class="badge" title="Comments">
          💬 {badges.comments}
        </span>
      )}
      {badges.attachments > 0 && (
        <span class="badge" title="Attachments">
          📎 {badges.attachments}
        </span>
      )}
      {badges.checkItems > 0 && (
        <span
          class="badge"
          title="Checklist items"
          data-state={badges.checkItems === badges.checkItemsChecked ? 'done' : undefined}
        >
          ☑ {badges.checkItemsChecked}/{badges.checkItems}
        </span>
      )}
    </>
  );
}

export function formatDate(iso: string): string {
  return new Date(iso).toLocaleDateString('en', { day: 'numeric', month: 'short' });
}

function dueState({ due, dueComplete }: Card): string | undefined {
  if (dueComplete) return 'done';
  return due !== null && Date.parse(due) < Date.now() ? 'late' : undefined;
}
