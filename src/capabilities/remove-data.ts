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
export async function removeData(t: T, { key, api }: Config): Promise<void> {
  const auth = createAuth(() => t.getRestApi());
  const client = createClient({
    origin: api,
    credentials: async () => {
      const token = await auth.token();
      return token === null ? null : { key, token };
    },
    pace: createPace(),
    fetch: (request) => window.fetch(request),
  });
  await createSession(auth, client)
    .signOut()
    .catch(() => auth.forget());
  await eraseBrowser(t.isMemberSignedIn() ? t.getContext().member : null);
  await t.remove('member', 'private', memberKeys);
}
