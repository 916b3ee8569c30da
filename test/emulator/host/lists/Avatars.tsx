import { useHost } from '../host-context.ts';

export interface AvatarsProps {
  readonly ids: readonly string[];
}

/** The members of a card. */
export function Avatars({ ids }: AvatarsProps) {
  const { board } = useHost();
  if (ids.length === 0) return null;
  return (
    <span class="avatars">
      {ids.map((id) => {
        const member = board.member(id);
        const name = member?.fullName ?? member?.username ?? 'Somebody';
        return (
          <span key={id} class="avatar" role="img" aria-label={name} title={name}>
            {member?.initials ?? '?'}
          </span>
        );
      })}
    </span>
  );
}
