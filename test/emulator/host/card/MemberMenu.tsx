import { useHost } from '../host-context.ts';

export interface MemberMenuProps {
  readonly id: string;
}

/** Who is on the card, of those who are on the board. */
export function MemberMenu({ id }: MemberMenuProps) {
  const { board, edits } = useHost();
  const card = board.card(id)?.value;
  if (!card) return null;
  return (
    <div class="menu-list">
      {board.board.value.members.map((member) => {
        const on = card.idMembers.includes(member.id);
        return (
          <label key={member.id} class="check">
            <input
              type="checkbox"
              checked={on}
              onChange={() => void (on ? edits.removeMember(card, member.id) : edits.addMember(card, member.id))}
            />
            <span dir="auto">{member.fullName ?? member.username}</span>
          </label>
        );
      })}
    </div>
  );
}
