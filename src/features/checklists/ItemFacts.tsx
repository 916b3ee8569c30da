import type { CheckItem } from '../../model/board.ts';
import { text } from '../../strings/text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { DueTime } from '../DueTime.tsx';
import type { Workspace } from '../feature.ts';

interface ItemFactsProps {
  readonly workspace: Workspace;
  readonly item: CheckItem;
}

/** Behind the text of a check item: by when, and by whom. */
export function ItemFacts({ workspace, item: { due, idMember, state } }: ItemFactsProps) {
  const member = idMember === null ? undefined : workspace.board.value.members.get(idMember);
  return (
    <>
      {/* Where a line may break. */} {due !== null && <DueTime due={due} open={state === 'incomplete'} />}
      {member && (
        <span class="item-member">
          <span class="visually-hidden">{text('item.member', { name: member.fullName })}</span>
          <Avatar name={member.fullName} initials={member.initials} url={member.avatarUrl} size="small" />
        </span>
      )}
    </>
  );
}
