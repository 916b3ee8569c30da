import type { Member } from '../../model/board.ts';
import { nameOrder } from '../../strings/text.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import type { PickerOption } from '../../ui/Picker.tsx';

/** People as they are offered to be chosen: oneself first, then by name. */
export function inOrder(people: Iterable<Member>, me: Member | null | undefined): Member[] {
  const compare = nameOrder();
  const own = ({ id }: Member) => Number(id !== me?.id);
  return [...people].sort((a, b) => own(a) - own(b) || compare(a.fullName, b.fullName));
}

/** Somebody to be chosen. */
export function memberOption({ id, fullName, username, initials, avatarUrl }: Member): PickerOption & { hint: string } {
  return {
    id,
    label: fullName,
    hint: username && `@${username}`,
    icon: <Avatar name={fullName} initials={initials} url={avatarUrl} size="small" />,
  };
}
