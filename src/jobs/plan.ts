import type { Board } from '../model/board.ts';
import { type Edit, type EditKinds, kindOf, type Obstacle } from './edit.ts';
import { type Ids, resolve } from './ids.ts';

/** What a job would do, before anything is sent. One edit is one request. */
export interface Plan {
  readonly edits: readonly Edit[];
  readonly skipped: readonly Skipped[];
}

export interface Skipped {
  readonly edit: Edit;
  readonly obstacle: Obstacle;
}

interface Planning {
  readonly kinds: EditKinds;
  readonly ids: Ids;
}

/** So long, in milliseconds, edits are planned before the page gets to draw. */
const atOnce = 10;

/**
 * Sorts edits into those to send and those that something stands in the way of, each looked at on the board as the edits
 * before it leave it. Lets the page breathe in between: thousands of edits do not block it.
 */
export async function plan(
  edits: readonly Edit[],
  board: Board,
  { breathe, ...planning }: Planning & { readonly breathe: () => Promise<void> },
): Promise<Plan> {
  const steps = sorted(edits, board, planning);
  for (let since = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < atOnce) continue;
    await breathe();
    since = performance.now();
  }
}

/** The same for a few edits, without a pause. */
export function planNow(edits: readonly Edit[], board: Board, planning: Planning): Plan {
  const steps = sorted(edits, board, planning);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Plans edit by edit. */
function* sorted(edits: readonly Edit[], board: Board, { kinds, ids }: Planning): Generator<undefined, Plan> {
  const going: Edit[] = [];
  const skipped: Skipped[] = [];
  let then = board;
  for (const edit of edits) {
    const kind = kindOf(kinds, edit);
    const resolved = resolve(ids, edit);
    const obstacle = kind.obstacle(resolved, then);
    if (obstacle) skipped.push({ edit, obstacle });
    else {
      going.push(edit);
      then = kind.effect(then, resolved);
    }
    yield;
  }
  return { edits: going, skipped };
}
