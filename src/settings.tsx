/** The settings of the Power-Up, and the person's sign-in. */
import { openJournal } from './jobs/journal.ts';
import { SignIn } from './page/Frame.tsx';
import { launch, open } from './page/open.tsx';
import type { Session } from './page/session.ts';
import './card.css';
import { text } from './strings/text.ts';

const page = open();
void launch(page, async () => {
  const { host, session } = page;
  const [me] = await Promise.all([host.me(), session.check()]);
  const signOut = async () => {
    await session.signOut();
    const journal = await openJournal(me?.id ?? null);
    await journal.erase();
  };
  return <SettingsPage session={session} signOut={signOut} />;
});

interface SettingsPageProps {
  readonly session: Session;
  readonly signOut: () => Promise<void>;
}

function SettingsPage({ session, signOut }: SettingsPageProps) {
  if (session.state.value === 'out') return <SignIn session={session} />;
  return (
    <main class="frame">
      <p>{text('signed-in')}</p>
      <p class="quiet">{text('signed-in.what')}</p>
      <button type="button" class="button" onClick={() => void signOut()}>
        {text('sign-out')}
      </button>
    </main>
  );
}
