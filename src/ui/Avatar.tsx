import './avatar.css';

interface AvatarProps {
  readonly name: string;
  readonly initials: string;
  /** Without Trello's size suffix; initials are drawn when there is none. */
  readonly url: string | null;
}

/** A person's picture or initials. The name stands beside it or in the label of what holds it. */
export function Avatar({ name, initials, url }: AvatarProps) {
  return (
    <span class="avatar" title={name} aria-hidden="true">
      {url ? <img src={`${url}/50.png`} alt="" width="28" height="28" loading="lazy" /> : initials.slice(0, 3)}
    </span>
  );
}
