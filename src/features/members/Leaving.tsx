import { useState } from 'preact/hooks';
import type { Member } from '../../model/board.ts';
import { fold } from '../../model/fold.ts';
import { text } from '../../strings/members-text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Picker } from '../../ui/Picker.tsx';
import type { Workspace } from '../feature.ts';
import { HandOver } from './HandOver.tsx';
import { loadsOf } from './load.ts';

interface LeavingProps {
  readonly workspace: Workspace;
  readonly onClose: () => void;
}

/** Hands over what somebody has on the board, all of it or a part: first, whose. */
export function Leaving({ workspace, onClose }: LeavingProps) {
  const board = workspace.board.value;
  const [who, setWho] = useState<Member | null>(null);
  if (who) return <HandOver workspace={workspace} who={who} onClose={onClose} />;
  const people = loadsOf(board, Date.now(), 'UTC').flatMap(({ member, gone }) =>
    member ? [gone ? { ...member, fullName: text('load.gone') } : member] : [],
  );
  return (
    <Dialog title={text('leaving.title')} onClose={onClose}>
      <Picker
        label={text('leaving.who')}
        none={verbs('pick.none')}
        fold={fold}
        options={people.map(memberOption)}
        onPick={(id) => setWho(people.find((one) => one.id === id) ?? null)}
      />
    </Dialog>
  );
}

/** A member to be picked. */
export function memberOption({ id, fullName, username, initials, avatarUrl }: Member) {
  return {
    id,
    label: fullName,
    hint: username && `@${username}`,
    icon: <Avatar name={fullName} initials={initials} url={avatarUrl} size="small" />,
  };
}
