import type { Board } from '../model/board.ts';

/** Whether check items of the board may have a date and somebody: that is part of paid plans (https://trello.com/pricing). */
export function hasItemFacts({ features }: Board): boolean {
  return features === null || features.includes('advancedChecklists');
}
