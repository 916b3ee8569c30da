/** Runs the jobs of a board's tab. The connector keeps it; it asks the connector for the token when it needs one. */
import { kinds } from './features/kinds.ts';
import { openJournal } from './jobs/journal.ts';
import { exclusiveWork } from './jobs/locks.ts';
import { serveRunner } from './jobs/remote.ts';
import { createRunner } from './jobs/runner.ts';
import { openChannel } from './lib/channel.ts';
import { createClient } from './trello/client.ts';
import { createPace, trelloPace } from './trello/pace.ts';
import { broadcastPace } from './trello/pace-channel.ts';

/** What the connector says to its worker. */
export type ToWorker =
  | {
      readonly type: 'begin';
      readonly member: string;
      readonly tab: string;
      readonly key: string;
      readonly api: string;
    }
  | { readonly type: 'token'; readonly token: string | null };

/** The token as the connector last told it; asked for anew when Trello refused it. */
let known: string | null = null;
let asked: ((token: string | null) => void)[] = [];

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'begin') void begin(data);
  if (data.type === 'token') {
    known = data.token;
    for (const answer of asked) answer(known);
    asked = [];
  }
});

async function token(): Promise<string | null> {
  if (known) return known;
  return new Promise((resolve) => {
    asked.push(resolve);
    if (asked.length === 1) self.postMessage({ type: 'token' });
  });
}

async function begin({ member, tab, key, api }: ToWorker & { type: 'begin' }): Promise<void> {
  const client = createClient({
    origin: api,
    credentials: async () => {
      const own = await token();
      return own === null ? null : { key, token: own };
    },
    pace: createPace({ ...trelloPace, channel: broadcastPace() }),
    fetch: (request) => fetch(request),
  });
  const journal = await openJournal(member);
  const runner = await createRunner({ client, journal, kinds, exclusively: await exclusiveWork() });
  runner.subscribe((event) => {
    if (event.type === 'state' && event.state.waiting === 'unauthorized') known = null;
  });
  serveRunner(runner, { channel: openChannel(`muster-${member}`), tab });
}
