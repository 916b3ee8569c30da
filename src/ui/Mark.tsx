import type { ComponentChildren } from 'preact';
import './mark.css';

interface MarkProps {
  readonly tone?: 'warning' | 'information';
  readonly children: ComponentChildren;
}

/** A word or two about what it stands behind. */
export function Mark({ tone, children }: MarkProps) {
  return <span class={tone ? `mark ${tone}` : 'mark'}>{children}</span>;
}
