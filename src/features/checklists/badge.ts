import type { HostCard } from '../../host/types.ts';

/** The open check items of a card, as far as the host knows: how many, and the first date among them. */
export function openItems({ badges }: HostCard): { readonly count: number; readonly due: string | null } {
  const { checkItems = 0, checkItemsChecked = 0, checkItemsEarliestDue: due = null } = badges ?? {};
  return { count: checkItems - checkItemsChecked, due: due !== null && Number.isNaN(Date.parse(due)) ? null : due };
}
