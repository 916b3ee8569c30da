import type { Member } from '../../model/board.ts';
import { spokenLocale } from '../../strings/text.ts';

/** People as they are offered to be chosen: oneself first, then by name. */
export function inOrder(people: Iterable<Member>, me: Member | null | undefined): Member[] {
  const { compare } = new Intl.Collator(spokenLocale());
  const own = ({ id }: Member) => Number(id !== me?.id);
  return [...people].sort((a, b) => own(a) - own(b) || compare(a.fullName, b.fullName));
}
