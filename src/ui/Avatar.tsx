import './avatar.css';

interface AvatarProps {
  readonly name: string;
  readonly initials: string;
  /** Without Trello's size suffix; initials are drawn when there is none. */
  readonly url: string | null;
  readonly size?: 'small';
}

/** A person's picture or initials. The name stands beside it or in the label of what holds it. */
export function Avatar({ name, initials, url, size }: AvatarProps) {
  const pixels = size ? 20 : 28;
  return (
    <span class={size ? `avatar ${size}` : 'avatar'} title={name} aria-hidden="true">
      {url ? <img src={`${url}/50.png`} alt="" width={pixels} height={pixels} loading="lazy" /> : initials.slice(0, 3)}
    </span>
  );
}
