import { Icon } from './Icon.tsx';

interface IconButtonProps {
  readonly name: Parameters<typeof Icon>[0]['name'];
  readonly label: string;
  readonly act: () => void;
  readonly disabled?: boolean | undefined;
}

/** A button that is only a drawing to the eye. */
export function IconButton({ name, label, act, disabled }: IconButtonProps) {
  return (
    <button type="button" class="button subtle icon" aria-label={label} title={label} disabled={disabled} onClick={act}>
      <Icon name={name} />
    </button>
  );
}
