import { useState } from 'preact/hooks';
import { useHost } from '../host-context.ts';
import { PageFrame } from '../power-ups/PageFrame.tsx';
import { ModalHeader } from './ModalHeader.tsx';
import type { Modal } from './modals.ts';

const HEIGHT = 200;
/** The part of the window it may take. */
const SHARE = 0.6;

/** The Power-Ups' bar below the lists. */
export function BoardBar() {
  const bar = useHost().boardBar.current.value;
  return bar ? <Bar key={bar.key} bar={bar} /> : null;
}

function Bar({ bar }: { bar: Modal }) {
  const host = useHost();
  const { title = bar.runtime.powerUp.name, url, height = HEIGHT, resizable = false } = bar.content;
  const [wanted, setWanted] = useState(height);
  return (
    <section class="board-bar" aria-label={title}>
      {resizable && (
        <input
          type="range"
          class="board-bar-size"
          aria-label="Height"
          min={60}
          max={Math.round(innerHeight * SHARE)}
          value={wanted}
          onInput={(event) => setWanted(Number(event.currentTarget.value))}
        />
      )}
      <ModalHeader modal={bar} onClose={host.boardBar.dismiss} />
      <PageFrame
        runtime={bar.runtime}
        url={url}
        title={title}
        height={Math.min(wanted, innerHeight * SHARE)}
        surface={{ kind: 'board-bar', card: bar.target.card, resize: setWanted, done: host.boardBar.dismiss }}
      />
    </section>
  );
}
