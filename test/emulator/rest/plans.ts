import type { Board } from './entities.ts';
import { Refusal } from './refusal.ts';

/** Due dates and members of check items are a feature of paid workspaces (https://trello.com/pricing). */
export function needAdvancedChecklists(board: Board): void {
  if (board.premiumFeatures.includes('advancedChecklists')) return;
  throw new Refusal(403, { message: 'Advanced checklists are not part of the plan of this workspace.', error: 'PLAN' });
}

/** What a free workspace has. */
export const freeFeatures: readonly string[] = [
  'additionalBoardBackgrounds',
  'additionalStickers',
  'customBoardBackgrounds',
  'customEmoji',
  'customStickers',
  'plugins',
];
