import { useHost } from '../host-context.ts';
import { runFor } from '../power-ups/ask.ts';
import type { Target } from '../protocol/context.ts';
import type { PopupContent } from './popups.ts';

export interface PopupConfirmProps {
  readonly content: PopupContent & { type: 'confirm' };
  readonly target: Target;
}

/** A question with one or two answers. */
export function PopupConfirm({ content, target }: PopupConfirmProps) {
  const { popups } = useHost();
  const { message, confirmText, confirmStyle, onConfirm, cancelText, onCancel } = content;
  return (
    <div class="menu-form">
      <p dir="auto">{message}</p>
      <button
        type="button"
        class={confirmStyle ?? 'primary'}
        onClick={(event) => runFor(onConfirm, { ...target, element: event.currentTarget })}
      >
        {confirmText}
      </button>
      {cancelText !== undefined && (
        <button
          type="button"
          onClick={(event) =>
            onCancel ? runFor(onCancel, { ...target, element: event.currentTarget }) : popups.back()
          }
        >
          {cancelText}
        </button>
      )}
    </div>
  );
}
