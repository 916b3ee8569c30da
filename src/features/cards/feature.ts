import type { Feature } from '../feature.ts';

export const cards: Feature = {
  id: 'cards',
  title: 'cards',
  board: async () => (await import('./BoardCards.tsx')).BoardCards,
};
