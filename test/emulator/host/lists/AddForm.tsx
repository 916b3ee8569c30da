import { useState } from 'preact/hooks';

export interface AddFormProps {
  /** The button that opens the form. */
  readonly open: string;
  /** The name of its one field. */
  readonly label: string;
  readonly submit: string;
  readonly onAdd: (text: string) => Promise<void>;
}

/** A button that becomes a field for one name; stays open for the next one. */
export function AddForm({ open, label, submit, onAdd }: AddFormProps) {
  const [shown, setShown] = useState(false);
  const [text, setText] = useState('');
  if (!shown) {
    return (
      <button type="button" class="quiet wide" onClick={() => setShown(true)}>
        + {open}
      </button>
    );
  }
  const add = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    void onAdd(text.trim());
    setText('');
  };
  return (
    <form class="add-form" onSubmit={add} onKeyDown={(event) => event.key === 'Escape' && setShown(false)}>
      <input
        aria-label={label}
        placeholder={label}
        dir="auto"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        ref={(field) => field?.focus()}
      />
      <button type="submit" class="primary">
        {submit}
      </button>
      <button type="button" class="quiet" onClick={() => setShown(false)}>
        Cancel
      </button>
    </form>
  );
}
