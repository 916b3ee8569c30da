import type { ComponentChildren } from 'preact';
import './mark.css';

interface MarkProps {
  readonly tone?: 'plain' | 'warning' | 'information';
  readonly children: ComponentChildren;
}

/** A word or two about what it stands behind. */
export function Mark({ tone = 'plain', children }: MarkProps) {
  return <span class={`mark ${tone}`}>{children}</span>;
}
