import { type Action, readActions } from '../../trello/actions.ts';
import type { Workspace } from '../feature.ts';
import { moveTypes } from './stays.ts';

/** Every move that Trello recorded of a board or card, one request for each thousand; null where it could not be read. */
export async function readMoves(workspace: Workspace, of: 'boards' | 'cards', id: string): Promise<Action[] | null> {
  const moves: Action[] = [];
  for (let before: string | null | undefined; before !== null; ) {
    const page = await workspace.read(readActions(of, id, { filter: moveTypes, before }));
    if (!page) return null;
    moves.push(...page.entries);
    before = page.next;
  }
  return moves;
}
