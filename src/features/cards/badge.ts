import type { HostCard } from '../../host/types.ts';

const day = 86_400_000;

/** For how many days nothing happened on a card; null where the host does not tell. */
export function quietDays({ dateLastActivity }: HostCard, now: number): number | null {
  const last = Date.parse(dateLastActivity ?? '');
  return Number.isNaN(last) ? null : Math.floor((now - last) / day);
}
