import { useRef, useState } from 'preact/hooks';

interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** Resolves when it is known whether it was taken. Until then the box shows what the person wants. */
  readonly onChange: (checked: boolean) => Promise<unknown>;
}

/** A checkbox that answers at once, however long it takes to make it so. */
export function Checkbox({ label, checked, disabled = false, onChange }: CheckboxProps) {
  const [wish, setWish] = useState<boolean | null>(null);
  const wishes = useRef(0);
  const change = async (wanted: boolean) => {
    const turn = ++wishes.current;
    setWish(wanted);
    try {
      await onChange(wanted);
    } finally {
      if (turn === wishes.current) setWish(null);
    }
  };
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={wish ?? checked}
      disabled={disabled}
      onChange={(event) => void change(event.currentTarget.checked)}
    />
  );
}
