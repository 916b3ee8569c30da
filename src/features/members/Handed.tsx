import type { Member } from '../../model/board.ts';
import { text } from '../../strings/members-text.ts';
import type { Workspace } from '../feature.ts';
import { CopyReport } from './CopyReport.tsx';
import { type Belongings, countOf, partedWith } from './load.ts';

/** What was handed over, by whom, and to whom; null where it was only taken off. */
export interface HandedOver {
  readonly who: Member;
  readonly belongings: Belongings;
  readonly to: Member | null;
}

interface HandedProps {
  readonly workspace: Workspace;
  readonly handed: HandedOver;
}

/** Says what was handed over, with a report to copy; nothing any more once it was undone. */
export function Handed({ workspace, handed: { who, belongings, to } }: HandedProps) {
  const board = workspace.board.value;
  const parted = partedWith(board, who.id, belongings);
  if (countOf(parted) === 0) return null;
  const about = { name: who.fullName, board: board.name };
  const title = to ? text('leaving.report.to', { ...about, to: to.fullName }) : text('leaving.report.off', about);
  return (
    <>
      <span class="quiet" dir="auto" role="status">
        {to ? text('leaving.done', { name: to.fullName }) : text('leaving.done.off')}
      </span>
      <CopyReport board={board} belongings={parted} title={title} />
    </>
  );
}
