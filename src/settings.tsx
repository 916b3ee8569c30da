/** The settings of the Power-Up: who is signed in, what the board agreed on, what Muster keeps, and the way out. */
import { computed, signal } from '@preact/signals';
import { readSettings, type Settings, settingsShelf, storedSettings } from './features/settings.ts';
import type { HostMember } from './host/types.ts';
import { eraseBrowser } from './page/erase.ts';
import { sentenceOf } from './page/errors.ts';
import { launch, type Opened, open } from './page/open.tsx';
import { Account } from './page/settings/Account.tsx';
import { BoardSettings } from './page/settings/BoardSettings.tsx';
import { Stored } from './page/settings/Stored.tsx';
import { named } from './page/settings/shared-lists.ts';
import { YourData } from './page/settings/YourData.tsx';
import { openShelves } from './page/shelves.ts';
import { isAdmin } from './page/told.ts';
import './settings.css';
import { text } from './strings/settings-text.ts';
import { TrelloError } from './trello/errors.ts';

const page = open();
void launch(page, async () => {
  const { host, session } = page;
  const [me, board] = await Promise.all([host.me(), host.board(), session.check()]);
  const state = createState(page);
  await state.shelves.refresh();
  return <SettingsPage page={page} me={me} state={state} admin={isAdmin(board, me?.id ?? null)} />;
});

/** What is stored for the board, and what became of the last change. */
function createState({ host, onChange }: Opened) {
  const said = signal<{ readonly kind: 'error' | 'kept' | 'keeping'; readonly sentence: string } | null>(null);
  const shelves = openShelves(host, (sentence) => {
    said.value = { kind: 'error', sentence };
  });
  onChange(() => void shelves.refresh());
  /** What the person wants and Trello has not stored yet. */
  const wanted = signal<Settings | null>(null);
  const settings = computed(() => wanted.value ?? readSettings(shelves.all.value));
  const keeping = async (change: () => Promise<boolean>) => {
    said.value = { kind: 'keeping', sentence: text('parts.keeping') };
    const kept = await change();
    if (kept) said.value = { kind: 'kept', sentence: text('parts.kept') };
    return kept;
  };
  const change = async (part: Partial<Settings>) => {
    wanted.value = { ...settings.value, ...part };
    // What others set meanwhile stays.
    await keeping(() =>
      shelves
        .shelf(settingsShelf)
        .change((now) => storedSettings({ ...readSettings({ ...shelves.all.value, [settingsShelf]: now }), ...part })),
    );
    wanted.value = null;
  };
  return { said, shelves, settings, change, keeping };
}

interface SettingsPageProps {
  readonly page: Opened;
  readonly me: HostMember | null;
  readonly state: ReturnType<typeof createState>;
  readonly admin: boolean;
}

function SettingsPage({ page: { host, session }, me, state, admin }: SettingsPageProps) {
  const { said, shelves, settings, change, keeping } = state;
  const canWrite = host.place?.canWrite ?? false;
  const idMember = me?.id ?? null;
  const askToken = async () => {
    try {
      return await session.grant();
    } catch (error) {
      if (!(error instanceof TrelloError)) throw error;
      return sentenceOf(error);
    }
  };
  return (
    <main class="settings">
      {host.place?.errand?.view === 'welcome' && (
        <section>
          <h1>{text('welcome.title')}</h1>
          <p>{text('welcome.what')}</p>
          <p>{text('welcome.where')}</p>
          <p>{text('welcome.first')}</p>
        </section>
      )}
      <Account
        session={session}
        me={me}
        readToken={askToken}
        signOut={async () => {
          await session.signOut();
          await eraseBrowser(idMember);
        }}
      />
      <BoardSettings settings={settings.value} canWrite={canWrite} admin={admin} change={(part) => void change(part)} />
      <p class="said" role={said.value?.kind === 'error' ? 'alert' : 'status'}>
        {said.value?.sentence}
      </p>
      <Stored
        shared={shelves.all.value}
        canWrite={canWrite}
        remove={(list, id) =>
          void keeping(() => shelves.shelf(list).change((now) => named(now).filter((entry) => entry.id !== id)))
        }
        replace={(values) => keeping(() => shelves.replace(values))}
      />
      <YourData erase={() => eraseBrowser(idMember)} />
      <a href={text('guide.page')} target="_blank" rel="noopener">
        {text('guide')}
      </a>
      <a href={text('privacy.page')} target="_blank" rel="noopener">
        {text('privacy')}
      </a>
    </main>
  );
}
