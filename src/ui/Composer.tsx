import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './composer.css';

/** The text box for what helps with writing. */
export interface Pen {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly change: (text: string) => void;
}

export interface ComposerProps {
  /** Names the text box. */
  readonly label: string;
  readonly submit: string;
  readonly initial?: string;
  readonly placeholder?: string;
  /** Whether Enter sends (Shift+Enter makes a line) or makes a line (Ctrl+Enter sends). */
  readonly enter: 'sends' | 'breaks';
  readonly autofocus?: boolean;
  /** Said below what is typed, such as how many items it makes. */
  readonly hint?: (text: string) => string | null;
  /** What it is to replace, as it is now: when somebody else changes it, that is said, and sending asks once more. */
  readonly replaces?: { readonly now: string; readonly changed: (now: string) => string; readonly submit: string };
  /** Resolves with whether it was taken: only then is the box emptied. */
  readonly onSubmit: (text: string) => Promise<boolean>;
  readonly onCancel?: { readonly label: string; readonly act: () => void };
  /** Whether Escape may throw away the text; where it may not, it leads to the button that does. */
  readonly mayLeave?: (text: string) => boolean;
  /** What stands below the box and helps with writing. */
  readonly assist?: (pen: Pen) => ComponentChildren;
  /** Told of each change, so that a draft can be kept. */
  readonly onInput?: (text: string) => void;
}

/** A text box that grows with its text and keeps it until it was taken. */
export function Composer(props: ComposerProps) {
  const {
    label,
    submit,
    initial = '',
    placeholder,
    enter,
    autofocus,
    hint,
    replaces,
    onSubmit,
    onCancel,
    mayLeave = () => true,
    onInput,
    assist,
  } = props;
  const [text, setText] = useState(initial);
  const box = useRef<HTMLTextAreaElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  /** What is to be replaced as far as the person knows. */
  const [seen, setSeen] = useState(replaces?.now);
  const [warned, setWarned] = useState(false);
  const changed = replaces !== undefined && replaces.now !== seen;
  /** What is in the box now, also for an answer that arrives after more was typed. */
  const current = useRef(text);

  const change = (value: string) => {
    current.current = value;
    setText(value);
    onInput?.(value);
  };

  // Before the next key is pressed, and before the box is seen at another height.
  useLayoutEffect(() => {
    if (!autofocus) return;
    box.current?.focus();
    box.current?.setSelectionRange(initial.length, initial.length);
    // With its buttons, also at the end of what scrolls.
    box.current?.form?.scrollIntoView({ block: 'nearest' });
  }, []);

  const fitText = () => {
    const element = box.current;
    if (!element) return;
    element.style.blockSize = 'auto';
    element.style.blockSize = `${element.scrollHeight + 2}px`;
  };
  useLayoutEffect(fitText, [text]);
  // In a sheet that is opened later it has no size before; in a window that is resized it gets another.
  useEffect(() => {
    const form = box.current?.form;
    if (!form) return undefined;
    let wide = 0;
    const watch = new ResizeObserver(() => {
      if (form.clientWidth === wide) return;
      wide = form.clientWidth;
      fitText();
    });
    watch.observe(form);
    return () => watch.disconnect();
  }, []);

  const send = async () => {
    const sent = current.current;
    if (!sent.trim()) return;
    if (changed) {
      setSeen(replaces.now);
      setWarned(true);
      return;
    }
    change('');
    const taken = await onSubmit(sent.trim());
    if (!taken) change(current.current ? `${sent}\n${current.current}` : sent);
    else box.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const sends = enter === 'sends' ? !event.shiftKey : event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && sends && !event.isComposing) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape' && onCancel) {
      event.stopPropagation();
      if (mayLeave(current.current)) onCancel.act();
      else cancel.current?.focus();
    }
  };

  const said = hint?.(text);
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        ref={box}
        class="field"
        aria-label={label}
        placeholder={placeholder ?? label}
        dir="auto"
        rows={enter === 'breaks' ? 2 : 1}
        value={text}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {assist?.({ box, text, change })}
      {replaces && (changed || warned) && (
        <p class="composer-changed" role="alert" dir="auto">
          {replaces.changed(replaces.now)}
        </p>
      )}
      <div class="row">
        <button type="submit" class="button primary" disabled={!text.trim()}>
          {replaces && (changed || warned) ? replaces.submit : submit}
        </button>
        {onCancel && (
          <button ref={cancel} type="button" class="button subtle" onClick={onCancel.act}>
            {onCancel.label}
          </button>
        )}
        {said && (
          <span class="quiet" role="status">
            {said}
          </span>
        )}
      </div>
    </form>
  );
}
