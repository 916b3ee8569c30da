import { kinds } from '../features/kinds.ts';
import { openJournal } from '../jobs/journal.ts';
import { exclusiveWork } from '../jobs/locks.ts';
import { createRunner, type Runner } from '../jobs/runner.ts';
import type { Client } from '../trello/client.ts';

/** A runner in the page, for where the connector has no worker. */
export async function ownRunner(client: Client, idMember: string | null): Promise<Runner> {
  return createRunner({ client, kinds, journal: await openJournal(idMember), exclusively: await exclusiveWork() });
}
