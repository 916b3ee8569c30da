import type { Checklist } from '../../model/board.ts';

interface Progress {
  readonly done: number;
  readonly total: number;
}

export function progress(checklists: readonly Checklist[]): Progress {
  let done = 0;
  let total = 0;
  for (const { checkItems } of checklists) {
    total += checkItems.length;
    for (const { state } of checkItems) if (state === 'complete') done++;
  }
  return { done, total };
}
