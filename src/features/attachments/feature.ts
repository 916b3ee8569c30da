import type { Feature } from '../feature.ts';

export const attachments: Feature = {
  id: 'attachments',
  title: 'attachments',
  board: async () => (await import('./BoardAttachments.tsx')).BoardAttachments,
};
