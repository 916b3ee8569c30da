import type { HostCard } from '../../host/types.ts';

/** Whether somebody is on the card, or nobody; null where the host does not tell. */
export function isManned({ members }: HostCard): boolean | null {
  return members ? members.length > 0 : null;
}
