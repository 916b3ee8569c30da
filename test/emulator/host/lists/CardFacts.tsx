import type { ComponentChildren } from 'preact';
import type { Card } from '../state/entities.ts';
import { formatDate } from './dates.ts';
import { Sign, type SignProps } from './Sign.tsx';

export interface CardFactsProps {
  readonly card: Card;
}

/** Trello's own badges. */
export function CardFacts({ card }: CardFactsProps) {
  const { badges, due, desc } = card;
  const { checkItems, checkItemsChecked } = badges;
  return (
    <>
      {due !== null && (
        <Fact of="due" name="Due" state={dueState(card)}>
          {formatDate(due)}
        </Fact>
      )}
      {desc !== '' && <Fact of="description" name="This card has a description" />}
      {badges.comments > 0 && (
        <Fact of="comments" name="Comments">
          {badges.comments}
        </Fact>
      )}
      {badges.attachments > 0 && (
        <Fact of="attachments" name="Attachments">
          {badges.attachments}
        </Fact>
      )}
      {checkItems > 0 && (
        <Fact of="checklist" name="Checklist items" state={checkItems === checkItemsChecked ? 'done' : undefined}>
          {checkItemsChecked}/{checkItems}
        </Fact>
      )}
    </>
  );
}

interface FactProps extends SignProps {
  readonly name: string;
  readonly state?: string | undefined;
  readonly children?: ComponentChildren;
}

function Fact({ of, name, state, children }: FactProps) {
  return (
    <span class="badge" title={name} data-state={state}>
      <Sign of={of} /> {children}
    </span>
  );
}

function dueState({ due, dueComplete }: Card): string | undefined {
  if (dueComplete) return 'done';
  return due !== null && Date.parse(due) < Date.now() ? 'late' : undefined;
}
