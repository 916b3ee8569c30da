import { type Channel, openChannel } from './channel.ts';

/**
 * Does work that all windows and workers of this browser may want at the same time, one after the other. Where the browser
 * blocks locks inside Trello, they agree on a broadcast channel.
 */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (await mayLock()) return navigator.locks.request(name, work);
  return byChannel(openChannel(name), work);
}

async function mayLock(): Promise<boolean> {
  try {
    await navigator.locks.request('muster-probe', { mode: 'shared' }, () => {});
    return true;
  } catch {
    return false;
  }
}

interface Message {
  readonly type: 'claim' | 'busy' | 'done';
  readonly from: string;
}

/** How long, in ms, others have to object: messages are heard at once even in hidden frames, but one may be busy drawing. */
const objection = 500;
/** How long, in ms, nobody is waited for who may have been closed in the middle. */
const patience = 15_000;

/** Whoever claims with the smallest name goes first; who works, or comes before, says so. */
export async function byChannel<T>(
  channel: Channel,
  work: () => Promise<T>,
  waits = { objection, patience },
): Promise<T> {
  const own = crypto.randomUUID();
  const post = (type: Message['type']) => channel.post({ type, from: own } satisfies Message);
  let working = false;
  let waitFor = false;
  let over = () => {};
  const stop = channel.onMessage((heard) => {
    const message = read(heard);
    if (!message || message.from === own) return;
    if (message.type === 'done') over();
    else if (message.type === 'busy') waitFor = true;
    else if (working || own < message.from) post('busy');
    else waitFor = true;
  });
  try {
    for (;;) {
      const done = new Promise<void>((resolve) => {
        over = resolve;
      });
      waitFor = false;
      post('claim');
      await later(waits.objection);
      if (!waitFor) break;
      await Promise.race([done, later(waits.patience)]);
    }
    working = true;
    return await work();
  } finally {
    stop();
    post('done');
  }
}

function read(heard: unknown): Message | null {
  const known = typeof heard === 'object' && heard !== null && 'type' in heard && 'from' in heard;
  // What else is said on this channel, an older or newer page said.
  return known ? (heard as Message) : null;
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
