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
        const { avatarUrl, fullName, username, initials } = board.member(id) ?? {};
        const name = fullName ?? username ?? 'Somebody';
        return avatarUrl ? (
          <img key={id} class="avatar" src={`${avatarUrl}/50.png`} alt={name} title={name} />
        ) : (
          <span key={id} class="avatar" role="img" aria-label={name} title={name}>
            {initials ?? '?'}
          </span>
        );
      })}
    </span>
  );
}
