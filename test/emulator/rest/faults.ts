import type { Faults } from '../contract.ts';

const noFaults: Faults = {
  seed: 1,
  delayMs: [0, 0],
  rate429: 0,
  rate500: 0,
  cutBefore: 0,
  cutAfter: 0,
  truncate: 0,
  revokeAfter: 0,
};

/** What goes wrong with one request. */
export interface Mishap {
  readonly delayMs: number;
  readonly refuse: boolean;
  readonly fail: boolean;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  readonly truncate: boolean;
}

export interface FaultPlan {
  readonly faults: Faults;
  /** What happens to the next request; the same sequence for the same seed. */
  next(): Mishap;
  /** Counts a request with a token; true when it was the last the token was good for. */
  wearsOut(token: string): boolean;
  set(faults: Partial<Faults>): void;
}

export function createFaults(initial: Partial<Faults>): FaultPlan {
  let faults: Faults = { ...noFaults, ...initial };
  let random = createRandom(faults.seed);
  let uses = new Map<string, number>();

  return {
    get faults() {
      return faults;
    },
    next() {
      const [min, max] = faults.delayMs;
      // Each request takes the same number of draws, so that one rate does not shift what the others do.
      const [delay, refuse, fail, before, after, truncate] = Array.from({ length: 6 }, random);
      return {
        delayMs: min + (max - min) * (delay ?? 0),
        refuse: (refuse ?? 1) < faults.rate429,
        fail: (fail ?? 1) < faults.rate500,
        cutBefore: (before ?? 1) < faults.cutBefore,
        cutAfter: (after ?? 1) < faults.cutAfter,
        truncate: (truncate ?? 1) < faults.truncate,
      };
    },
    wearsOut(token) {
      if (faults.revokeAfter === 0) return false;
      const used = (uses.get(token) ?? 0) + 1;
      uses.set(token, used);
      return used >= faults.revokeAfter;
    },
    set(change) {
      faults = { ...noFaults, ...change };
      random = createRandom(faults.seed);
      uses = new Map();
    },
  };
}

/** Numbers from 0 to 1 that depend on the seed alone (a 32-bit Weyl sequence, scrambled). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 0x100000000;
  };
}
