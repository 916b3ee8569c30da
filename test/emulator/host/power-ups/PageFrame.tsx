import { useLayoutEffect, useRef } from 'preact/hooks';
import { useHost } from '../host-context.ts';
import { openFrame } from './frame.ts';
import type { Surface } from './pages.ts';
import type { Runtime } from './runtime.ts';

export interface PageFrameProps {
  readonly runtime: Runtime;
  readonly url: string;
  readonly title: string;
  readonly height?: number | undefined;
  readonly surface: Surface;
  /** Another version loads the page anew. */
  readonly version?: number;
}

/** A page of a Power-Up. */
export function PageFrame({ runtime, url, title, height, surface, version }: PageFrameProps) {
  const host = useHost();
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLIFrameElement>(null);
  const current = useRef(surface);
  current.current = surface;

  useLayoutEffect(() => {
    const frame = openFrame(url, title);
    place.current?.append(frame);
    shown.current = frame;
    const { kind, card } = surface;
    const forget = host.pages.add(runtime, frame, {
      kind,
      card,
      resize: (wanted) => current.current.resize?.(wanted),
      done: (from) => current.current.done?.(from),
    });
    return () => {
      forget();
      frame.remove();
    };
  }, [runtime, url, version]);

  useLayoutEffect(() => {
    if (!shown.current) return;
    shown.current.title = title;
    shown.current.style.height = height === undefined ? '' : `${height}px`;
  }, [title, height, url, version]);

  return <div class="page-frame" ref={place} />;
}
