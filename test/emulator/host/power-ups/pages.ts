import { openPort, type Port } from '../protocol/port.ts';
import type { Runtime } from './runtime.ts';

/** A page of a Power-Up that is shown somewhere in the host, or its connector. */
export interface Page {
  readonly runtime: Runtime;
  readonly port: Port;
  readonly frame: HTMLIFrameElement | undefined;
  readonly surface: Surface;
}

/** What the place that shows a page does for it. */
export interface Surface {
  readonly kind: 'connector' | 'popup' | 'modal' | 'board-bar' | 'section';
  /** The card the page is about. */
  readonly card?: string | undefined;
  /** The page wants another height. */
  resize?(height: number): void;
  /** The page says that it is done. */
  done?(frame: HTMLIFrameElement): void;
}

/** All pages of all Power-Ups in this window, by the window that messages come from. */
export interface Pages {
  of(source: MessageEventSource | null): Page | undefined;
  addConnector(runtime: Runtime): void;
  /** Follows a visible page until the returned function is called. */
  add(runtime: Runtime, frame: HTMLIFrameElement, surface: Surface): () => void;
  /** The visible pages. */
  visible(): readonly Page[];
  forget(runtime: Runtime): void;
}

export function createPages(): Pages {
  const pages = new Map<MessageEventSource, Page>();
  return {
    of: (source) => (source === null ? undefined : pages.get(source)),
    addConnector: (runtime) => {
      const { connector: port } = runtime;
      pages.set(port.window, { runtime, port, frame: undefined, surface: { kind: 'connector' } });
    },
    add: (runtime, frame, surface) => {
      const window = frame.contentWindow;
      if (!window) return () => {};
      const port = openPort(window);
      pages.set(window, { runtime, port, frame, surface });
      const render = () => port.post('render');
      frame.addEventListener('load', render);
      return () => {
        frame.removeEventListener('load', render);
        pages.delete(window);
      };
    },
    visible: () => [...pages.values()].filter((page) => page.surface.kind !== 'connector'),
    forget: (runtime) => {
      for (const [window, page] of pages) if (page.runtime === runtime) pages.delete(window);
    },
  };
}
