import { useState } from 'preact/hooks';
import { brief } from '../../lib/brief.ts';
import { text } from '../../strings/console-text.ts';

interface JsonTreeProps {
  readonly name?: string;
  readonly value: unknown;
  readonly open?: boolean;
}

/** So many entries are drawn at once. */
const most = 200;

/** An answer, to be opened branch by branch. */
export function JsonTree({ name, value, open: first = false }: JsonTreeProps) {
  const [open, setOpen] = useState(first);
  const label = name === undefined ? null : <span class="json-name">{name}: </span>;
  if (typeof value !== 'object' || value === null) {
    return (
      <li>
        {label}
        <code dir="auto">{JSON.stringify(value)}</code>
      </li>
    );
  }
  const entries = Object.entries(value);
  const size = Array.isArray(value) ? `[${entries.length}]` : `{${entries.length}}`;
  const called = 'name' in value && typeof value.name === 'string' ? brief(value.name, 60) : null;
  return (
    <li>
      <button type="button" class="link json-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span aria-hidden="true">{open ? '▾' : '▸'} </span>
        {label}
        <span class="quiet">{size}</span>
        {!open && called !== null && <bdi class="json-called"> {called}</bdi>}
      </button>
      {open && (
        <ul class="json">
          {entries.slice(0, most).map(([key, inner]) => (
            <JsonTree key={key} name={key} value={inner} />
          ))}
          {entries.length > most && <li class="quiet">{text('answer.more', { count: entries.length - most })}</li>}
        </ul>
      )}
    </li>
  );
}
