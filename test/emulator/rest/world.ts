import type { Change, Clock } from '../contract.ts';
import type { App } from './apps.ts';
import type { Ids } from './ids.ts';
import type { Store } from './store.ts';
import type { Tokens } from './tokens.ts';

/** One emulated Trello: what it knows, what time it is there, and who is told of changes. */
export interface World {
  readonly origin: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Replaced by a fresh one on reset. */
  store: Store;
  readonly tokens: Tokens;
  readonly appOf: (key: string) => App;
  /** Tells those who follow what changes; each change once an answer. */
  readonly note: (change: Change) => void;
}

export const now = (world: World): string => new Date(world.clock.now()).toISOString();
