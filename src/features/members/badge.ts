import type { HostCard } from '../../host/types.ts';

/** Whether nobody is on the card. */
export function hasNoMembers({ members }: HostCard): boolean {
  return members?.length === 0;
}
