import type { Change } from '../contract.ts';
import type { Place } from './storage.ts';

/** What the host pages hear of what others did. */
export type HostEvent =
  | { readonly type: 'change'; readonly change: Change }
  | { readonly type: 'data'; readonly place: Place }
  | { readonly type: 'power-ups' }
  | { readonly type: 'reset' };

export interface Events {
  send(event: HostEvent): void;
  hear(listener: (event: HostEvent) => void): void;
  /** The board's events as a stream that never ends: https://html.spec.whatwg.org/multipage/server-sent-events.html */
  stream(idBoard: string): Response;
}

/** The channel on which a Trello that lives in a browser tells its tabs. */
export const WORKER_EVENTS = 'emulator-events';

const KEEP_ALIVE_MS = 15_000;

export function createEvents(): Events {
  const listeners = new Set<(event: HostEvent) => void>();
  return {
    send: (event) => {
      for (const listener of listeners) listener(event);
    },
    hear: (listener) => void listeners.add(listener),
    stream: (idBoard) => {
      let stop = () => {};
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          const encoder = new TextEncoder();
          const write = (text: string) => controller.enqueue(encoder.encode(text));
          const listener = (event: HostEvent) => {
            if (event.type !== 'change' || event.change.idBoard === idBoard)
              write(`data: ${JSON.stringify(event)}\n\n`);
          };
          listeners.add(listener);
          const keepAlive = setInterval(() => write(': still here\n\n'), KEEP_ALIVE_MS);
          stop = () => {
            listeners.delete(listener);
            clearInterval(keepAlive);
          };
          write(': here\n\n');
        },
        cancel: () => stop(),
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' } });
    },
  };
}
