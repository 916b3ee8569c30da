import type { Locator } from 'playwright-core';
import type { Stage } from './stage.ts';

/** A view or a dialog in one state, and the way to it. */
export interface Scene {
  readonly name: string;
  /** Brings it about, on what the scenes before it left; without one, it is there already. */
  readonly go?: (stage: Stage) => Promise<unknown>;
  /** What is taken of it; all that is seen unless it is said. */
  readonly of?: (stage: Stage) => Locator;
  /** Whether it is taken in the looks of which only a sample is taken. */
  readonly sample?: true;
}

/** Scenes in one place, and the way there in a fresh Trello. */
export interface Act {
  readonly name: string;
  readonly open: (stage: Stage) => Promise<unknown>;
  /** Leaves a scene, so that the next one finds the place as it was. */
  readonly leave?: (stage: Stage) => Promise<unknown>;
  readonly scenes: readonly Scene[];
}
