import { type HostEvent, WORKER_EVENTS } from '../../server/events.ts';
import { at, inBrowser } from './place.ts';

/**
 * The board's events, streamed to one tab of this browser, which tells the others: a browser keeps no more than six
 * connections to a server of this kind, and a stream holds one for good. `back` is told when some may have been missed.
 */
export function hearEvents(idBoard: string, hear: (event: HostEvent) => void, back: () => void): void {
  const name = `events-${idBoard}`;
  const channel = new BroadcastChannel(name);
  const all = (message: HostEvent | 'back') => (message === 'back' ? back() : hear(message));
  channel.onmessage = ({ data }: MessageEvent<HostEvent | 'back'>) => all(data);
  const tell = (message: HostEvent | 'back') => {
    channel.postMessage(message);
    all(message);
  };

  // In the browser everything that happens is sent to all tabs as it is.
  if (inBrowser) {
    new BroadcastChannel(WORKER_EVENTS).onmessage = ({ data }: MessageEvent<HostEvent>) => {
      if (data.type !== 'change' || data.change.idBoard === idBoard) hear(data);
    };
    return;
  }
  const began = performance.now();
  const listen = () => {
    // Whoever takes over from a tab that was closed has missed what came in between.
    let lost = performance.now() - began > 1_000;
    const source = new EventSource(at(`/_emulator/events?board=${idBoard}`));
    source.onerror = () => {
      lost = true;
    };
    source.onopen = () => {
      if (lost) tell('back');
      lost = false;
    };
    source.onmessage = ({ data }) => tell(JSON.parse(data));
    return new Promise<never>(() => {});
  };
  void navigator.locks.request(name, listen);
}
