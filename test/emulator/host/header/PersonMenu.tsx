import { useState } from 'preact/hooks';
import { useHost } from '../host-context.ts';
import { NOBODY, switchTo } from '../state/session.ts';

/** Whom this tab acts for: any member of the board, or nobody. */
export function PersonMenu() {
  const { board, session } = useHost();
  const [everywhere, setEverywhere] = useState(false);
  const kind = new Map(board.board.value.memberships.map((found) => [found.idMember, found.memberType]));
  const people = board.board.value.members.map((member) => ({
    username: member.username ?? member.id,
    name: member.fullName ?? member.username ?? member.id,
    kind: kind.get(member.id) ?? '',
    here: member.id === session.member?.id,
  }));
  const nobody = { username: NOBODY, name: 'Nobody (signed out)', kind: '', here: session.member === undefined };
  return (
    <div class="menu-list">
      <p class="hint">This tab acts for</p>
      {[...people, nobody].map((person) => (
        <button
          key={person.username}
          type="button"
          class="menu-entry"
          aria-pressed={person.here}
          onClick={() => switchTo(person.username, everywhere)}
        >
          <span class="grow" dir="auto">
            {person.name}
          </span>
          <span class="hint">{person.kind}</span>
        </button>
      ))}
      <label class="check">
        <input type="checkbox" checked={everywhere} onChange={(event) => setEverywhere(event.currentTarget.checked)} />
        New tabs too
      </label>
    </div>
  );
}
