import type { Clock } from '../src/trello/pace.ts';

/** A clock for tests that moves only when it is run: what sleeps is woken in order, and an hour passes in no time. */
export interface SimulatedClock extends Clock {
  /** Wakes what sleeps, in order, until `until` (or nothing sleeps any more), letting all that follows from each happen. */
  run(until?: number): Promise<void>;
}

interface Sleeper {
  readonly at: number;
  /** Who fell asleep first wakes first. */
  readonly order: number;
  readonly wake: () => void;
}

export function simulatedClock(start = 0): SimulatedClock {
  let now = start;
  let slept = 0;
  const sleepers: Sleeper[] = [];

  return {
    now: () => now,
    sleep: (ms) =>
      new Promise((wake) => {
        push(sleepers, { at: now + Math.max(0, ms), order: slept++, wake });
      }),
    async run(until = Number.POSITIVE_INFINITY) {
      await settled();
      for (let next = sleepers[0]; next !== undefined && next.at <= until; next = sleepers[0]) {
        pop(sleepers);
        now = next.at;
        next.wake();
        await settled();
      }
      if (until < Number.POSITIVE_INFINITY) now = Math.max(now, until);
    },
  };
}

/** Lets every promise that can be settled without a clock be settled. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const before = (a: Sleeper, b: Sleeper): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** A binary heap, the first to wake on top. */
function push(heap: Sleeper[], sleeper: Sleeper): void {
  let i = heap.push(sleeper) - 1;
  while (i > 0) {
    const up = (i - 1) >> 1;
    const parent = heap[up];
    if (parent === undefined || before(parent, sleeper)) break;
    heap[i] = parent;
    i = up;
  }
  heap[i] = sleeper;
}

function pop(heap: Sleeper[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let i = 0;
  for (;;) {
    const left = 2 * i + 1;
    const [a, b] = [heap[left], heap[left + 1]];
    const child = b !== undefined && a !== undefined && before(b, a) ? left + 1 : left;
    const smaller = heap[child];
    if (smaller === undefined || before(last, smaller)) break;
    heap[i] = smaller;
    i = child;
  }
  heap[i] = last;
}

/** The same random numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
