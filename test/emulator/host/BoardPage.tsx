import { useComputed, useSignalEffect } from '@preact/signals';
import { useState } from 'preact/hooks';
import { CardDialog } from './card/CardDialog.tsx';
import { BoardHeader } from './header/BoardHeader.tsx';
import { DemoBar } from './header/DemoBar.tsx';
import { useHost } from './host-context.ts';
import { Lists } from './lists/Lists.tsx';
import { at, inBrowser } from './state/place.ts';
import { AlertLayer } from './surfaces/AlertLayer.tsx';
import { BoardBar } from './surfaces/BoardBar.tsx';
import { ModalLayer } from './surfaces/ModalLayer.tsx';
import { PopupLayer } from './surfaces/PopupLayer.tsx';

/** A board with everything that lies over it. What opens and closes there does not draw the board anew. */
export function BoardPage() {
  const { board, modal, openCard } = useHost();
  const covered = useComputed(() => openCard.value !== undefined || modal.current.value !== undefined);

  useSignalEffect(() => {
    const { name, shortLink } = board.board.value;
    const card = board.card(openCard.value ?? '')?.value;
    document.title = card ? `${card.name} | ${name}` : `${name} | Trello, emulated`;
    const path = at(card ? `/c/${card.shortLink}` : `/b/${shortLink}`);
    if (location.pathname !== path) history.replaceState(null, '', path + location.search);
  });

  const [under] = useState(
    <>
      {inBrowser && <DemoBar />}
      <BoardHeader />
      <Lists />
      <BoardBar />
    </>,
  );
  return (
    <>
      <div class="board" inert={covered}>
        {under}
      </div>
      <OpenCard />
      <ModalLayer />
      <PopupLayer />
      <AlertLayer />
    </>
  );
}

function OpenCard() {
  const { board, modal, openCard } = useHost();
  const card = board.card(openCard.value ?? '')?.value;
  return card ? <CardDialog key={card.id} card={card} inert={modal.current.value !== undefined} /> : null;
}
