import type { Feature } from '../feature.ts';
import { progress } from './progress.ts';

export const checklists: Feature = {
  id: 'checklists',
  title: 'checklists',
  count(card, outline) {
    const read = progress(card.checklists);
    const { done, total } = read.total > 0 || !outline ? read : outline;
    return total && `${done}/${total}`;
  },
  card: async () => (await import('./CardChecklists.tsx')).CardChecklists,
  board: async () => (await import('./BoardChecklists.tsx')).BoardChecklists,
};
