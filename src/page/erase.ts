import { openJournal } from '../jobs/journal.ts';
import { eraseKept } from './kept.ts';
import { openSnapshots } from './snapshots.ts';

/** Erases what this browser keeps for a member: what was changed, boards as they were, drafts. */
export async function eraseBrowser(idMember: string | null): Promise<void> {
  eraseKept();
  const journal = await openJournal(idMember);
  await Promise.all([journal.erase(), openSnapshots(idMember).erase()]);
}
