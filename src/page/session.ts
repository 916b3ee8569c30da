import { type ReadonlySignal, signal } from '@preact/signals';
import type { Auth } from '../host/auth.ts';
import type { PlainKey } from '../strings/text.ts';
import type { Client } from '../trello/client.ts';
import { TrelloError } from '../trello/errors.ts';
import { revokeToken } from '../trello/tokens.ts';

/** Whether the person is signed in, and how to change that. */
export interface Session {
  readonly state: ReadonlySignal<'checking' | 'out' | 'in'>;
  /** Why to sign in, as the key of a sentence: the first time, again, after a refusal. */
  readonly why: ReadonlySignal<PlainKey>;
  /** Looks whether a token is there: it may have come or gone in another frame. */
  check(): Promise<void>;
  authorize(): Promise<void>;
  /** Trello refused the token: asks to sign in again. False when a new one has just come, and the refused one was older. */
  lost(): Promise<boolean>;
  /** Revokes the token at Trello and forgets it here. */
  signOut(): Promise<void>;
}

/** How long, in ms, a refusal may still be of the token before: workers learn of a new one a little later. */
const settling = 5_000;

export function createSession(auth: Auth, client: Client): Session {
  const state = signal<'checking' | 'out' | 'in'>('checking');
  const why = signal<PlainKey>('authorize.why');
  /** Counts sign-ins and losses: what was found out before the last of them no longer holds. */
  let turns = 0;
  let signedInAt = Number.NEGATIVE_INFINITY;
  return {
    state,
    why,
    async check() {
      const began = turns;
      const token = await auth.token();
      if (began === turns) state.value = token ? 'in' : 'out';
    },
    async authorize() {
      const outcome = await auth.authorize();
      turns++;
      if (outcome === 'signed-in') {
        signedInAt = Date.now();
        state.value = 'in';
        why.value = 'authorize.why';
      } else {
        why.value = outcome === 'denied' ? 'authorize.denied' : 'authorize.blocked';
      }
    },
    async lost() {
      if (Date.now() - signedInAt < settling) return false;
      turns++;
      await auth.forget();
      why.value = 'authorize.again';
      state.value = 'out';
      return true;
    },
    async signOut() {
      const token = await auth.token();
      try {
        if (token) await client.send(revokeToken(token));
      } catch (error) {
        // Revoked or expired already: what was wanted.
        if (!(error instanceof TrelloError && error.kind === 'unauthorized')) throw error;
      }
      turns++;
      await auth.forget();
      why.value = 'authorize.why';
      state.value = 'out';
    },
  };
}
