import type { Feature } from '../feature.ts';

/** Off until somebody switches it on in the settings of the board. */
export const console: Feature = {
  id: 'console',
  title: 'console',
  optional: 'console',
  board: async () => (await import('./BoardConsole.tsx')).openConsole(),
};
