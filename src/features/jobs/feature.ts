import type { Feature } from '../feature.ts';

export const jobs: Feature = {
  id: 'jobs',
  title: 'jobs',
  board: async () => (await import('./BoardJobs.tsx')).BoardJobs,
};
