import type { ComponentChildren } from 'preact';
import { text as more } from '../../strings/items-more-text.ts';
import { text } from '../../strings/workbench-text.ts';
import '../../ui/bar.css';
import './selection-bar.css';

interface SelectionBarProps {
  /** How many rows are selected. */
  readonly count: number;
  /** How many of them are no work. */
  readonly aside: number;
  readonly verbs: ComponentChildren;
  /** Takes those that are no work out of the selection. */
  readonly leave: () => void;
  /** Selects nothing. */
  readonly none: () => void;
}

/** What is selected in a table, and what can be done with it. */
export function SelectionBar({ count, aside, verbs, leave, none }: SelectionBarProps) {
  return (
    <section class="bar bulk" ref={makeRoom} aria-label={text('selected', { count })}>
      <b class="tabular" role="status">
        {text('selected', { count })}
      </b>
      {aside > 0 && aside < count && (
        <>
          <span class="quiet aside">{more('selected.aside', { count: aside })}</span>
          <button type="button" class="button subtle" onClick={leave}>
            {more('select.work')}
          </button>
        </>
      )}
      {verbs}
      <button type="button" class="button subtle" onClick={none}>
        {text('select.none')}
      </button>
    </section>
  );
}

let watch: ResizeObserver | null = null;

/** Keeps what is said of a job above the verbs, not over them, as they break into lines; and the focus on the page when they go. */
function makeRoom(bar: HTMLElement | null): void {
  const { style } = document.documentElement;
  watch?.disconnect();
  style.removeProperty('--verbs');
  if (!bar) {
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>('[role=grid] [role=row][tabindex="0"]')?.focus({ preventScroll: true });
    });
    return;
  }
  watch = new ResizeObserver(() => style.setProperty('--verbs', `${bar.offsetHeight + 8}px`));
  watch.observe(bar);
}
