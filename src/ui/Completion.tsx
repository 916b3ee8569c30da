import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

/** What is offered below a field while something is typed into it. */
export interface Completion<T> {
  readonly id: string;
  readonly found: readonly T[];
  /** Which of them the arrow keys came to; -1 for none. */
  readonly at: number;
  readonly take: (one: T) => void;
  /** Other things are offered: none of them is chosen yet. */
  readonly forget: () => void;
  /** A key pressed in the field; true where it was for what is offered. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** What the field, a `combobox`, says of itself beside whether it is expanded. */
  readonly field: Readonly<Record<string, string | false | undefined>>;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Completes what is typed into a field: arrow keys choose, Enter and Tab take what is chosen
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). `tab` says whether Tab takes the first one where none is.
 */
export function useCompletion<T>(
  found: readonly T[],
  take: (one: T) => void,
  tab: 'chosen' | 'first' = 'chosen',
): Completion<T> {
  const id = useId();
  const [chosen, setAt] = useState(-1);
  const at = Math.min(chosen, found.length - 1);
  return {
    ...{ id, found, at, take },
    forget: () => setAt(-1),
    onKey(event) {
      if (event.isComposing) return false;
      const step = steps[event.key];
      const one = found[at] ?? (tab === 'first' && event.key === 'Tab' ? found[0] : undefined);
      if (step !== undefined && found.length > 0) {
        setAt(at < 0 && step < 0 ? found.length - 1 : (at + step + found.length) % found.length);
      } else if ((event.key === 'Enter' || event.key === 'Tab') && one !== undefined) {
        setAt(-1);
        take(one);
      } else return false;
      event.preventDefault();
      return true;
    },
    field: {
      'aria-autocomplete': 'list',
      'aria-controls': `${id}-list`,
      'aria-activedescendant': at < 0 ? undefined : `${id}-${at}`,
      autocomplete: 'off',
      spellcheck: false,
    },
  };
}

interface CompletionListProps<T> {
  readonly of: Completion<T>;
  readonly label: string;
  readonly class: string;
  readonly keyOf: (one: T) => string;
  /** How one of them looks. */
  readonly children: (one: T) => ComponentChildren;
}

/** What is offered, one below the other. */
export function CompletionList<T>({ of, label, class: look, keyOf, children }: CompletionListProps<T>) {
  const { id, found, at, take } = of;
  return (
    <div id={`${id}-list`} role="listbox" class={look} aria-label={label} tabIndex={-1}>
      {found.map((one, nth) => (
        <div
          key={keyOf(one)}
          id={`${id}-${nth}`}
          role="option"
          tabIndex={-1}
          aria-selected={nth === at}
          class={nth === at ? 'picker-option current' : 'picker-option'}
          // Before the field loses the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            of.forget();
            take(one);
          }}
        >
          {children(one)}
        </div>
      ))}
    </div>
  );
}
