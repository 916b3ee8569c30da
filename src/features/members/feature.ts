import type { Feature } from '../feature.ts';

export const members: Feature = {
  id: 'members',
  title: 'members',
  count: (card) => card.idMembers.length,
  card: async () => (await import('./CardMembers.tsx')).CardMembers,
  board: async () => (await import('./BoardMembers.tsx')).BoardMembers,
};
