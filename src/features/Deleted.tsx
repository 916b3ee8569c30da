import { useEffect, useRef } from 'preact/hooks';
import { text } from '../strings/verbs-text.ts';

interface DeletedProps {
  readonly name: string;
  readonly bringBack: () => void;
}

/** Says what was just deleted from a list that everybody shares, and brings it back. It takes the focus: the button that had it is gone. */
export function Deleted({ name, bringBack }: DeletedProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [name]);
  return (
    <p class="row" role="status">
      <span class="quiet grow" dir="auto">
        {text('shared.deleted', { name })}
      </span>
      <button ref={button} type="button" class="button" onClick={bringBack}>
        {text('shared.back')}
      </button>
    </p>
  );
}
