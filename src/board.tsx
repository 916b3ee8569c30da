/** The full-screen page of the board button: the whole board. */
import { computed, signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import './board.css';
import { features } from './features/index.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Board } from './model/board.ts';
import { Frame } from './page/Frame.tsx';
import { follow } from './page/follow.ts';
import { launch, loadKinds, open, openJobs } from './page/open.tsx';
import type { Session } from './page/session.ts';
import { toldBoard, toldMember, toldOutline } from './page/told.ts';
import { createWorkspace, type PageWorkspace } from './page/workspace.ts';
import { text } from './strings/text.ts';
import { readBoard, readCard } from './trello/boards.ts';
import type { Client } from './trello/client.ts';
import { Lazy } from './ui/Lazy.tsx';
import { Tabs } from './ui/Tabs.tsx';

/** So many changed cards are read one by one; more, and the board is read anew. */
const fewCards = 5;
/** How often Trello's page is asked what changed, in milliseconds. */
const lookEvery = 3_000;

const page = open();
void launch(page, async () => {
  const { host, client, session } = page;
  const [cards, lists, board, me] = await Promise.all([
    host.cards(),
    host.lists(),
    host.board(),
    host.me(),
    session.check(),
  ]);
  const told = signal(cards);
  const jobs = openJobs(page, me?.id ?? null);
  const workspace = createWorkspace({
    client,
    loadKinds,
    session,
    jobs,
    refresh: async () => {
      seen = new Map();
      await read();
    },
    forecast: page.forecast,
    host,
    onChange: page.onChange,
    me: me && toldMember(me),
    mayWrite: host.place?.canWrite ?? false,
    told: toldBoard(board, cards, lists),
    outline: computed(() => toldOutline(told.value)),
    openCard: (id) => void host.openCard(id),
  });

  /** What Trello's page told of each card's activity when it was last read. */
  let seen: ReadonlyMap<string, string> = new Map();
  async function read(): Promise<boolean> {
    await session.check();
    told.value = await host.cards();
    if (session.state.value !== 'in') return true;
    const now = new Map(told.value.map(({ id, dateLastActivity = '' }) => [id, dateLastActivity]));
    const changed = [...now.keys()].filter((id) => now.get(id) !== seen.get(id));
    const gone = [...seen.keys()].filter((id) => !now.has(id));
    if (workspace.known.value && changed.length + gone.length === 0) return true;
    const fresh = await workspace.renew(() =>
      workspace.known.value && changed.length <= fewCards
        ? someCards(client, changed, gone)
        : client.read(readBoard(board.id)).then((fresh) => () => fresh),
    );
    if (fresh) seen = now;
    return fresh;
  }
  follow({ onChange: page.onChange, session, busy: workspace.busy, read });
  // Trello need not say what changed on other cards; its page knows, and asking it costs no request.
  window.setInterval(() => {
    if (document.visibilityState === 'visible') page.changed();
  }, lookEvery);
  void workspace.offerUnfinished();
  return <BoardPage session={session} workspace={workspace} jobs={jobs} />;
});

/** The board with some cards read anew and others, archived or moved away, left out. */
async function someCards(client: Client, changed: readonly string[], gone: readonly string[]) {
  const cards = await Promise.all(changed.map((id) => client.read(readCard(id))));
  return (board: Board): Board => {
    const all = new Map(board.cards);
    for (const card of cards) all.set(card.id, card);
    for (const id of gone) all.delete(id);
    return { ...board, cards: all };
  };
}

interface BoardPageProps {
  readonly session: Session;
  readonly workspace: PageWorkspace;
  readonly jobs: Jobs;
}

function BoardPage({ session, workspace, jobs }: BoardPageProps) {
  const shown = features.filter(({ board }) => board);
  const [active, setActive] = useState(shown[0]?.id ?? '');
  const view = shown.find(({ id }) => id === active)?.board;
  const tabs = shown.map(({ id, title }) => ({ id, title: text(title) }));
  return (
    <Frame session={session} workspace={workspace} jobs={jobs}>
      <Tabs label={text('app.name')} tabs={tabs} active={active} onChange={setActive}>
        {view && <Lazy load={view} meanwhile={<div class="skeleton" aria-busy="true" />} props={{ workspace }} />}
      </Tabs>
    </Frame>
  );
}
