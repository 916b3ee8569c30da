import type { Card } from './board.ts';

/** Whether a card is something to be done: templates, separators and cards that only show another are not. */
export function isWork({ isTemplate, cardRole }: Pick<Card, 'isTemplate' | 'cardRole'>): boolean {
  return !isTemplate && cardRole === null;
}
