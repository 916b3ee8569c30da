import { record } from '../lib/record.ts';
import type { Answer, Limit } from './pace-share.ts';

/** Carries messages to every other context of the same person: pages, workers, tabs. */
export interface PaceChannel {
  post(message: unknown): void;
  /** Returns what ends the listening. */
  onMessage(listener: (message: unknown) => void): () => void;
}

/** A channel of the browser, which works in Trello's iframes and workers even where storage is blocked. */
export function broadcastPace(): PaceChannel {
  const channel = new BroadcastChannel('muster pace');
  return {
    post: (message) => channel.postMessage(message),
    onMessage(listener) {
      const heard = ({ data }: MessageEvent<unknown>) => listener(data);
      channel.addEventListener('message', heard);
      return () => channel.removeEventListener('message', heard);
    },
  };
}

/** What contexts tell each other: turns they know of, an answer they got, or that they have just come. */
export interface PaceMessage {
  readonly came?: boolean;
  readonly turns?: readonly number[];
  /** The turns among them that were about members. */
  readonly members?: readonly number[];
  readonly answer?: Answer;
}

/** A message as far as it makes sense, for it may come from another version of this code. */
export function readMessage(message: unknown): PaceMessage {
  const { came, turns, members, answer } = record(message);
  const { refused, key, token } = record(answer);
  return {
    came: came === true,
    turns: times(turns),
    members: times(members),
    ...(typeof refused === 'boolean' && { answer: { refused, key: limit(key), token: limit(token) } }),
  };
}

/** A limit, when all of its numbers are sound. */
export function limit(value: unknown): Limit | null {
  const { max, left, windowMs } = record(value);
  if (!finite(max) || !finite(left) || !finite(windowMs)) return null;
  return max >= 1 && left >= 0 && left <= max && windowMs >= 1 && windowMs <= 60_000 ? { max, left, windowMs } : null;
}

function times(value: unknown): number[] {
  return Array.isArray(value) ? value.filter(finite).slice(-500) : [];
}

const finite = (value: unknown): value is number => Number.isFinite(value);
