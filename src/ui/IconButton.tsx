import { Icon } from './Icon.tsx';

interface IconButtonProps {
  readonly name: Parameters<typeof Icon>[0]['name'];
  readonly label: string;
  readonly act: () => void;
}

/** A button that is only a drawing to the eye. */
export function IconButton({ name, label, act }: IconButtonProps) {
  return (
    <button type="button" class="button subtle icon" aria-label={label} title={label} onClick={act}>
      <Icon name={name} />
    </button>
  );
}
