import { type ReadonlySignal, signal } from '@preact/signals';
import type { Asked, Auth } from '../host/auth.ts';
import type { Grant, Scope } from '../host/grant.ts';
import { text } from '../strings/text.ts';
import type { Call } from '../trello/call.ts';
import type { Client, Credentials } from '../trello/client.ts';
import { TrelloError } from '../trello/errors.ts';

/** Whether the person is signed in, and how to change that. */
export interface Session {
  readonly state: ReadonlySignal<'checking' | 'out' | 'in'>;
  /** Why to sign in, as a sentence: the first time, again, after a refusal. */
  readonly why: ReadonlySignal<() => string>;
  /** Where Trello shows a token to copy, from when a window was blocked; null before, and where there is no such page. */
  readonly byHand: ReadonlySignal<string | null>;
  /** Whether the person is being asked to let Muster change the board, and what came of it so far: '' at first. */
  readonly asking: ReadonlySignal<string | null>;
  /** How people sign in on this deployment. */
  readonly way: Auth['way'];
  /** What the person agreed to; null when they have not. */
  grant(): Promise<Grant | null>;
  /** Whom a request of the method speaks for. Nobody where that was not allowed, or somebody else's token is there. */
  credentials(method: Call['method']): Promise<Credentials | null>;
  /** Looks whether a token is there: it may have come or gone in another frame. */
  check(): Promise<void>;
  /** Asks in Trello's window: to read, or to write while `asking`. Only from a click. */
  authorize(): Promise<void>;
  /** Takes a token that the person copied. */
  paste(token: string): Promise<void>;
  /** Whether Muster may change something for the person; asks them when it may only read. Without a wait when it may. */
  mayWrite(): true | Promise<boolean>;
  /** The person does not want to be asked. */
  decline(): void;
  /** Trello refused the token: asks to sign in again. False when there is a newer one, or the token was renewed. */
  lost(): Promise<boolean>;
  /** Revokes the token at Trello and forgets it here. */
  signOut(): Promise<void>;
}

export interface SessionOptions {
  readonly auth: Auth;
  readonly client: Pick<Client, 'send' | 'read'>;
  /** The member whose page this is: a token of anybody else is never used. */
  readonly idMember: string | null;
  /** The API key; null for OAuth 2.0. */
  readonly key: string | null;
}

/** How long, in ms, a refusal may still be of the token before: workers learn of a new one a little later. */
const settling = 5_000;

const first = () => text('authorize.why');

export function createSession({ auth, client, idMember, key }: SessionOptions): Session {
  const state = signal<'checking' | 'out' | 'in'>('checking');
  const why = signal(first);
  const byHand = signal<string | null>(null);
  const asking = signal<string | null>(null);
  /** Counts sign-ins and losses: what was found out before the last of them no longer holds. */
  let turns = 0;
  let signedInAt = Number.NEGATIVE_INFINITY;
  /** What is asked for: as much as was allowed before. */
  let again: Scope = 'read';
  /** What a request last spoke with. */
  let used: Grant | null = null;
  /** Tokens that are being looked at, so that each is looked at once. */
  const looks = new Map<string, Promise<Grant | null>>();
  let decided: (may: boolean) => void = () => {};
  let decision: Promise<boolean> | null = null;

  const consenting = async () => {
    const { createConsenting } = await import('./consenting.ts');
    return createConsenting({ auth, client, idMember: idMember ?? '', key });
  };

  /** The kept grant, when it is this person's own; Trello is asked once for each token whose it is. */
  async function own(): Promise<Grant | null> {
    const grant = await auth.grant();
    if (!grant || idMember === null) return null;
    if (grant.owner !== null) return grant.owner === idMember ? grant : null;
    const known = looks.get(grant.token) ?? consenting().then(({ lookAt }) => lookAt(grant));
    looks.set(grant.token, known);
    // What failed is tried again with the next request.
    known.catch(() => looks.delete(grant.token));
    return known;
  }

  async function conclude(asked: Promise<Asked>, wanted: Scope): Promise<void> {
    const answer = await asked;
    const { take, revoke } = await consenting();
    const { grant, trouble } = await take(answer, wanted);
    turns++;
    if (answer.outcome === 'blocked') byHand.value = await auth.byHand(wanted);
    if (trouble !== null) {
      if (asking.value === null) why.value = () => trouble;
      else asking.value = trouble;
      return;
    }
    if (used && used.token !== grant.token) revoke(used);
    signedInAt = Date.now();
    used = grant;
    byHand.value = null;
    why.value = first;
    state.value = 'in';
    decide(true);
  }

  function decide(may: boolean): void {
    asking.value = null;
    decision = null;
    decided(may);
  }

  function askToWrite(): Promise<boolean> {
    decision ??= new Promise((resolve) => {
      decided = resolve;
      asking.value = '';
    });
    return decision;
  }

  function leave(scope: Scope, sentence: () => string): void {
    turns++;
    again = scope;
    used = null;
    why.value = sentence;
    state.value = 'out';
  }

  return {
    state,
    why,
    byHand,
    asking,
    way: auth.way,
    grant: own,
    async credentials(method) {
      const grant = await orOffline(own());
      if (!grant || (method !== 'GET' && grant.scope !== 'write')) return null;
      used = grant;
      return { key, token: grant.token };
    },
    async check() {
      const began = turns;
      const grant = await auth.grant();
      if (began !== turns) return;
      const mine = grant !== null && (grant.owner === null || grant.owner === idMember);
      if (mine) used ??= grant;
      state.value = mine ? 'in' : 'out';
    },
    // Browsers let a window be opened for seconds after a click, and no longer.
    authorize() {
      const wanted = asking.value === null ? again : 'write';
      return conclude(auth.ask(wanted), wanted);
    },
    paste(token) {
      const grant: Grant = { token: token.trim(), scope: null, owner: null, until: null };
      return conclude(Promise.resolve({ outcome: 'allowed', grant }), asking.value === null ? 'read' : 'write');
    },
    mayWrite() {
      if (used?.scope === 'write') return true;
      return own().then(
        // Without a sign-in the job itself says so, and waits.
        (grant) => (grant && grant.scope !== 'write' ? askToWrite() : true),
        () => true,
      );
    },
    decline: () => decide(false),
    async lost() {
      if (Date.now() - signedInAt < settling) return false;
      const refused = used;
      const kept = await auth.grant();
      const newer = kept && refused && kept.token !== refused.token ? kept : null;
      if (newer ?? (kept && (await orOffline(auth.renew(kept.token))))) {
        signedInAt = Date.now();
        return false;
      }
      await auth.forget();
      // A second refusal finds nothing in use any more.
      leave(refused?.scope ?? again, () => text('authorize.again'));
      return true;
    },
    async signOut() {
      const grant = await auth.grant();
      if (grant) await (await consenting()).end(grant);
      await auth.forget();
      leave('read', first);
    },
  };
}

/** Trello's page did not answer: as with its API, that passes. */
async function orOffline<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TrelloError) throw error;
    throw new TrelloError('offline', 0, 'no answer', false);
  }
}
