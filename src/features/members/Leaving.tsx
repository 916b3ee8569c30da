import { useState } from 'preact/hooks';
import type { Member } from '../../model/board.ts';
import { text } from '../../strings/members-text.ts';
import { text as common } from '../../strings/text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { memberOption } from '../bulk/people.tsx';
import { Choices } from '../Choices.tsx';
import type { Workspace } from '../feature.ts';
import type { HandedOver } from './Handed.tsx';
import { HandOver } from './HandOver.tsx';
import { loadsOf } from './load.ts';

interface LeavingProps {
  readonly workspace: Workspace;
  readonly onHanded: (handed: HandedOver) => void;
  readonly onClose: () => void;
}

/** Hands over what somebody has on the board, all of it or a part: first, whose. */
export function Leaving({ workspace, onHanded, onClose }: LeavingProps) {
  const board = workspace.board.value;
  const [who, setWho] = useState<Member | null>(null);
  if (who) return <HandOver workspace={workspace} who={who} onHanded={onHanded} onClose={onClose} />;
  const people = loadsOf(board, Date.now(), 'UTC').flatMap(({ member, gone }) =>
    member ? [gone ? { ...member, fullName: common('member.gone') } : member] : [],
  );
  return (
    <Dialog title={text('leaving.title')} onClose={onClose}>
      <Choices
        label={text('leaving.who')}
        options={people.map(memberOption)}
        onPick={(id) => setWho(people.find((one) => one.id === id) ?? null)}
      />
    </Dialog>
  );
}
