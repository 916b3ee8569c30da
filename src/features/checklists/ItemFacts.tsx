import { exactTime, shortDay } from '../../lib/when.ts';
import type { CheckItem } from '../../model/board.ts';
import { text } from '../../strings/text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import type { Workspace } from '../feature.ts';
import '../due-time.css';

interface ItemFactsProps {
  readonly workspace: Workspace;
  readonly item: CheckItem;
}

/** Behind the text of a check item: by when, and by whom. */
export function ItemFacts({ workspace, item: { due, idMember, state } }: ItemFactsProps) {
  const member = idMember === null ? undefined : workspace.board.value.members.get(idMember);
  const locale = window.locale ?? 'en';
  const now = Date.now();
  const time = due === null ? Number.NaN : Date.parse(due);
  const late = state === 'incomplete' && time < now;
  const soon = state === 'incomplete' && !late && time - now < 86_400_000;
  return (
    <>
      {/* Where a line may break. */}{' '}
      {!Number.isNaN(time) && (
        <time
          class={`item-due ${late ? 'late' : soon ? 'soon' : 'quiet'}`}
          dateTime={due ?? ''}
          title={exactTime(time, locale)}
        >
          {text(late ? 'item.overdue' : 'item.due', { day: shortDay(time, now, locale) })}
        </time>
      )}
      {member && (
        <span class="item-member">
          <span class="visually-hidden">{text('item.member', { name: member.fullName })}</span>
          <Avatar name={member.fullName} initials={member.initials} url={member.avatarUrl} size="small" />
        </span>
      )}
    </>
  );
}
