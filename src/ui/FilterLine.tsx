import { useId, useRef, useState } from 'preact/hooks';
import './filter-line.css';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';

export interface LineSuggestion {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly label: string;
}

/** A piece of the line that filters nothing, and why. */
export interface LineMistake {
  readonly from: number;
  readonly to: number;
  readonly sentence: string;
}

interface FilterLineProps {
  readonly label: string;
  readonly clear: string;
  readonly suggestions: string;
  readonly value: string;
  readonly complete: (line: string, caret: number) => readonly LineSuggestion[];
  readonly mistakes: readonly LineMistake[];
  readonly onChange: (line: string) => void;
  readonly onFocus: () => void;
}

/** A search field that completes what is typed (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export function FilterLine({
  label,
  clear,
  suggestions,
  value,
  complete,
  mistakes,
  onChange,
  onFocus,
}: FilterLineProps) {
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(-1);
  const found = caret === null ? [] : complete(value, caret);
  const current = Math.min(at, found.length - 1);
  // What is still being typed, and can be completed, is not wrong yet.
  const wrong = found.length > 0 ? mistakes.filter(({ to }) => to < value.length) : mistakes;

  const see = () => setCaret(box.current?.selectionEnd ?? null);
  const take = ({ from, to, text }: LineSuggestion) => {
    const line = value.slice(0, from) + text + value.slice(to).replace(/^\s+/, '');
    onChange(line);
    setAt(-1);
    setCaret(from + text.length);
    // The field has the new text after it was drawn.
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(from + text.length, from + text.length);
    });
  };

  const empty = () => {
    onChange('');
    box.current?.focus();
  };

  /** Shows where a mistake is, ready to be written over. */
  const mark = (from: number, to: number) => {
    box.current?.focus();
    box.current?.setSelectionRange(from, to);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const suggestion = found[current];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((Math.max(current, step < 0 ? 0 : -1) + step + found.length) % found.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && suggestion) {
      event.preventDefault();
      take(suggestion);
    } else if (event.key === 'Escape' && (found.length > 0 || value !== '')) {
      // First what is suggested goes, then what is written, then the page is left.
      event.stopPropagation();
      event.preventDefault();
      if (found.length > 0) setCaret(null);
      else onChange('');
    }
  };

  return (
    <div class="filter-line">
      <div class="filter-box">
        <Icon name="search" />
        <input
          ref={box}
          type="text"
          role="combobox"
          class="field"
          dir="auto"
          aria-label={label}
          placeholder={label}
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
          aria-invalid={wrong.length > 0}
          aria-describedby={wrong.length > 0 ? `${id}-mistakes` : undefined}
          autocomplete="off"
          spellcheck={false}
          value={value}
          onInput={(event) => {
            onChange(event.currentTarget.value);
            setAt(-1);
            see();
          }}
          onKeyDown={onKeyDown}
          onKeyUp={(event) => (event.key === 'ArrowLeft' || event.key === 'ArrowRight') && see()}
          onClick={see}
          onFocus={onFocus}
          onBlur={() => setCaret(null)}
        />
        {value !== '' && <IconButton name="close" label={clear} act={empty} />}
        <div
          class="filter-suggestions"
          role="listbox"
          id={`${id}-list`}
          aria-label={suggestions}
          tabIndex={-1}
          hidden={found.length === 0}
        >
          {found.map((suggestion, nth) => (
            <div
              key={suggestion.text}
              id={`${id}-${nth}`}
              role="option"
              tabIndex={-1}
              aria-selected={nth === current}
              class={nth === current ? 'picker-option current' : 'picker-option'}
              // Before the field loses the focus.
              onPointerDown={(event) => {
                event.preventDefault();
                take(suggestion);
              }}
            >
              <bdi>{suggestion.label}</bdi>
            </div>
          ))}
        </div>
      </div>
      <div id={`${id}-mistakes`} class="filter-mistakes" role="status">
        {wrong.map(({ from, to, sentence }) => (
          <p key={`${from} ${sentence}`}>
            <button type="button" class="link" dir="auto" onClick={() => mark(from, to)}>
              {sentence}
            </button>
          </p>
        ))}
      </div>
    </div>
  );
}
