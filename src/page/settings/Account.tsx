import { useEffect, useState } from 'preact/hooks';
import type { Grant } from '../../host/grant.ts';
import type { HostMember } from '../../host/types.ts';
import { text } from '../../strings/settings-text.ts';
import { spokenLocale } from '../../strings/text.ts';
import { TrelloError } from '../../trello/errors.ts';
import { sentenceOf } from '../errors.ts';
import { SignIn } from '../Frame.tsx';
import type { Session } from '../session.ts';

interface AccountProps {
  readonly session: Session;
  readonly me: HostMember | null;
  /** What was agreed to, or why that could not be found out. */
  readonly readToken: () => Promise<Grant | string | null>;
  readonly signOut: () => Promise<void>;
}

/** Who is signed in, what Muster may do for them, and the way out; or the way in. */
export function Account({ session, me, readToken, signOut }: AccountProps) {
  const [leaving, setLeaving] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const [may, setMay] = useState('');
  const state = session.state.value;
  useEffect(() => {
    if (state === 'in') void readToken().then((token) => setMay(token ? sentenceFor(token, session.way) : ''));
  }, [state]);
  if (state !== 'in') {
    return (
      <>
        {left && <p role="status">{text('signed-out')}</p>}
        <SignIn session={session} />
      </>
    );
  }
  const leave = async () => {
    setLeaving(true);
    setTrouble(null);
    try {
      await signOut();
      setLeft(true);
    } catch (error) {
      if (!(error instanceof TrelloError)) throw error;
      setTrouble(sentenceOf(error));
    } finally {
      setLeaving(false);
    }
  };
  const name = me?.fullName ?? me?.username;
  return (
    <section>
      <p>{name ? text('signed-in.as', { name }) : text('signed-in')}</p>
      <p role="status">{may}</p>
      <button type="button" class="button" disabled={leaving} onClick={() => void leave()}>
        {text('sign-out')}
      </button>
      {trouble ? <p role="alert">{trouble}</p> : <p class="quiet">{text(`sign-out.${session.way}`)}</p>}
    </section>
  );
}

function sentenceFor(token: Grant | string, way: Session['way']): string {
  if (typeof token === 'string') return token;
  const scope = token.scope ?? 'read';
  // A token of OAuth 2.0 is renewed when it ends.
  if (token.until === null || way === 'oauth2') return text(`token.${scope}.never`);
  const date = new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'long', timeStyle: 'short' });
  return text(`token.${scope}.until`, { date: date.format(token.until) });
}
