/** The settings of the Power-Up: who is signed in, what Muster keeps, and the way out. */
import { useState } from 'preact/hooks';
import type { HostMember } from './host/types.ts';
import { openJournal } from './jobs/journal.ts';
import { sentenceOf } from './page/errors.ts';
import { SignIn } from './page/Frame.tsx';
import { eraseKept } from './page/kept.ts';
import { launch, open } from './page/open.tsx';
import type { Session } from './page/session.ts';
import { openSnapshots } from './page/snapshots.ts';
import './settings.css';
import { text } from './strings/settings-text.ts';
import { TrelloError } from './trello/errors.ts';

const page = open();
void launch(page, async () => {
  const { host, session } = page;
  const [me] = await Promise.all([host.me(), session.check()]);
  const signOut = async () => {
    await session.signOut();
    const idMember = me?.id ?? null;
    const journal = await openJournal(idMember);
    eraseKept();
    await Promise.all([journal.erase(), openSnapshots(idMember).erase()]);
  };
  return <SettingsPage session={session} me={me} signOut={signOut} />;
});

interface SettingsPageProps {
  readonly session: Session;
  readonly me: HostMember | null;
  readonly signOut: () => Promise<void>;
}

function SettingsPage({ session, me, signOut }: SettingsPageProps) {
  const signedIn = session.state.value === 'in';
  return (
    <main class="settings">
      {signedIn ? <SignedIn me={me} signOut={signOut} /> : <SignIn session={session} />}
      <section>
        <h2>{text('keeps')}</h2>
        <ul class="keeps quiet">
          <li>{text('keeps.token')}</li>
          <li>{text('keeps.journal')}</li>
          <li>{text('keeps.boards')}</li>
          <li>{text('keeps.nothing')}</li>
        </ul>
      </section>
    </main>
  );
}

function SignedIn({ me, signOut }: Omit<SettingsPageProps, 'session'>) {
  const [leaving, setLeaving] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const leave = async () => {
    setLeaving(true);
    setTrouble(null);
    try {
      await signOut();
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
      {trouble ? <p role="alert">{trouble}</p> : <p class="quiet">{text('sign-out.what')}</p>}
    </section>
  );
}
