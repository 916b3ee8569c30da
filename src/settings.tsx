/** The settings of the Power-Up: who is signed in, what Muster keeps, and the way out. */
import { useState } from 'preact/hooks';
import { readOptions } from './features/options.ts';
import type { Host } from './host/page.ts';
import type { HostMember } from './host/types.ts';
import { openJournal } from './jobs/journal.ts';
import { sentenceOf } from './page/errors.ts';
import { SignIn } from './page/Frame.tsx';
import { eraseKept } from './page/kept.ts';
import { launch, open } from './page/open.tsx';
import type { Session } from './page/session.ts';
import { openSnapshots } from './page/snapshots.ts';
import './settings.css';
import { speechFor } from './strings/language.ts';
import { text } from './strings/settings-text.ts';
import { spokenLocale } from './strings/text.ts';
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
  const stored = await host.shared();
  return <SettingsPage session={session} me={me} signOut={signOut} host={host} options={readOptions(stored.options)} />;
});

interface SettingsPageProps {
  readonly session: Session;
  readonly me: HostMember | null;
  readonly signOut: () => Promise<void>;
  readonly host: Pick<Host, 'share' | 'shared'>;
  /** The optional parts that are switched on. */
  readonly options: readonly string[];
}

function SettingsPage({ session, me, signOut, host, options }: SettingsPageProps) {
  const signedIn = session.state.value === 'in';
  return (
    <main class="settings">
      {signedIn ? <SignedIn me={me} signOut={signOut} /> : <SignIn session={session} />}
      <Parts host={host} options={options} />
      <section>
        <h2>{text('keeps')}</h2>
        <ul class="keeps quiet">
          <li>{text('keeps.token')}</li>
          <li>{text('keeps.journal')}</li>
          <li>{text('keeps.boards')}</li>
          <li>{text('keeps.nothing')}</li>
        </ul>
      </section>
      <a href={guide()} target="_blank" rel="noopener">
        {text('guide')}
      </a>
    </main>
  );
}

/** The guide in the language that is spoken, where it was written in it. */
function guide(): string {
  return speechFor(spokenLocale()).language === 'zh-Hant' ? './guide.zh-Hant.html' : './guide.html';
}

/** Optional parts of the board page, for everybody on the board. */
function Parts({ host, options }: Pick<SettingsPageProps, 'host' | 'options'>) {
  const [on, setOn] = useState(options.includes('console'));
  const [kept, setKept] = useState<'yes' | 'not yet' | 'refused' | null>(null);
  const turn = async (wanted: boolean) => {
    setOn(wanted);
    setKept('not yet');
    try {
      // What others switched meanwhile stays.
      const others = readOptions((await host.shared()).options).filter((id) => id !== 'console');
      await host.share('options', wanted ? [...others, 'console'] : others);
      setKept('yes');
    } catch {
      setOn(!wanted);
      setKept('refused');
    }
  };
  return (
    <section>
      <h2>{text('parts')}</h2>
      <label class="row">
        <input type="checkbox" checked={on} onChange={(event) => void turn(event.currentTarget.checked)} />
        {text('parts.console')}
      </label>
      <p class="quiet" role="status">
        {kept === 'not yet' && text('parts.keeping')}
        {kept === 'yes' && text('parts.kept')}
      </p>
      {kept === 'refused' && <p role="alert">{text('parts.refused')}</p>}
    </section>
  );
}

function SignedIn({ me, signOut }: Pick<SettingsPageProps, 'me' | 'signOut'>) {
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
