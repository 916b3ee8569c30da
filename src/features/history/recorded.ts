/** What Trello recorded of a board, read as far as it is wanted. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { remembered } from '../../lib/remembered.ts';
import { type Action, readActions } from '../../trello/actions.ts';
import type { Workspace } from '../feature.ts';

export interface Recorded {
  /** Newest first. */
  readonly actions: readonly Action[];
  readonly state: 'unread' | 'reading' | 'idle' | 'failed';
  /** Whether the oldest is among them. */
  readonly complete: boolean;
  /** The last one read, understood or not. */
  readonly oldest: string | undefined;
}

export function recorded(workspace: Workspace): ReadonlySignal<Recorded> {
  return recordOf(workspace);
}

const recordOf = remembered(
  (_: Workspace): Signal<Recorded> =>
    signal<Recorded>({ actions: [], state: 'unread', complete: false, oldest: undefined }),
);

/** Reads a thousand more, or all that are left. False where that failed, which was said. */
export async function readOlder(workspace: Workspace, all: boolean): Promise<boolean> {
  const record = recordOf(workspace);
  if (record.value.state === 'reading') return true;
  const { id } = workspace.board.value;
  do {
    const { actions, oldest: before } = record.value;
    record.value = { ...record.value, state: 'reading' };
    const page = await workspace.read(readActions('boards', id, { before }));
    if (!page) {
      record.value = { ...record.value, state: 'failed' };
      return false;
    }
    record.value = {
      actions: [...actions, ...page.entries],
      state: 'idle',
      complete: page.next === null,
      oldest: page.next ?? before,
    };
  } while (all && !record.value.complete);
  return true;
}

/** Reads what happened since the newest that is known. */
export async function readNewer(workspace: Workspace): Promise<void> {
  const record = recordOf(workspace);
  const since = record.value.actions[0]?.id;
  if (record.value.state !== 'idle' && !(record.value.state === 'failed' && since)) return;
  const page = await workspace.read(readActions('boards', workspace.board.value.id, { since }));
  if (!page) return;
  const { actions } = record.value;
  const known = new Set(actions.map(({ id }) => id));
  const fresh = page.entries.filter(({ id }) => !known.has(id));
  if (fresh.length > 0) record.value = { ...record.value, actions: [...fresh, ...actions] };
}
