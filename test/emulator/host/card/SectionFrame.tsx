import { useState } from 'preact/hooks';
import { runFor } from '../power-ups/ask.ts';
import { Icon } from '../power-ups/Icon.tsx';
import { PageFrame } from '../power-ups/PageFrame.tsx';
import type { Runtime } from '../power-ups/runtime.ts';
import type { CardBackSection } from '../power-ups/schemas.ts';

export interface SectionFrameProps {
  readonly runtime: Runtime;
  readonly card: string;
  readonly title: string;
  readonly icon: string;
  readonly content: CardBackSection['content'];
  readonly action?: CardBackSection['action'];
  readonly version: number;
}

const HIGHEST = 1_500;
const HEIGHT = 150;

/** A page of a Power-Up as a part of an opened card. */
export function SectionFrame({ runtime, card, title, icon, content, action, version }: SectionFrameProps) {
  const [wanted, setWanted] = useState<number>();
  return (
    <section class="power-up-section" aria-label={title}>
      <header class="section-header">
        <Icon url={icon} />
        <h3 dir="auto">{title}</h3>
        {action && (
          <button type="button" onClick={(event) => runFor(action.callback, { card, element: event.currentTarget })}>
            {action.text}
          </button>
        )}
      </header>
      <PageFrame
        runtime={runtime}
        url={content.url}
        title={title}
        version={version}
        height={Math.min(wanted ?? content.height ?? HEIGHT, HIGHEST)}
        surface={{ kind: 'section', card, resize: setWanted }}
      />
    </section>
  );
}
