import { useEffect, useRef, useState } from 'preact/hooks';
import { useHost } from '../host-context.ts';
import { PageFrame } from '../power-ups/PageFrame.tsx';
import { ModalHeader } from './ModalHeader.tsx';
import type { Modal } from './modals.ts';

/** The Power-Ups' modal: one at a time, over everything else. */
export function ModalLayer() {
  const modal = useHost().modal.current.value;
  return modal ? <ModalDialog key={modal.key} modal={modal} /> : null;
}

const HEIGHT = 400;

function ModalDialog({ modal }: { modal: Modal }) {
  const host = useHost();
  const dialog = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<number>();
  const { title = modal.runtime.powerUp.name, fullscreen = false, height = HEIGHT, url } = modal.content;
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div class="cover">
      <div
        class={fullscreen ? 'modal fullscreen' : 'modal'}
        role="dialog"
        aria-modal="true"
        aria-label={title}
        tabIndex={-1}
        ref={dialog}
        onKeyDown={(event) => event.key === 'Escape' && host.modal.dismiss()}
      >
        <ModalHeader modal={modal} onClose={host.modal.dismiss} />
        <PageFrame
          runtime={modal.runtime}
          url={url}
          title={title}
          height={fullscreen ? undefined : (wanted ?? height)}
          surface={{ kind: 'modal', card: modal.target.card, resize: setWanted, done: host.modal.dismiss }}
        />
      </div>
    </div>
  );
}
