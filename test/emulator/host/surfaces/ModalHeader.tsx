import { runFor } from '../power-ups/ask.ts';
import { isIcon } from '../protocol/urls.ts';
import type { Modal, ModalAction } from './modals.ts';

export interface ModalHeaderProps {
  readonly modal: Modal;
  readonly onClose: () => void;
}

/** The title of a modal or board bar, with the Power-Up's actions on either side. */
export function ModalHeader({ modal, onClose }: ModalHeaderProps) {
  const { actions = [], title, accentColor } = modal.content;
  const press = (action: ModalAction, element: Element) => {
    if (action.callback) runFor(action.callback, { ...modal.target, element });
    else if (action.url !== undefined) window.open(action.url, '_blank', 'noopener');
  };
  const draw = (position: 'left' | 'right') =>
    actions
      .filter((action) => (action.position ?? 'left') === position && isIcon(action.icon))
      .map((action, index) => (
        <button
          key={index}
          type="button"
          class="quiet"
          aria-label={action.alt ?? 'Action'}
          onClick={(event) => press(action, event.currentTarget)}
        >
          <img class="icon" src={action.icon} alt="" width={16} height={16} />
        </button>
      ));
  const accent = /^#[0-9a-f]{3,8}$/i.test(accentColor ?? '') ? { backgroundColor: accentColor ?? '' } : {};
  return (
    <header class="dialog-header" style={accent} data-accent={accent.backgroundColor !== undefined}>
      {draw('left')}
      <h2 dir="auto">{title}</h2>
      {draw('right')}
      <button type="button" class="quiet" aria-label="Close" onClick={onClose}>
        ✕
      </button>
    </header>
  );
}
