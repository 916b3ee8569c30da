import type { Feature } from '../feature.ts';

export const comments: Feature = {
  id: 'comments',
  title: 'comments',
  count: (card) => card.commentCount,
  card: async () => (await import('./CardComments.tsx')).CardComments,
  board: async () => (await import('./BoardComments.tsx')).BoardComments,
};
