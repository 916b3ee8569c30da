import { useState } from 'preact/hooks';
import type { HostMember } from '../../host/types.ts';
import { text } from '../../strings/settings-text.ts';
import { TrelloError } from '../../trello/errors.ts';
import { sentenceOf } from '../errors.ts';
import { SignIn } from '../Frame.tsx';
import type { Session } from '../session.ts';

interface AccountProps {
  readonly session: Session;
  readonly me: HostMember | null;
  readonly signOut: () => Promise<void>;
}

/** Who is signed in, and the way out; or the way in. */
export function Account({ session, me, signOut }: AccountProps) {
  const [leaving, setLeaving] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  if (session.state.value !== 'in') {
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
      <button type="button" class="button" disabled={leaving} onClick={() => void leave()}>
        {text('sign-out')}
      </button>
      {trouble ? <p role="alert">{trouble}</p> : <p class="quiet">{text(`sign-out.${session.way}`)}</p>}
    </section>
  );
}
