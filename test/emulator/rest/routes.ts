import type { Routes } from './call.ts';
import { attachmentRoutes } from './routes/attachments.ts';
import { batchRoutes } from './routes/batch.ts';
import { boardChanges } from './routes/board-changes.ts';
import { boardStarRoutes } from './routes/board-stars.ts';
import { boardReads } from './routes/boards.ts';
import { cardPeopleRoutes } from './routes/card-people.ts';
import { cardRoutes } from './routes/cards.ts';
import { checkItemRoutes } from './routes/check-items.ts';
import { checklistRoutes } from './routes/checklists.ts';
import { commentRoutes } from './routes/comments.ts';
import { labelRoutes } from './routes/labels.ts';
import { listRoutes } from './routes/lists.ts';
import { memberRoutes } from './routes/members.ts';
import { membershipRoutes } from './routes/memberships.ts';
import { organizationRoutes } from './routes/organizations.ts';
import { reactionRoutes } from './routes/reactions.ts';
import { searchRoutes } from './routes/search.ts';
import { stickerRoutes } from './routes/stickers.ts';
import { tokenRoutes } from './routes/tokens.ts';

/** Every route below `/1`. Those for a single field come last, so that the others are found first. */
export const routes: Routes = ordered({
  ...attachmentRoutes,
  ...batchRoutes,
  ...boardChanges,
  ...membershipRoutes,
  ...organizationRoutes,
  ...reactionRoutes,
  ...searchRoutes,
  ...boardReads,
  ...boardStarRoutes,
  ...stickerRoutes,
  ...cardPeopleRoutes,
  ...cardRoutes,
  ...checkItemRoutes,
  ...checklistRoutes,
  ...commentRoutes,
  ...labelRoutes,
  ...listRoutes,
  ...memberRoutes,
  ...tokenRoutes,
});

function ordered(table: Routes): Routes {
  const isField = (route: string): number => Number(/:(field|filter)$/.test(route));
  return Object.fromEntries(Object.entries(table).sort(([one], [other]) => isField(one) - isField(other)));
}
