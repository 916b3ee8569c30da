import type { ComponentChildren } from 'preact';
import type { BenchActions } from './Workbench.tsx';

interface LineButtonProps {
  readonly act: Pick<BenchActions<never>, 'line' | 'show'>;
  readonly finds: string;
  /** More about it, for who rests on it. */
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** Puts a term into the filter line; pressed again, takes it out. What else the line asks for stays. */
export function LineButton({ act: { line, show }, finds, title, children }: LineButtonProps) {
  const rest = ` ${line} `.replace(` ${finds} `, ' ').trim();
  const on = rest !== line.trim();
  return (
    <button
      type="button"
      class={on ? 'button subtle on' : 'button subtle'}
      title={title}
      aria-pressed={on}
      // With a blank, so that one may type on.
      onClick={() => show(on ? rest : `${rest} ${finds} `.trimStart())}
    >
      {children}
    </button>
  );
}
