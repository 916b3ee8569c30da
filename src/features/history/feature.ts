import type { Feature } from '../feature.ts';

export const history: Feature = {
  id: 'history',
  title: 'history',
  card: async () => (await import('./CardHistory.tsx')).CardHistory,
  board: async () => (await import('./BoardHistory.tsx')).BoardHistory,
};
