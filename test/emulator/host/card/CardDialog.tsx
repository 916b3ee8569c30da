import { useEffect, useRef } from 'preact/hooks';
import { useHost } from '../host-context.ts';
import { EditableName } from '../lists/EditableName.tsx';
import type { Card } from '../state/entities.ts';
import { Activity } from './Activity.tsx';
import { Attachments } from './Attachments.tsx';
import { CardButtons } from './CardButtons.tsx';
import { Checklists } from './Checklists.tsx';
import { Description } from './Description.tsx';
import { DetailBadges } from './DetailBadges.tsx';
import { Facts } from './Facts.tsx';
import { PowerUpSections } from './PowerUpSections.tsx';

export interface CardDialogProps {
  readonly card: Card;
  readonly inert: boolean;
}

/** An opened card: what it is on the left, what happens to it on the right. */
export function CardDialog({ card, inert }: CardDialogProps) {
  const host = useHost();
  const { board, edits } = host;
  const dialog = useRef<HTMLDivElement>(null);
  const list = board.lists.value.find((found) => found.id === card.idList);
  const details = board.details(card.id).value;

  const close = () => {
    host.popups.close();
    host.openCard.value = undefined;
  };
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.focus();
    void board.openDetails(card.id);
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [card.id]);

  return (
    <div class="cover" inert={inert}>
      <button type="button" class="backdrop" aria-hidden="true" tabIndex={-1} onClick={close} />
      <div
        class="card-dialog"
        role="dialog"
        aria-modal="true"
        aria-label={card.name}
        tabIndex={-1}
        ref={dialog}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      >
        <header class="dialog-header">
          <span class="hint" dir="auto">
            in list {list?.name ?? 'archived'}
          </span>
          <button type="button" class="quiet" aria-label="Close" onClick={close}>
            ✕
          </button>
        </header>
        <div class="card-body">
          <div class="card-main">
            <h2 dir="auto">
              {board.mayEdit.value ? (
                <EditableName name={card.name} label="Card name" onRename={(name) => edits.renameCard(card, name)} />
              ) : (
                card.name
              )}
            </h2>
            <CardButtons card={card} />
            <Facts card={card} />
            <DetailBadges card={card} />
            <Description key={card.desc} card={card} />
            <PowerUpSections card={card} />
            <Attachments card={card} attachments={details?.attachments ?? []} />
            <Checklists card={card} checklists={details?.checklists ?? []} />
          </div>
          <Activity card={card} actions={details?.actions ?? []} />
        </div>
      </div>
    </div>
  );
}
