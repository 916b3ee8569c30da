/** The full-screen page of the board button: the whole board. */
import { signal } from '@preact/signals';
import './board.css';
import { features } from './features/index.ts';
import { relativeTime } from './lib/when.ts';
import { Bounded } from './page/Broken.tsx';
import { type BoardReader, createBoardReader } from './page/board-reader.ts';
import { Frame } from './page/Frame.tsx';
import { follow } from './page/follow.ts';
import { launch, open } from './page/open.tsx';
import { prepare } from './page/prepare.ts';
import type { Session } from './page/session.ts';
import { storageLasts } from './page/storage.ts';
import { isAdmin, toldBoard, toldMember, toldOutline } from './page/told.ts';
import { createWorkspace, type PageWorkspace } from './page/workspace.ts';
import { text as items } from './strings/items-text.ts';
import { spokenLocale, text } from './strings/text.ts';
import { Lazy, preload } from './ui/Lazy.tsx';
import { Progress } from './ui/Progress.tsx';
import { Tabs } from './ui/Tabs.tsx';

/** How often Trello's page is asked what changed, in milliseconds. */
const lookEvery = 3_000;

const page = open();
void launch(page, async () => {
  const { host, client, session } = page;
  // Comes beside what is read of the board, not after it; what does not come the view itself says.
  const first = host.address.read().tab ?? host.place?.errand?.view;
  const loaded = preload((features.find(({ id }) => id === first) ?? features[0])?.board).catch(() => {});
  const [cards, lists, board, me] = await Promise.all([
    host.cards(),
    host.lists(),
    host.board(),
    host.me(),
    session.check(),
  ]);
  const idMember = me?.id ?? null;
  const outline = signal(toldOutline(cards));
  const reader = createBoardReader({
    idBoard: board.id,
    told: cards,
    host,
    client,
    snapshots: async () => (storageLasts() ? (await import('./page/snapshots.ts')).openSnapshots(idMember) : null),
    signedIn: () => session.state.value === 'in',
    workspace: () => workspace,
  });
  const workspace: PageWorkspace = createWorkspace({
    page,
    reader,
    me: me && toldMember(me),
    mayWrite: host.place?.canWrite ?? false,
    admin: isAdmin(board, idMember),
    told: toldBoard(board, cards, lists),
    outline,
    openCard: (id) => void host.openCard(id),
  });
  const read = async () => {
    await session.check();
    const done = await reader.read();
    // What is not read is told.
    if (!workspace.known.value) outline.value = toldOutline(await host.cards());
    return done;
  };
  follow({ onChange: page.onChange, session, busy: workspace.busy, read });
  // Trello need not say what changed on other cards; its page knows, and asking it costs no request.
  window.setInterval(() => {
    if (document.visibilityState === 'visible') page.changed();
  }, lookEvery);
  if (host.place?.errand) (await import('./page/errand.ts')).runErrand(workspace, host);
  void prepare({ workspace, session, loaded });
  return <BoardPage session={session} workspace={workspace} reader={reader} />;
});

interface BoardPageProps {
  readonly session: Session;
  readonly workspace: PageWorkspace;
  readonly reader: BoardReader;
}

function BoardPage({ session, workspace, reader }: BoardPageProps) {
  const settings = workspace.settings.value;
  const shown = features.filter(({ board, optional }) => board && (!optional || settings[optional]));
  const tab = workspace.viewState('tab');
  const open = shown.find(({ id }) => id === tab.value.value) ?? shown[0];
  const view = open?.board;
  const tabs = shown.map(({ id, title }) => ({ id, title: text(title) }));
  return (
    <Frame session={session} workspace={workspace} commands={{ idCard: null, views: tabs, openView: tab.set }}>
      <Reading workspace={workspace} reader={reader} />
      <Tabs label={text('app.name')} tabs={tabs} active={open?.id ?? ''} onChange={tab.set}>
        {view && (
          <Bounded key={open.id} view={open.id}>
            <Lazy load={view} meanwhile={<div class="skeleton" aria-busy="true" />} props={{ workspace }} />
          </Bounded>
        )}
      </Tabs>
    </Frame>
  );
}

/** What is being read, where that takes a while, and of when the board is that is shown meanwhile. */
function Reading({ workspace, reader }: Pick<BoardPageProps, 'workspace' | 'reader'>) {
  const progress = reader.progress.value;
  const asOf = workspace.asOf.value;
  if (!progress && asOf === null) return null;
  return (
    <div class="reading" role="status">
      {asOf !== null && <p class="quiet">{items('as-of', { time: relativeTime(asOf, Date.now(), spokenLocale()) })}</p>}
      {progress && (
        <Progress done={progress.done} total={progress.count} label={items('read.progress', { ...progress })} />
      )}
    </div>
  );
}
