import type { ComponentChildren } from 'preact';
import './empty.css';

interface EmptyProps {
  /** Of what nothing is there: path data, as of an icon. */
  readonly drawing: string;
  /** A sentence that says so and what to do about it; a button may do it. */
  readonly children: ComponentChildren;
}

/** Stands where there is nothing to show. */
export function Empty({ drawing, children }: EmptyProps) {
  return (
    <div class="empty">
      <svg width="40" height="40" viewBox="0 0 16 16" aria-hidden="true">
        <path d={drawing} stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
      {children}
    </div>
  );
}
