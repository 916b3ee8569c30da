import type { HostCard } from '../../host/types.ts';

/** The open check items of a card, as far as the host knows: how many, and the first date among them. */
export function openItems({ badges }: HostCard): { readonly count: number; readonly due: string | null } {
  return {
    count: (badges?.checkItems ?? 0) - (badges?.checkItemsChecked ?? 0),
    due: badges?.checkItemsEarliestDue ?? null,
  };
}
