/** What Trello asks for when somebody removes their personal settings. Loaded for that alone. */
import { createAuth } from '../host/auth.ts';
import type { T } from '../host/client.ts';
import type { Config } from '../host/config.ts';
import { eraseBrowser } from '../page/erase.ts';
import { createSession } from '../page/session.ts';
import { createClient } from '../trello/client.ts';
import { createPace } from '../trello/pace.ts';

/** What Muster keeps in the member's private data beside the token. */
export const memberKeys = ['welcomed'] as const;

/**
 * Revokes the token at Trello and forgets it, what this browser keeps, and what is stored for the member
 * (https://developer.atlassian.com/cloud/trello/power-ups/capabilities/remove-data/). What the network keeps from being
 * revoked is forgotten all the same.
 */
export async function removeData(t: T, config: Config): Promise<void> {
  const { key, client: oauth2, api } = config;
  const auth = createAuth(t, config);
  const idMember = t.isMemberSignedIn() ? t.getContext().member : null;
  const client = createClient({
    origin: api,
    // Nothing but the token itself is spoken of, and with that.
    credentials: async () => null,
    pace: createPace(),
    fetch: (request) => window.fetch(request),
  });
  await createSession({ auth, client, idMember, key: oauth2 ? null : key })
    .signOut()
    .catch(() => auth.forget());
  await eraseBrowser(idMember);
  await t.remove('member', 'private', memberKeys);
}
