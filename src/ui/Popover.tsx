import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import './popover.css';

export interface PopoverProps {
  /** Names the button; shown too unless there is a face. */
  readonly label: string;
  /** What the button shows. */
  readonly face?: ComponentChildren;
  readonly class?: string;
  readonly disabled?: boolean | undefined;
  /** What kind of thing opens, for screen readers. */
  readonly opens?: 'menu' | 'dialog';
  /** Whether it is open at once: it was pressed before its code was there. */
  readonly startOpen?: boolean;
  /** What opens; drawn anew each time. */
  readonly children: (close: () => void) => ComponentChildren;
}

const focusable = '[autofocus], input, [tabindex="0"], button, select, textarea';

/** A button with something that opens beside it. A click elsewhere or Escape closes it, and gives the focus back. */
export function Popover({
  label,
  face,
  class: look = 'button',
  disabled,
  opens = 'dialog',
  startOpen = false,
  children,
}: PopoverProps) {
  const [open, setOpen] = useState(startOpen);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!open || !panel.current || !button.current) return;
    let first: HTMLElement | null = null;
    const settle = () => {
      if (!panel.current || !button.current) return;
      place(panel.current, button.current);
      if (first) return;
      // What it shows may be loaded only now; who is faster than this has chosen already.
      first = panel.current.querySelector<HTMLElement>(':focus') ?? panel.current.querySelector<HTMLElement>(focusable);
      first?.focus();
    };
    panel.current.showPopover();
    settle();
    // Escape is for what opened, also while that has nothing to focus.
    if (!first) panel.current.focus();
    const watch = new ResizeObserver(settle);
    watch.observe(panel.current);
    window.addEventListener('resize', settle);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', settle);
      document.documentElement.style.removeProperty('--room');
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <>
      <button
        type="button"
        ref={button}
        class={look}
        title={face === undefined ? undefined : label}
        aria-haspopup={opens}
        aria-expanded={open}
        disabled={disabled}
        onClick={() => setOpen(!open)}
      >
        {face === undefined ? label : <span class="visually-hidden">{label} </span>}
        {face}
      </button>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps keys from the page behind it.
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only what is a dialog is named.
        <div
          ref={panel}
          class="popover"
          popover="auto"
          tabIndex={-1}
          role={opens === 'dialog' ? 'dialog' : undefined}
          aria-label={opens === 'dialog' ? label : undefined}
          onToggle={(event) => {
            if (event.newState === 'closed') setOpen(false);
          }}
          onKeyDown={(event) => {
            // What opened it, such as a table, has keys of its own.
            event.stopPropagation();
            if (event.key === 'Escape') {
              event.preventDefault();
              close();
            }
          }}
          onClick={(event) => event.stopPropagation()}
        >
          {children(close)}
        </div>
      )}
    </>
  );
}

const gap = 4;
/** What is shown is at least so high, in pixels. */
const least = 200;
/** Trello makes no frame higher, in pixels: https://developer.atlassian.com/cloud/trello/power-ups/capabilities/card-back-section/ */
const highest = 1_500;

/**
 * Below the button where there is room, else above it. A frame that is as high as its content (it says so by `--grows`) is
 * made higher instead, as far as it can be: what opened must not move once it is there.
 */
function place(panel: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const root = document.documentElement;
  const grows = getComputedStyle(root).getPropertyValue('--grows') !== '';
  panel.style.maxBlockSize = '';
  const { width, height } = panel.getBoundingClientRect();
  const rtl = getComputedStyle(button).direction === 'rtl';
  const start = rtl ? at.right - width : at.left;
  panel.style.left = `${Math.max(gap, Math.min(start, innerWidth - width - gap))}px`;
  const bottom = at.bottom + height + 3 * gap;
  if (grows && (bottom <= Math.max(highest, innerHeight) || at.top < height + 2 * gap)) {
    panel.style.top = `${at.bottom + gap}px`;
    root.style.setProperty('--room', `${Math.ceil(bottom)}px`);
    return;
  }
  const below = innerHeight - at.bottom - 2 * gap;
  const above = at.top - 2 * gap;
  const down = height <= below || below >= above;
  const room = Math.max(down ? below : above, Math.min(least, innerHeight - 2 * gap));
  const high = Math.min(height, room);
  const top = down ? Math.min(at.bottom + gap, innerHeight - high - gap) : Math.max(gap, at.top - gap - high);
  panel.style.maxBlockSize = `${room}px`;
  panel.style.top = `${Math.max(gap, top)}px`;
}
