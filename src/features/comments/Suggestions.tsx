import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Member } from '../../model/board.ts';
import { text } from '../../strings/comments-text.ts';
import type { Pen } from '../../ui/Composer.tsx';
import { type Suggestion, suggestionsFor, withSuggestion } from './suggest.ts';

interface SuggestionsProps {
  readonly members: ReadonlyMap<string, Member>;
  readonly pen: Pen;
}

const comboboxNames = ['aria-autocomplete', 'aria-controls', 'aria-activedescendant'] as const;

/** Who an `@` and what a `:` in a text box may mean, taken with the arrow keys and Enter, or by pointing. */
export function Suggestions({ members, pen }: SuggestionsProps) {
  const { box, text: written, change } = pen;
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const [at, setAt] = useState(0);
  const id = useId();
  const before = () => written.slice(0, box.current?.selectionStart ?? written.length);

  useEffect(() => {
    // A draft that is only there again asks for nothing.
    if (document.activeElement !== box.current) return undefined;
    let late = false;
    void suggestionsFor(before(), members).then((suggestions) => {
      if (late) return;
      setAt(0);
      setFound(suggestions);
    });
    return () => {
      late = true;
    };
  }, [written]);

  const take = (suggestion: Suggestion) => {
    const start = before();
    const taken = withSuggestion(start, suggestion);
    const whole = taken + written.slice(start.length);
    change(whole);
    setFound([]);
    const field = box.current;
    if (!field) return;
    // At once: who goes on typing is faster than the next frame.
    field.value = whole;
    field.focus();
    field.setSelectionRange(taken.length, taken.length);
  };

  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), [found]);

  // The box is a combobox as long as something is suggested, for who does not see it.
  useLayoutEffect(() => {
    const field = box.current;
    if (!field) return;
    if (found.length === 0) for (const name of comboboxNames) field.removeAttribute(name);
    else {
      field.setAttribute('aria-autocomplete', 'list');
      field.setAttribute('aria-controls', id);
      field.setAttribute('aria-activedescendant', `${id}-${at}`);
    }
  }, [found, at]);

  // While something is suggested, keys are for the suggestions first: from the moment in which they are seen.
  useLayoutEffect(() => {
    const field = box.current;
    if (!field) return;
    const onKey = (event: KeyboardEvent) => {
      const suggestion = found[at];
      if (!suggestion) return;
      const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
      const step = steps[event.key];
      if (step !== undefined) setAt((at + step + found.length) % found.length);
      else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') take(suggestion);
      else if (event.key === 'Escape') setFound([]);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onLeave = () => setFound([]);
    field.addEventListener('keydown', onKey, true);
    field.addEventListener('blur', onLeave);
    return () => {
      field.removeEventListener('keydown', onKey, true);
      field.removeEventListener('blur', onLeave);
    };
  }, [found, at, written]);

  if (found.length === 0) return null;
  return (
    <div ref={list} id={id} class="writing-suggestions" role="listbox" aria-label={text('write.suggestions')}>
      {found.map((suggestion, nth) => (
        <div
          key={suggestion.key}
          id={`${id}-${nth}`}
          role="option"
          aria-selected={nth === at}
          tabIndex={-1}
          class={nth === at ? 'picker-option current' : 'picker-option'}
          onPointerDown={(event) => {
            event.preventDefault();
            take(suggestion);
          }}
        >
          <bdi>{suggestion.label}</bdi>
        </div>
      ))}
    </div>
  );
}
