/** Runs the jobs of a board's tab. The connector keeps it; it asks Trello's client there for the token. */
import { kinds } from './features/kinds.ts';
import { keyGrant } from './host/grant.ts';
import { freshOAuth2 } from './host/oauth2-grant.ts';
import { relayed } from './host/relay.ts';
import { openJournal } from './jobs/journal.ts';
import { exclusiveWork } from './jobs/locks.ts';
import { serveRunner } from './jobs/remote.ts';
import { createRunner } from './jobs/runner.ts';
import { openChannel } from './lib/channel.ts';
import { createClient } from './trello/client.ts';
import { TrelloError } from './trello/errors.ts';
import { createPace, trelloPace } from './trello/pace.ts';
import { broadcastPace } from './trello/pace-channel.ts';

/** What the connector says to its worker. */
export type ToWorker =
  | {
      readonly type: 'begin';
      readonly member: string | null;
      readonly tab: string;
      /** The API key; null where tokens of OAuth 2.0 stand alone. */
      readonly key: string | null;
      readonly api: string;
    }
  | { readonly type: 'signed-in' }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown };

/** So long, in ms, a token may be used without asking whether it is still the one. */
const lasting = 60_000;

const relay = relayed((message) => self.postMessage(message));
/** What requests speak with; looked for anew after a while, when Trello refused it, and when the person signs in. */
let known: { readonly token: string; readonly since: number } | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'begin') void begin(data);
  if (data.type === 'signed-in') known = null;
  if (data.type === 'answer') relay.answer(data.id, data.value);
});

/** The token for changes, and only of the person whose jobs these are. */
async function tokenOf(member: string | null, isKey: boolean): Promise<string | null> {
  if (known && Date.now() - known.since < lasting) return known.token;
  const grant = await (isKey ? keyGrant(relay.data) : freshOAuth2(relay.data));
  if (!grant || grant.owner !== member || grant.scope !== 'write') return null;
  known = { token: grant.token, since: Date.now() };
  return grant.token;
}

async function begin({ member, tab, key, api }: ToWorker & { type: 'begin' }): Promise<void> {
  const client = createClient({
    origin: api,
    credentials: async () => {
      const token = await tokenOf(member, key !== null).catch(() => {
        throw new TrelloError('offline', 0, 'no answer', false);
      });
      return token === null ? null : { key, token };
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
