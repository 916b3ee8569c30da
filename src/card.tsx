/** The card back section, and the popup of the card button: one card. */
import { computed, signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import './card.css';
import { features } from './features/index.ts';
import { renewCard } from './model/board.ts';
import { Bounded } from './page/Broken.tsx';
import { Frame } from './page/Frame.tsx';
import { follow } from './page/follow.ts';
import { launch, open } from './page/open.tsx';
import { prepare } from './page/prepare.ts';
import type { Session } from './page/session.ts';
import { isAdmin, toldBoard, toldMember, toldOutline } from './page/told.ts';
import { createWorkspace, type PageWorkspace } from './page/workspace.ts';
import { text } from './strings/text.ts';
import { readCard } from './trello/card.ts';
import { Lazy, preload } from './ui/Lazy.tsx';
import { Tabs } from './ui/Tabs.tsx';

const page = open();
void launch(page, async () => {
  const { host, client, session } = page;
  const view = host.place?.errand?.view ?? 'checklists';
  // Comes beside what is read of the card, not after it; what does not come the view itself says.
  const loaded = preload(features.find(({ id }) => id === view)?.card).catch(() => {});
  const [card, board, me] = await Promise.all([host.card(), host.board(), host.me(), session.check()]);
  const told = signal(card);
  const workspace = createWorkspace({
    page,
    reader: {
      refresh: async () => {
        seen = '';
        await read();
      },
      // A card page shows one card, archived or not.
      archived: signal('read'),
      readArchived: async () => {},
    },
    me: me && toldMember(me),
    mayWrite: host.place?.canWrite ?? false,
    admin: isAdmin(board, me?.id ?? null),
    told: toldBoard(board, [card]),
    outline: computed(() => toldOutline([told.value])),
    openCard: (id) => void host.openCard(id),
  });

  /** What Trello's page told when the card was last read. */
  let seen = '';
  async function read(): Promise<boolean> {
    await session.check();
    told.value = await host.card();
    const state = JSON.stringify([told.value.dateLastActivity, told.value.badges, told.value.members]);
    if (session.state.value !== 'in' || (state === seen && workspace.known.value)) return true;
    const outcome = await workspace.renew(async () => {
      const fresh = await client.read(readCard(card.id));
      return (board) => renewCard(board, fresh);
    });
    if (outcome === 'renewed') seen = state;
    return outcome !== 'outdated';
  }
  follow({ onChange: page.onChange, session, busy: workspace.busy, read });
  void prepare({ workspace, session, loaded });
  const inPopup = host.place?.surface === 'popup';
  return <CardPage session={session} workspace={workspace} idCard={card.id} view={view} inPopup={inPopup} />;
});

interface CardPageProps {
  readonly session: Session;
  readonly workspace: PageWorkspace;
  readonly idCard: string;
  /** The view that is shown first. */
  readonly view: string;
  /** In the popup of the card's button, where quick commands come first. */
  readonly inPopup: boolean;
}

const loadLine = async () => (await import('./features/commands/CommandLine.tsx')).CommandLine;

function CardPage({ session, workspace, idCard, view: first, inPopup }: CardPageProps) {
  const shown = features.filter(({ card }) => card);
  const [active, setActive] = useState(first);
  const card = workspace.board.value.cards.get(idCard);
  const outline = workspace.outline.value.get(idCard);
  if (!card) return null;
  const tabs = shown.map(({ id, title, count }) => ({ id, title: text(title), count: count?.(card, outline) }));
  const view = shown.find(({ id }) => id === active)?.card;
  const commands = { idCard, views: tabs, openView: setActive };
  return (
    <Frame session={session} workspace={workspace} commands={commands}>
      {inPopup && workspace.known.value && (
        <Lazy load={loadLine} props={{ workspace, ...commands, inline: true, onDone: () => {} }} />
      )}
      <Tabs label={text('app.name')} tabs={tabs} active={active} onChange={setActive}>
        {view && (
          <Bounded key={active} view={active}>
            <Lazy load={view} meanwhile={<div class="skeleton" aria-busy="true" />} props={{ workspace, idCard }} />
          </Bounded>
        )}
      </Tabs>
    </Frame>
  );
}
