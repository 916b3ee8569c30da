import { useEffect } from 'preact/hooks';
import { CardDialog } from './card/CardDialog.tsx';
import { BoardHeader } from './header/BoardHeader.tsx';
import { useHost } from './host-context.ts';
import { Lists } from './lists/Lists.tsx';
import { AlertLayer } from './surfaces/AlertLayer.tsx';
import { BoardBar } from './surfaces/BoardBar.tsx';
import { ModalLayer } from './surfaces/ModalLayer.tsx';
import { PopupLayer } from './surfaces/PopupLayer.tsx';

/** A board with everything that lies over it. */
export function BoardPage() {
  const host = useHost();
  const { name, shortLink } = host.board.board.value;
  const card = host.openCard.value === undefined ? undefined : host.board.card(host.openCard.value)?.value;
  const modal = host.modal.current.value !== undefined;

  useEffect(() => {
    document.title = card ? `${card.name} | ${name}` : `${name} | Trello, emulated`;
    const path = card ? `/c/${card.shortLink}` : `/b/${shortLink}`;
    if (location.pathname !== path) history.replaceState(null, '', path + location.search);
  }, [card?.name, card?.shortLink, name, shortLink]);

  return (
    <>
      <div class="board" inert={card !== undefined || modal}>
        <BoardHeader />
        <Lists />
        <BoardBar />
      </div>
      {card && <CardDialog key={card.id} card={card} inert={modal} />}
      <ModalLayer />
      <PopupLayer />
      <AlertLayer />
    </>
  );
}
