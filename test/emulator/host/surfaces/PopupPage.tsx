import { useState } from 'preact/hooks';
import { useHost } from '../host-context.ts';
import { runFor } from '../power-ups/ask.ts';
import { PageFrame } from '../power-ups/PageFrame.tsx';
import { PopupConfirm } from './PopupConfirm.tsx';
import { PopupDate } from './PopupDate.tsx';
import { PopupList } from './PopupList.tsx';
import type { PowerUpLevel } from './popups.ts';

export interface PopupPageProps {
  readonly level: PowerUpLevel;
}

/** What a Power-Up shows in its popup. */
export function PopupPage({ level }: PopupPageProps) {
  const { popups } = useHost();
  const { content, runtime, title, target, callback } = level;
  const [wanted, setWanted] = useState<number>();
  if (content.type === 'list') return <PopupList level={level} content={content} />;
  if (content.type === 'confirm') return <PopupConfirm content={content} target={target} />;
  if (content.type !== 'iframe') return <PopupDate content={content} target={target} />;
  const done = (frame: HTMLIFrameElement) => {
    if (callback) runFor(callback, { ...target, element: frame });
    else popups.close();
  };
  return (
    <PageFrame
      runtime={runtime}
      url={content.url}
      title={title}
      height={wanted ?? content.height}
      surface={{ kind: 'popup', card: target.card, resize: setWanted, done }}
    />
  );
}
