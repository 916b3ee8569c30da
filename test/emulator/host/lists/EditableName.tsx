import { useState } from 'preact/hooks';

export interface EditableNameProps {
  readonly name: string;
  readonly label: string;
  readonly onRename: (name: string) => Promise<void>;
}

/** A name that becomes a field when it is pressed. */
export function EditableName({ name, label, onRename }: EditableNameProps) {
  const [editing, setEditing] = useState(false);
  if (!editing) {
    return (
      <button type="button" class="editable" dir="auto" onClick={() => setEditing(true)}>
        {name}
      </button>
    );
  }
  const finish = (value: string) => {
    setEditing(false);
    if (value.trim() !== '' && value.trim() !== name) void onRename(value.trim());
  };
  return (
    <input
      aria-label={label}
      dir="auto"
      defaultValue={name}
      ref={(field) => field?.focus()}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(event.currentTarget.value);
        if (event.key === 'Escape') {
          event.stopPropagation();
          setEditing(false);
        }
      }}
    />
  );
}
