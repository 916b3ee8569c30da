/** Who may comment: a setting of each board, which has little to do with who may change it. */
import { useEffect } from 'preact/hooks';
import type { Board, Member } from '../../model/board.ts';
import { readCommenting } from '../../trello/boards.ts';
import type { Workspace } from '../feature.ts';

/** Whether the person may comment, or why not; `unknown` until it was read. */
export type Commenting = 'yes' | 'unknown' | 'disabled' | 'members' | 'nobody';

/** For a person who may change the board, or may only look at it. */
export function commentingOn(
  { commenting, members }: Pick<Board, 'commenting' | 'members'>,
  me: Member | null,
  canWrite: boolean,
): Commenting {
  if (!me) return 'nobody';
  if (commenting === 'disabled') return 'disabled';
  if (canWrite) return 'yes';
  if (commenting === undefined) return 'unknown';
  // Whether somebody belongs to the workspace Trello alone knows.
  if (commenting === 'org' || commenting === 'public') return 'yes';
  return commenting === 'observers' && members.has(me.id) ? 'yes' : 'members';
}

/** As above for a view. What a card page does not know is read where it decides, that is for who only looks on. */
export function useCommenting(workspace: Workspace): Commenting {
  const { me } = workspace;
  const board = workspace.board.value;
  const known = workspace.known.value;
  const commenting = commentingOn(board, me, workspace.canWrite.value);
  useEffect(() => {
    if (!known || commenting !== 'unknown') return;
    void workspace.read(readCommenting(board.id)).then((commenting) => {
      if (commenting) workspace.merge((board) => ({ ...board, commenting }));
    });
  }, [known, commenting]);
  return known ? commenting : 'unknown';
}
