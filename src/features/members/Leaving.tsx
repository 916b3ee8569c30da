import { useState } from 'preact/hooks';
import type { Member } from '../../model/board.ts';
import { fold } from '../../model/fold.ts';
import { text } from '../../strings/members-text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import type { Role } from '../../trello/memberships.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Picker } from '../../ui/Picker.tsx';
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
    member ? [gone ? { ...member, fullName: text('load.gone') } : member] : [],
  );
  return (
    <Dialog title={text('leaving.title')} onClose={onClose}>
      <Picker
        label={text('leaving.who')}
        none={verbs('pick.none')}
        fold={fold}
        options={people.map((member) => memberOption(member))}
        onPick={(id) => setWho(people.find((one) => one.id === id) ?? null)}
      />
    </Dialog>
  );
}

/** A member to be picked; a role is said where it limits what they can do. */
export function memberOption({ id, fullName, username, initials, avatarUrl }: Member, role: Role = 'normal') {
  const limits = role === 'normal' || role === 'admin' ? '' : text(`role.${role}`);
  return {
    id,
    label: fullName,
    hint: [username && `@${username}`, limits].filter(Boolean).join(' · '),
    icon: <Avatar name={fullName} initials={initials} url={avatarUrl} size="small" />,
  };
}
