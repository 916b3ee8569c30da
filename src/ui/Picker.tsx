import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';

export interface PickerOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon?: ComponentChildren;
}

interface PickerProps {
  /** Names the search field. */
  readonly label: string;
  readonly options: readonly PickerOption[];
  readonly selected?: ReadonlySet<string>;
  /** Said when nothing is found. */
  readonly none: string;
  /** How a text is compared. */
  readonly fold: (text: string) => string;
  readonly onPick: (id: string) => void;
}

/** So many are shown; who looks for another one types more. */
const most = 60;

/** Those that have what is wanted; first those whose name begins with it. */
export function ranked(options: readonly PickerOption[], wanted: string, fold: PickerProps['fold']): PickerOption[] {
  const found = options.filter(({ label, hint = '' }) => fold(label).includes(wanted) || fold(hint).includes(wanted));
  const begins = ({ label }: PickerOption) => fold(label).startsWith(wanted);
  return [...found.filter(begins), ...found.filter((option) => !begins(option))];
}

/** A search field over a list to choose from; arrow keys and Enter choose. */
export function Picker({ label, options, selected, none, fold, onPick }: PickerProps) {
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const wanted = fold(search.trim());
  const found = ranked(options, wanted, fold).slice(0, most);
  const current = Math.min(at, found.length - 1);
  const pick = (id: string) => {
    // What was found stays in sight with its tick, and the next one may be looked for at once.
    if (selected) box.current?.select();
    onPick(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      const to = (current + step + found.length) % found.length;
      setAt(to);
      document.getElementById(`${id}-${to}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      const option = found[current];
      if (option) pick(option.id);
    }
  };
  return (
    <div class="picker">
      <input
        ref={box}
        type="text"
        class="field"
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${current}` : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        value={search}
        onInput={(event) => {
          setSearch(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="picker-list" role="listbox" id={`${id}-list`} aria-label={label} tabIndex={-1}>
        {found.map(({ id: option, label, hint, icon }, nth) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above it has the keys.
          <div
            key={option}
            id={`${id}-${nth}`}
            role="option"
            tabIndex={-1}
            aria-selected={selected?.has(option) ?? false}
            class={nth === current ? 'picker-option current' : 'picker-option'}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(option)}
          >
            {icon}
            <span class="grow picker-words">
              <bdi>{label}</bdi> {hint && <bdi class="quiet">{hint}</bdi>}
            </span>
            {selected?.has(option) && <Icon name="check" />}
          </div>
        ))}
        {found.length === 0 && <p class="quiet">{none}</p>}
      </div>
    </div>
  );
}
