import type { Asked, Auth } from '../host/auth.ts';
import { type Grant, isToken, type Scope } from '../host/grant.ts';
import { text } from '../strings/sign-in-text.ts';
import type { Client, Credentials } from '../trello/client.ts';
import { TrelloError } from '../trello/errors.ts';
import { mayWrite, readOwner, readToken, revokeToken } from '../trello/tokens.ts';

export interface ConsentingOptions {
  readonly auth: Auth;
  readonly client: Pick<Client, 'send' | 'read'>;
  /** The member whose page this is. */
  readonly idMember: string;
  /** The API key; null for OAuth 2.0. */
  readonly key: string | null;
}

/** What became of a consent: it is the person's and kept, or a sentence says why not. */
export type Taken =
  | { readonly grant: Grant; readonly trouble: null }
  | { readonly grant: null; readonly trouble: string };

/** What is done with a token before anything is asked with it: whose it is, and what it may. Loaded when one is new. */
export function createConsenting({ auth, client, idMember, key }: ConsentingOptions) {
  const speak = ({ token }: Grant): Credentials => ({ key, token });

  /** Finds out whose a token is, and what it may where that is not known; keeps both. Null when it is somebody else's. */
  async function lookAt(grant: Grant): Promise<Grant | null> {
    const as = speak(grant);
    let found: Grant;
    if (grant.scope !== null || auth.way === 'oauth2') {
      const { id } = await client.read(readOwner(), { as });
      found = { ...grant, owner: id };
    } else {
      const facts = await client.read(readToken(grant.token), { as });
      const until = facts.dateExpires ? Date.parse(facts.dateExpires) : null;
      found = { ...grant, owner: facts.idMember, scope: mayWrite(facts) ? 'write' : 'read', until };
    }
    if (found.owner !== idMember) return null;
    await auth.keep(found);
    return found;
  }

  /** So that no token is good that nobody uses. Whether it works changes nothing for the person. */
  function revoke(grant: Grant): void {
    if (auth.way === 'key') client.send(revokeToken(grant.token), { as: speak(grant) }).catch(() => {});
  }

  return {
    lookAt,
    revoke,
    /** Makes a consent the person's sign-in, if it is theirs. */
    async take(asked: Asked, wanted: Scope): Promise<Taken> {
      if (asked.outcome !== 'allowed') return refused(`authorize.${asked.outcome}`);
      if (auth.way === 'key' && !isToken(asked.grant.token)) return refused('authorize.unknown');
      try {
        const grant = await lookAt(asked.grant);
        if (grant && wanted === 'write' && grant.scope !== 'write') return refused('write.still');
        if (grant) return { grant, trouble: null };
      } catch (error) {
        // Trello's page, or its API, did not do it; why is nothing a person could act on.
        const unknown =
          error instanceof TrelloError && ['unauthorized', 'forbidden', 'unexpected'].includes(error.kind);
        return refused(unknown ? 'authorize.unknown' : 'authorize.failed');
      }
      await auth.refuse();
      revoke(asked.grant);
      return refused('authorize.other');
    },
    /** Takes back at Trello what was agreed to. */
    async end(grant: Grant): Promise<void> {
      // Tokens of OAuth 2.0 end by themselves, within the hour.
      if (auth.way === 'oauth2') return;
      try {
        await client.send(revokeToken(grant.token), { as: speak(grant) });
      } catch (error) {
        // Revoked or expired already: what was wanted.
        if (!(error instanceof TrelloError && error.kind === 'unauthorized')) throw error;
      }
    },
  };
}

type Trouble = Extract<Parameters<typeof text>[0], `authorize.${string}` | 'write.still'>;

const refused = (why: Trouble): Taken => ({ grant: null, trouble: text(why) });
