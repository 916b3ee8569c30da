import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../strings/verbs-text.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Changes a list that everybody on the board shares; whether that was taken. */
type Change<E> = (to: (now: readonly E[]) => readonly E[]) => Promise<boolean>;

/**
 * Deletes from a list that everybody on the board shares. What was deleted last stands in `note`, to be brought back; the focus
 * then goes to `rest`, as the button that had it is gone.
 */
export function useDeleting<E extends Named>(change: Change<E>, rest: { readonly current: HTMLElement | null }) {
  const [deleted, setDeleted] = useState<E | null>(null);
  const bringBack = async (entry: E) => {
    if (!(await change((now) => [...now, entry]))) return;
    setDeleted(null);
    rest.current?.focus();
  };
  return {
    async remove(entry: E): Promise<void> {
      if (await change((now) => now.filter(({ id }) => id !== entry.id))) setDeleted(entry);
    },
    note: deleted && <Deleted name={deleted.name} bringBack={() => void bringBack(deleted)} />,
  };
}

interface DeletedProps {
  readonly name: string;
  readonly bringBack: () => void;
}

/** Says what was deleted, and offers to bring it back. It takes the focus: the button that had it is gone. */
function Deleted({ name, bringBack }: DeletedProps) {
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
